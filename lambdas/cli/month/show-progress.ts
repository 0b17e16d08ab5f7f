import { pipeline, type StepName } from '../../pipeline.ts';
import { followLanding } from '../landing/follow-landing.ts';
import { uploadWarnings } from '../landing/upload-warnings.ts';
import { note, warn } from '../terminal/say.ts';
import type { Progress } from './run-month.ts';

/** On this machine nothing leaves the house. */
const WORDS = new Map<StepName, string>([
  ...pipeline.map(({ step, does }) => [step, does] as const),
  ['send', 'puts each mail into the outbox; none leaves this machine'],
]);

/** Tells how the month goes: a line over the files where there is a terminal, then a line for each step. */
export function showProgress(): Progress & { end: () => void } {
  const landing = followLanding();
  let warnings: readonly string[] = [];
  return {
    meter: landing.meter,
    onFile: landing.begin,
    onLanded: (receipts, passedOver) => {
      landing.end();
      warnings = uploadWarnings(receipts, passedOver);
      const files = new Set(receipts.map(({ file }) => file)).size;
      note(line('land', `has a receipt for each of ${files} files`));
    },
    onStep: (step) => note(line(step, WORDS.get(step) ?? '')),
    end: () => {
      landing.end();
      // Last, and however the month ended: what is missing may be one of these.
      warn(warnings);
      warnings = [];
    },
  };
}

function line(step: string, words: string): string {
  return `${step.padEnd(10)} ${words}`;
}
