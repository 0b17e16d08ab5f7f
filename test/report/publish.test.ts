import { describe, expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import { release } from '../../lambdas/report/publish.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { heldFigures, exampleRun as run } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

describe('a release of a held month (R2.5)', () => {
  it.each([
    { by: 'Ann', why: '' },
    { by: 'Ann', why: ' \t' },
    { by: '', why: 'known' },
    { by: ' ', why: 'known' },
  ])('needs a name and a reason: "$by", "$why"', async (decision) => {
    const store = await temporaryStore();
    await writeReport(run, heldFigures, exampleSettings, store, null);
    await expect(release(run, store, decision)).rejects.toThrow('a release needs a name (--by) and a reason (--why)');
    expect(await store.read(keys.released(run))).toBeUndefined();
    expect(await release(run, store, { by: ' Ann ', why: 'known' })).toEqual({ by: 'Ann', why: 'known' });
  });
});
