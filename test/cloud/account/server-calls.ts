import { AWS } from '../../trino/start-trino.ts';

/** The account that the API server is. */
export const ACCOUNT = '123456789012';

/** What the API server looks at to know service and region: the scope of a signature that it does not check. */
function headersOf(service: string): Record<string, string> {
  const scope = `${AWS.key}/20261101/${AWS.region}/${service}/aws4_request`;
  return { authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0` };
}

/** Makes a call of the query protocol, such as CloudFormation's. @returns the XML of the answer. */
export async function queryCall(endpoint: string, service: string, form: Record<string, string>): Promise<string> {
  const headers = { ...headersOf(service), 'content-type': 'application/x-www-form-urlencoded' };
  return answered(await fetch(endpoint, { method: 'POST', headers, body: new URLSearchParams(form) }), form.Action);
}

/** Makes a call of the JSON protocol; `target` is such as `AmazonSSM.PutParameter`. */
export async function jsonCall(endpoint: string, service: string, target: string, body: unknown): Promise<unknown> {
  const headers = { ...headersOf(service), 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': target };
  const text = await answered(await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) }), target);
  return text === '' ? {} : JSON.parse(text);
}

async function answered(response: Response, what: string | undefined): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${what} answered ${response.status}: ${text}`);
  return text;
}

/** Every text of an element of an XML answer. */
export function elementsOf(xml: string, element: string): string[] {
  return [...xml.matchAll(new RegExp(`<${element}>([^<]*)</${element}>`, 'g'))].map((match) => match[1] as string);
}
