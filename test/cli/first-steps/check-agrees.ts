import { expect } from 'vitest';
import type { MonthResult } from '../../../lambdas/cli/month/run-month.ts';
import { complain } from '../../../lambdas/cli/terminal/complain.ts';
import { printed } from '../printed.ts';
import { truedown } from '../truedown.ts';

interface Told {
  readonly outcome: string;
  readonly gaps: readonly { readonly costs: string; readonly sentence: string; readonly paste: readonly string[] }[];
}

/** Checks that `check` says of a month what its run came to, and exits 0 exactly where it was published. */
export async function expectCheckToAgree(uploads: string, settings: string, month: string, ran: MonthResult | Error) {
  const args = ['--uploads', uploads, '--settings', settings, '--month', month, '--json'];
  const { status, stdout } = await truedown('check', ...args);
  const { outcome, gaps } = JSON.parse(stdout) as Told;
  const sentences = (costs: string) =>
    gaps.filter((gap) => gap.costs === costs).map(({ sentence, paste }) => [sentence, ...paste].join('\n'));
  if (ran instanceof Error) {
    expect(outcome).toBe('refused');
    expectToComplainOf(ran, sentences('refuse'));
  } else {
    expect(outcome).toBe(ran.isHeld ? 'held' : 'published');
    expect(sentences('hold')).toEqual(ran.isHeld ? ran.outcome.reasons : []);
  }
  expect(status).toBe(outcome === 'published' ? 0 : 2);
}

/** A refused run prints these sentences and no other. */
function expectToComplainOf(refused: Error, sentences: readonly string[]): void {
  const { err } = printed();
  expect(complain(refused)).toBe(2);
  for (const sentence of sentences) expect(err()).toContain(sentence.split('\n')[0]);
  const lines = err().trimEnd().split('\n');
  expect(lines.filter((line) => !line.startsWith('    '))).toHaveLength(sentences.length);
}
