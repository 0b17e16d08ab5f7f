import { pipeline, type StepName } from '../../pipeline.ts';
import { uploadWarnings } from '../landing/upload-warnings.ts';
import { progressLine } from '../terminal/progress-line.ts';
import { note, warn } from '../terminal/say.ts';
import type { Progress } from './run-month.ts';

/** On this machine nothing leaves the house. */
const WORDS = new Map<StepName, string>([
  ...pipeline.map(({ step, does }) => [step, does] as const),
  ['send', 'puts each mail into the outbox; none leaves this machine'],
]);

/** Tells how the month goes: a line over the files where there is a terminal, then a line for each step. */
export function showProgress(): Progress & { end: () => void } {
  const landing = progressLine();
  let warnings: readonly string[] = [];
  return {
    onFile: (name, number, total) => landing.show(line('land', `${number} of ${total} files: ${name}`)),
    onLanded: (receipts, passedOver) => {
      landing.clear();
      warnings = uploadWarnings(receipts, passedOver);
      const files = new Set(receipts.map(({ file }) => file)).size;
      note(line('land', `has a receipt for each of ${files} files`));
    },
    onStep: (step) => note(line(step, WORDS.get(step) ?? '')),
    end: () => {
      landing.clear();
      // Last, and however the month ended: what is missing may be one of these.
      warn(warnings);
      warnings = [];
    },
  };
}

function line(step: string, words: string): string {
  return `${step.padEnd(10)} ${words}`;
}
