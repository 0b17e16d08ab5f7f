import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, request, type ServerResponse } from 'node:http';
import type { HandlerName } from '../../../cdk/handlers.ts';
import { AWS, SCRATCH_BUCKET } from '../../trino/start-trino.ts';
import { type Call, callOf, type Request } from './call.ts';
import type { Functions } from './functions.ts';
import type { Rights } from './rights.ts';

/** How Trino signs what it reads and writes in Athena's place. */
export const ENGINE = AWS.key;

/** An answer in the service's own words. */
export interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body: Buffer | string;
}

/** What happens to a call instead of, or after, being answered by the server; nothing leaves it alone. */
export type Fault = (call: Call, request: Request) => Answer | 'lose the answer' | undefined;

/** A call as it went. */
export interface Seen extends Call {
  readonly status: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly body: Buffer;
}

export interface Behind {
  /** Where S3, SQS, Glue, SES and the rest answer. */
  readonly server: string;
  /** Where Athena answers. */
  readonly athena: string;
  readonly functions: Functions;
  /** Which function an ARN is. */
  readonly functionOf: (arn: string) => HandlerName;
  readonly rights: Rights;
  /** The name of the estate's stack. */
  readonly stack: string;
}

/**
 * What stands between every client of the SDK and the servers: it holds each call against the synthesized policies, runs
 * functions that are invoked, and supplies the faults that a server cannot be made to have.
 */
export class Front {
  readonly seen: Seen[] = [];
  /** Calls that no statement allows. */
  readonly refused: string[] = [];
  readonly faults = new Set<Fault>();
  private readonly behind: Behind;

  constructor(behind: Behind) {
    this.behind = behind;
  }

  /** Listens on a port of this machine. @returns what ends it. */
  async listen(port: number): Promise<() => Promise<void>> {
    const server = createServer((incoming, response) => {
      this.serve(incoming, response).catch((error: unknown) => {
        this.refused.push(String(error));
        response.writeHead(501).end(String(error));
      });
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
  }

  private async serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const { method = '', url = '', headers } = incoming;
    const asked: Request = { method, url, headers, body: Buffer.concat(chunks) };
    const call = callOf(asked, this.behind.stack);
    const answer = await this.answer(call, asked);
    const { status, body } = answer === 'lost' ? { status: 0, body: '' } : answer;
    this.seen.push({
      ...call,
      status,
      bytesIn: asked.body.length,
      bytesOut: Buffer.byteLength(body),
      body: asked.body,
    });
    if (answer === 'lost') incoming.socket.destroy();
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  private async answer(call: Call, asked: Request): Promise<Answer | 'lost'> {
    if (isScratch(call)) return this.forward(call, asked);
    const refusal = await this.behind.rights.refusal(call);
    if (refusal) {
      this.refused.push(refusal);
      return denied(call);
    }
    const fault = this.faultOf(call, asked);
    if (fault && fault !== 'lose the answer') return fault;
    const answer = await this.forward(call, asked);
    if (fault) return 'lost';
    return answer.status === 404 && call.action.startsWith('s3:GetObject') ? this.missingKey(call, answer) : answer;
  }

  /** The first fault that befalls a call; the others are left for the next. */
  private faultOf(call: Call, asked: Request): ReturnType<Fault> {
    if (call.caller === ENGINE) return undefined;
    for (const fault of this.faults) {
      const befallen = fault(call, asked);
      if (befallen) return befallen;
    }
    return undefined;
  }

  /** Who may not list what lies there is not told that nothing does (faults 8). */
  private async missingKey(call: Call, answer: Answer): Promise<Answer> {
    const [, bucket = '', key = ''] = /^(arn:aws:s3:::[^/]+)\/(.*)$/s.exec(call.resources[0] ?? '') ?? [];
    const list = { ...call, action: 's3:ListBucket', resources: [bucket], context: { 's3:prefix': key } };
    return (await this.behind.rights.refusal(list)) ? denied(call) : answer;
  }

  private async forward(call: Call, asked: Request): Promise<Answer> {
    if (call.service === 'lambda') return this.invoke(call, asked);
    const to = call.service === 'athena' ? this.behind.athena : this.behind.server;
    return forwarded(to, call.action === 'states:StartExecution' ? named(asked) : asked);
  }

  private async invoke(call: Call, { body }: Request): Promise<Answer> {
    const name = this.behind.functionOf(call.resources[0] ?? '');
    const { payload, error } = await this.behind.functions.invoke(name, JSON.parse(body.toString('utf8')));
    return { status: 200, headers: error ? { 'x-amz-function-error': 'Unhandled' } : {}, body: payload };
  }
}

/** What stands for UNLOAD keeps notes of its own, which Athena does not. */
function isScratch({ caller, resources }: Call): boolean {
  return caller === ENGINE && resources.every((resource) => resource.startsWith(`arn:aws:s3:::${SCRATCH_BUCKET}`));
}

/** AWS gives an execution a name where nobody else does; the server calls each of them None. */
function named(asked: Request): Request {
  const body = Buffer.from(
    JSON.stringify({ name: randomUUID(), ...(JSON.parse(asked.body.toString('utf8')) as object) }),
  );
  return { ...asked, headers: { ...asked.headers, 'content-length': String(body.length) }, body };
}

function forwarded(to: string, { method, url, headers, body }: Request): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      new URL(url, to),
      { method, headers: { ...headers, host: new URL(to).host } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.once('error', reject);
        answer.once('end', () =>
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** Services that are asked with a form and answer with XML. */
const QUERY_PROTOCOL: readonly string[] = ['ses', 'cloudformation', 'sts', 'sns'];

/** How each kind of service says that a call is not allowed. */
function denied({ service }: Call): Answer {
  if (service === 's3') return s3Error(403, 'AccessDenied');
  if (QUERY_PROTOCOL.includes(service)) return queryError(403, 'AccessDenied');
  return jsonError(400, 'AccessDeniedException');
}

export function s3Error(status: number, code: string): Answer {
  const headers = { 'content-type': 'application/xml' };
  return { status, headers, body: `<Error><Code>${code}</Code><Message>${code}</Message></Error>` };
}

export function queryError(status: number, code: string): Answer {
  const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error>`;
  return {
    status,
    headers: { 'content-type': 'text/xml' },
    body: `<ErrorResponse>${error}<RequestId>0</RequestId></ErrorResponse>`,
  };
}

export function jsonError(status: number, type: string): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.1' };
  return { status, headers, body: JSON.stringify({ __type: type, message: type }) };
}
