import type { Execution } from '../../adapters/aws/estate/month-machine.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { readOutcome } from '../../run/revisions/outcome.ts';
import { revisionsOf } from '../../run/revisions/revisions.ts';
import { sentencesOf } from '../../run/steps/failures.ts';

/** Why a month's execution did not succeed, and the exit code for it. */
export interface Failure {
  readonly exit: 1 | 2;
  readonly says: string;
}

/** Errors that a person mends; their sentence says how. */
const MENDABLE = [
  'MonthRefusedError',
  'AlreadyRunningError',
  'BuildChangedError',
  'InvalidInputError',
  'StoreConflictError',
  'DamagedStoreError',
];

/** Errors of the last step: the figures are published, or the month is held, but mails are left. */
const SENDING = ['MailsLeftError', 'MailNotReadyError', 'SendMismatchError'];

/** Whether all but the mails of the month is done. */
export function isAfterPublishing({ error }: Execution): boolean {
  return SENDING.includes(error);
}

/** What a person is told of an execution that did not succeed. */
export async function failureOf(month: Month | undefined, execution: Execution, store: Store): Promise<Failure> {
  const { arn, status, error } = execution;
  const cause = await sentencesOf(execution.cause, store);
  if (status === 'ABORTED') return { exit: 2, says: `somebody stopped execution ${arn}; run the month again` };
  if (error === 'InvalidInputError') return { exit: 2, says: (month && (await earlierRefusal(month, store))) ?? cause };
  if (MENDABLE.includes(error) || isAfterPublishing(execution)) return { exit: 2, says: cause || error };
  const what = [error || status, cause].filter(Boolean).join(': ');
  return { exit: 1, says: `This is a bug in Truedown, please report it:\n${what}\nin execution ${arn}` };
}

/** The same inputs as those of a revision that was refused find it again: why it was, is what has to be mended. */
async function earlierRefusal(month: Month, store: Store): Promise<string | undefined> {
  const newest = (await revisionsOf(store, month)).at(-1);
  const outcome = newest && (await readOutcome(store, { period: month, revision: newest.revision }));
  return outcome?.status === 'refused' ? outcome.reasons.join('\n') : undefined;
}
