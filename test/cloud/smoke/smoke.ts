import { inWords } from '../../../lambdas/adapters/aws/estate/in-words.ts';
import { examine } from '../../../lambdas/cli/doctor/examine.ts';
import type { Check } from '../../../lambdas/cli/doctor/finding.ts';
import { say } from '../../../lambdas/cli/terminal/say.ts';
import { readSettingsFile } from '../../../lambdas/settings-file.ts';
import { firstDay } from './first-day.ts';
import { isTrial } from './is-trial.ts';
import { stepsOf } from './steps.ts';
import { type Patience, Trial } from './trial.ts';

export interface SmokeOptions {
  readonly stack: string;
  /** The settings that were deployed. */
  readonly settings: string;
  readonly patience?: Patience;
}

/** A deployed event takes seconds; a cold start of `land` and a retry after a lost event take minutes. */
const PATIENCE: Patience = { verdict: 10 * 60_000, report: 3 * 60_000 };

/**
 * Tries a trial estate from its first file to its mails, as an administrator of the account, and names each step with
 * what it shows. Files are dropped only where nobody else's lie. @returns the exit code: 0 all is well, 2 not.
 */
export async function smoke({ stack, settings, patience = PATIENCE }: SmokeOptions): Promise<number> {
  const trial = await Trial.open(stack, readSettingsFile(settings), patience);
  try {
    if ((await failing({ name: 'trial', look: () => isTrial(trial) })) > 0) return 2;
    const faults = await failing(...stepsOf(trial));
    await lookAround(trial);
    say('', 'what only a deployment can show:', ...firstDay(trial), '');
    say(faults === 0 ? 'every step is well' : `${faults} of the steps are not well`);
    return faults === 0 ? 0 : 2;
  } finally {
    await trial.close();
  }
}

function failing(...checks: readonly Check[]): Promise<number> {
  return examine(checks, inWords, say);
}

async function lookAround(trial: Trial): Promise<void> {
  const { at, schedules, mail } = trial.around;
  trial.zone = (await schedules.find(at.monthSchedule))?.timezone ?? '';
  trial.hasIdentity = (await mail.identity(at.identity)) !== undefined;
}
