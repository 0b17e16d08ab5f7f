import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SCRATCH_BUCKET } from '../../trino/start-trino.ts';

/** What the query engine asked so far, by name. */
export interface EngineCounts {
  readonly s3: Readonly<Record<string, number>>;
  readonly glue: Readonly<Record<string, number>>;
}

/** What stands between Trino and the API server. */
export interface EngineCounter {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const COUNTED = '/counted-so-far';

/** Starts what counts the requests of the query engine: on AWS the account pays for those that Athena makes for it. */
export async function startEngineCounter(behind: string): Promise<EngineCounter> {
  const counts = { s3: new Map<string, number>(), glue: new Map<string, number>() };
  const server = createServer((asked, response) => {
    if (asked.url === COUNTED) {
      const found = { s3: Object.fromEntries(counts.s3), glue: Object.fromEntries(counts.glue) };
      response.end(JSON.stringify(found));
      return;
    }
    const [service, name] = nameOf(asked);
    if (service) counts[service].set(name, (counts[service].get(name) ?? 0) + 1);
    forward(behind, asked, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Asks a counter what it has counted. */
export async function countedSoFar(url: string): Promise<EngineCounts> {
  return (await (await fetch(`${url}${COUNTED}`)).json()) as EngineCounts;
}

/** What the test's own UNLOAD needs beside the bucket is no request of Athena's. */
function nameOf({ method = '', url = '', headers }: IncomingMessage): ['s3' | 'glue' | undefined, string] {
  const target = headers['x-amz-target'];
  if (target) return ['glue', String(target).replace(/^AWSGlue\./, '')];
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, bucket = '', key = ''] = /^\/([^/]+)\/?(.*)$/.exec(pathname) ?? [];
  return [bucket === SCRATCH_BUCKET ? undefined : 's3', s3Name(method, key, searchParams)];
}

function s3Name(method: string, key: string, asked: URLSearchParams): string {
  if (asked.has('uploads')) return 'CreateMultipartUpload';
  if (asked.has('uploadId')) return method === 'PUT' ? 'UploadPart' : 'CompleteMultipartUpload';
  if (method === 'DELETE' || asked.has('delete')) return 'DeleteObject';
  if (method === 'GET' && key === '') return 'ListObjectsV2';
  return { GET: 'GetObject', HEAD: 'HeadObject', PUT: 'PutObject' }[method] ?? method;
}

function forward(behind: string, asked: IncomingMessage, response: ServerResponse): void {
  const { expect: _, ...headers } = asked.headers;
  const options = { method: asked.method ?? 'GET', headers: { ...headers, host: new URL(behind).host } };
  const outgoing = request(new URL(asked.url ?? '/', behind), options, (answer) => {
    response.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.pipe(response);
  });
  outgoing.once('error', () => response.destroy());
  asked.pipe(outgoing);
}
