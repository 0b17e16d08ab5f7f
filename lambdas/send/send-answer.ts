import * as z from 'zod';
import { PipelineError } from '../domain/errors.ts';
import type { Run } from '../domain/run.ts';
import type { StepAnswer } from '../run/step-event.ts';
import type { SendResult } from './send.ts';

/** Some mails of the batch have not left, or nobody knows. Everything else of the month is done. */
export class MailsLeftError extends PipelineError {
  override readonly name = 'MailsLeftError';
}

/** A refused mail is tried so often, 30 s apart: what SES throttles passes, what it will not take does not. */
const REFUSED_ROUNDS = 3;

/** Events arrive within 15 minutes; then an unknown mail is a person's (faults 7). */
const UNKNOWN_ROUNDS = 30;

/** What `send` answers: how often the batch has been looked at travels with it. */
export interface SendAnswer extends StepAnswer {
  readonly rounds: number;
}

/** How often the batch was looked at before this invocation. */
export function roundsOf(event: unknown): number {
  return z.object({ rounds: z.int().min(0).default(0) }).parse(event).rounds;
}

/**
 * Whether the batch is done, or is to be looked at again.
 * @throws MailsLeftError where mails are refused, unknown or stopped for good, so that somebody hears of it.
 */
export function sendAnswer(run: Run, result: SendResult, rounds: number): SendAnswer {
  const { planned, sent, refused, unknown, left, isStopped } = result;
  if (isStopped) throw leftError(run, result, 'sending was stopped by control/stop');
  if (left > 0) return { run, rounds, more: true };
  if (sent === planned) return { run, rounds };
  const isOver = refused > 0 ? rounds >= REFUSED_ROUNDS : rounds >= UNKNOWN_ROUNDS;
  if (!isOver) return { run, rounds: rounds + 1, more: true };
  throw leftError(run, result, unknown.length > 0 ? 'truedown settle decides the unknown ones' : 'SES refused them');
}

function leftError({ period, revision }: Run, result: SendResult, why: string): MailsLeftError {
  const { planned, sent, refused, unknown, left } = result;
  const counts = { planned, sent, refused, unknown: unknown.length, left };
  return new MailsLeftError(
    `r${revision} of ${period}: ${sent} of ${planned} mails are out, ${refused} refused, ${unknown.length} unknown, ${left} left: ${why}`,
    counts,
  );
}
