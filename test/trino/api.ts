import { AWS } from './start-trino.ts';

/** What the API server looks at to know the service: the scope of a signature that it does not check. */
const authorization = (service: string) =>
  `AWS4-HMAC-SHA256 Credential=${AWS.key}/20261101/${AWS.region}/${service}/aws4_request, SignedHeaders=host, Signature=0`;

/** Calls Glue. @throws Error with the server's answer where it refuses. */
export async function glue(endpoint: string, action: string, body: unknown): Promise<unknown> {
  const headers = {
    authorization: authorization('glue'),
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': `AWSGlue.${action}`,
  };
  const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`Glue ${action} answered ${response.status}: ${await response.text()}`);
  return response.json();
}

/** Puts an object, or makes a bucket where there is no key and no body. */
export async function putObject(endpoint: string, path: string, body?: Uint8Array<ArrayBuffer>): Promise<void> {
  await s3(endpoint, path, { method: 'PUT', ...(body ? { body } : {}) });
}

/** The bytes of an object. */
export async function getObject(endpoint: string, path: string): Promise<ArrayBuffer> {
  return (await s3(endpoint, path, {})).arrayBuffer();
}

/** The keys below a prefix of a bucket. */
export async function listKeys(endpoint: string, bucket: string, prefix: string): Promise<string[]> {
  const listing = await (await s3(endpoint, `${bucket}?list-type=2&prefix=${prefix}`, {})).text();
  return [...listing.matchAll(/<Key>([^<]+)<\/Key>/g)].map((match) => match[1] as string);
}

async function s3(endpoint: string, path: string, request: RequestInit): Promise<Response> {
  const response = await fetch(`${endpoint}/${path}`, { ...request, headers: { authorization: authorization('s3') } });
  if (!response.ok) throw new Error(`S3 answered ${response.status}: ${await response.text()}`);
  return response;
}
