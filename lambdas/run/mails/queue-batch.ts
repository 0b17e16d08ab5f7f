import * as z from 'zod/mini';
import { PipelineError } from '../../domain/errors.ts';
import { framesOf } from '../steps/failures.ts';

/** What a line of the log says. */
type Facts = Readonly<Record<string, unknown>>;

const batch = z.object({
  Records: z.array(
    z.object({
      messageId: z.string(),
      body: z.string(),
      attributes: z.optional(z.object({ SentTimestamp: z.optional(z.string()) })),
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

/**
 * Handles each message by itself: one that fails is tried again, and at last lies with the failures. `about` names what a
 * message is about by keys and hashes, so that a failure in the log can be found in the store (F25).
 */
export async function eachMessage(
  event: unknown,
  handle: (message: QueueMessage) => Promise<Facts>,
  about: (body: unknown) => Facts = () => ({}),
): Promise<BatchAnswer> {
  const failures: { itemIdentifier: string }[] = [];
  for (const { messageId, body, attributes } of batch.parse(event).Records) {
    try {
      log(await handle({ body: JSON.parse(body), sentAt: new Date(Number(attributes?.SentTimestamp ?? 0)) }));
    } catch (error) {
      failures.push({ itemIdentifier: messageId });
      log({ message: messageId, ...named(body, about), ...factsOf(error) });
    }
  }
  return { batchItemFailures: failures };
}

/** A line of the log: keys and counts, never what a file or a mail says (faults T38). */
function log(facts: Facts): void {
  process.stdout.write(`${JSON.stringify(facts)}\n`);
}

/** What cannot be read has no name. */
function named(body: string, about: (body: unknown) => Facts): Facts {
  try {
    return about(JSON.parse(body));
  } catch {
    return {};
  }
}

/** An error without its words, for those may quote what was read: what a service or the system calls it, and where. */
function factsOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { error: 'unknown' };
  const { code, syscall, $service, $metadata } = error as Error & Answered;
  const facts = error instanceof PipelineError ? error.facts : {};
  const of = { code, syscall, service: $service, status: $metadata?.httpStatusCode, request: $metadata?.requestId };
  return { error: error.name, ...facts, ...of, at: framesOf(error).slice(0, 5) };
}

/** What Node and AWS hang on an error. */
interface Answered {
  readonly code?: unknown;
  readonly syscall?: unknown;
  readonly $service?: unknown;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
}
