import * as z from 'zod/mini';
import { PipelineError } from '../domain/errors.ts';
import type { Run } from '../domain/run.ts';
import { COMMAND } from '../domain/text/command.ts';
import type { StepResponse } from '../run/steps/step-event.ts';
import type { SendResult } from './send.ts';

/** Some mails of the batch have not left, or nobody knows. Everything else of the month is done. */
export class MailsLeftError extends PipelineError {
  override readonly name = 'MailsLeftError';
}

/** A refused mail is tried again so often, 30 s apart, while no mail leaves: what SES throttles passes. */
const REFUSED_ROUNDS = 6;

/** Events arrive within 15 minutes; then an unknown mail is a person's (faults 7). */
const UNKNOWN_ROUNDS = 30;

/** How far the batch had come before an invocation. */
export interface Progress {
  /** Mails that were out. */
  readonly sent: number;
  /** How often the whole batch was looked at since the last mail left. */
  readonly rounds: number;
}

/** What `send` answers: how far the batch has come travels with it. */
export interface SendResponse extends StepResponse, Progress {}

const progress = z.object({
  sent: z._default(z.int().check(z.minimum(0)), 0),
  rounds: z._default(z.int().check(z.minimum(0)), 0),
});

/** How far the batch had come, from what the invocation before answered. */
export function progressOf(event: unknown): Progress {
  return progress.parse(event);
}

/**
 * Whether the batch is done, or is to be looked at again.
 * @throws MailsLeftError where mails are refused, unknown or stopped for good, so that somebody hears of it.
 */
export function sendResponse(run: Run, result: SendResult, before: Progress): SendResponse {
  const { planned, sent, refused, unknown, left, isStopped } = result;
  if (isStopped) throw leftError(run, result, 'sending was stopped by control/stop');
  const rounds = sent > before.sent ? 0 : before.rounds;
  if (sent === planned) return { run, sent, rounds };
  if (left > 0) return { run, sent, rounds, more: true };
  if (rounds < (refused > 0 ? REFUSED_ROUNDS : UNKNOWN_ROUNDS)) return { run, sent, rounds: rounds + 1, more: true };
  throw leftError(run, result, unknown.length > 0 ? `${COMMAND} settle decides the unknown ones` : 'SES refused them');
}

function leftError({ period, revision }: Run, result: SendResult, why: string): MailsLeftError {
  const { planned, sent, refused, unknown, left } = result;
  const counts = { planned, sent, refused, unknown: unknown.length, left };
  return new MailsLeftError(
    `r${revision} of ${period}: ${sent} of ${planned} mails are out, ${refused} refused, ${unknown.length} unknown, ${left} left: ${why}`,
    counts,
  );
}
