import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { untoldMails } from '../../lambdas/run/mails/untold-mails.ts';
import { exampleFigures, exampleRun as run } from '../../templates/examples/figures.ts';
import { MemoryStore } from '../memory-store.ts';
import { publishedBy } from '../report/publish-month.ts';

describe('mails that never left (T23)', () => {
  it.each([
    { facts: [], isUntold: true, why: 'nobody began' },
    { facts: ['1-sending', '1-refused'], isUntold: true, why: 'the mail service refused it' },
    { facts: ['1-sending', '1-settled-again'], isUntold: true, why: 'a person says that it never left' },
    { facts: ['1-sending'], isUntold: false, why: 'nobody knows: it may have arrived' },
    { facts: ['1-sending', '1-sent'], isUntold: false, why: 'it was sent' },
  ])('$facts: $why', async ({ facts, isUntold }) => {
    const store = new MemoryStore();
    await publishedBy(run, exampleFigures, store);
    for (const fact of facts) await store.create(keys.send(run, 'OPS', 'report', fact), '{}');
    const untold = await untoldMails(store, { ...run, run: run.id });
    expect(untold.includes('OPS/report')).toBe(isUntold);
    expect(untold).toContain('FIN/report');
  });
});
