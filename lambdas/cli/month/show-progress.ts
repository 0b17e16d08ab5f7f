import cliProgress from 'cli-progress';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { pipeline, type StepName } from '../../pipeline.ts';
import { uploadWarnings } from '../landing/upload-warnings.ts';
import { note, warn } from '../terminal/say.ts';
import type { Progress } from './run-month.ts';

/** On this machine nothing leaves the house. */
const WORDS = new Map<StepName, string>([
  ...pipeline.map(({ step, does }) => [step, does] as const),
  ['send', 'puts each mail into the outbox; none leaves this machine'],
]);

/** Tells how the month goes: a bar over the files where there is a terminal, then a line for each step. */
export function showProgress(): Progress & { end: () => void } {
  const bar = new cliProgress.SingleBar({
    format: `${'land'.padEnd(10)} {value} of {total} files {bar} {file}`,
    clearOnComplete: true,
    stopOnComplete: true,
    hideCursor: true,
    stream: process.stderr,
  });
  let warnings: readonly string[] = [];
  return {
    onFile: (name, number, total) => {
      const file = printableName(name);
      if (number === 1) bar.start(total, 0, { file });
      bar.update(number - 1, { file });
    },
    onLanded: (receipts, passedOver) => {
      bar.stop();
      warnings = uploadWarnings(receipts, passedOver);
      note(line('land', `has a receipt for each of ${receipts.length} files`));
    },
    onStep: (step) => note(line(step, WORDS.get(step) ?? '')),
    end: () => {
      bar.stop();
      // Last, and however the month ended: what is missing may be one of these.
      warn(warnings);
      warnings = [];
    },
  };
}

function line(step: string, words: string): string {
  return `${step.padEnd(10)} ${words}`;
}
