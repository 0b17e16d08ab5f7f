import * as z from 'zod';
import { PipelineError } from '../domain/errors.ts';

const batch = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      attributes: z.object({ SentTimestamp: z.string().optional() }).optional(),
    }),
  ),
});

/** A message of a queue. */
export interface QueueMessage {
  readonly body: unknown;
  /** When it was put there: the time of an answer that must not depend on when it is tried again. */
  readonly sentAt: Date;
}

/** Which messages a queue keeps for another try (faults T40). */
export interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

/** Handles each message by itself: one that fails is tried again, and at last lies with the failures. */
export async function eachMessage(
  event: unknown,
  handle: (message: QueueMessage) => Promise<Readonly<Record<string, unknown>>>,
): Promise<BatchAnswer> {
  const failures: { itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of batch.parse(event).Records) {
    try {
      tell(await handle({ body: JSON.parse(body), sentAt: new Date(Number(attributes?.SentTimestamp ?? 0)) }));
    } catch (error) {
      failures.push({ itemIdentifier: messageId });
      tell({ message: messageId, ...factsOf(error) });
    }
  }
  return { batchItemFailures: failures };
}

/** A line of the log: keys and counts, never what a file or a mail says (faults T38). */
function tell(facts: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}

/** An error without its words, for those may quote what was read: what the system or the service calls it (F25). */
function factsOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...namesOf(error),
    ...(error instanceof PipelineError ? error.facts : {}),
    at: at.slice(0, 5),
  };
}

/** Node's code, such as ENOSPC, and a service's status; a code is a name and quotes nothing. */
function namesOf(error: Error): Record<string, unknown> {
  const { code, $metadata } = error as { code?: unknown; $metadata?: { httpStatusCode?: unknown } };
  return {
    ...(typeof code === 'string' && /^[A-Za-z0-9_.]{1,60}$/.test(code) && { code }),
    ...(typeof $metadata?.httpStatusCode === 'number' && { status: $metadata.httpStatusCode }),
  };
}
