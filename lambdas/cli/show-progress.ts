import cliProgress from 'cli-progress';
import { pipeline, type StepName } from '../pipeline.ts';
import type { Progress } from './run-month.ts';

/** What a step does in a word or two, for a bar at the terminal. */
const WORDS = new Map<StepName, string>(pipeline.map(({ step, does }) => [step, does]));

/** A bar over the steps at a terminal; a line for each step where the output goes to a file. */
export function showProgress(): Progress & { end: () => void } {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): Progress & { end: () => void } {
  const shown = new cliProgress.SingleBar({
    format: '{bar} {step}',
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
  });
  shown.start(pipeline.length + 1, 0, { step: 'land' });
  return {
    onFile: (file) => shown.update({ step: `land: ${file}` }),
    onStep: (step) => shown.update(stepNumber(step), { step: `${step}: ${WORDS.get(step)}` }),
    end: () => shown.stop(),
  };
}

function lines(): Progress & { end: () => void } {
  return {
    onFile: (file) => process.stderr.write(`land ${file}\n`),
    onStep: (step) => process.stderr.write(`${step}: ${WORDS.get(step)}\n`),
    end: () => undefined,
  };
}

function stepNumber(step: StepName): number {
  return 1 + pipeline.findIndex((entry) => entry.step === step);
}
