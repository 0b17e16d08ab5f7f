import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { truedown } from '../cli/truedown.ts';
import { fingerprints, runEstate } from '../month/run-estate.ts';
import { temporaryStore } from '../temporary-store.ts';

const GOLDEN = new URL('../golden/metrics/quotes/', import.meta.url).pathname;
const OFFER = `quote_id,quote_line,product,metric,tier,quantity,annual_amount,currency,replaces_line_id
Q,1,ITSM,per_user,Advanced,3,3900.00,EUR,FUL
`;
const R1 = 'runs/2026-10/r1';

/** The only folder below another. */
async function onlyFolder(folder: string): Promise<string> {
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

async function rewrite(file: string, change: (value: Record<string, object>) => void): Promise<void> {
  const value = JSON.parse(await readFile(file, 'utf8'));
  change(value);
  await writeFile(file, JSON.stringify(value));
}

/** What becomes of what a month was worked out from. */
const LOST: Readonly<Record<string, (out: string) => Promise<void>>> = {
  'is gone': (out) => rm(join(out, 'work'), { recursive: true }),
  'has no table that a later version asks for': (out) =>
    rewrite(join(out, R1, 'steps/normalise.json'), ({ tables }) => {
      delete (tables as Record<string, unknown>).normalised_contract_lines;
    }),
  'is of steps that are gone': (out) => rm(join(out, R1, 'steps'), { recursive: true }),
  'has a document of an older version': async (out) =>
    rewrite(join(await onlyFolder(join(out, 'work')), 'judgements/judgements.json'), (judgements) => {
      delete judgements.renewal;
    }),
};

describe('a month whose figures are there, and what it was worked out from', () => {
  it.each(Object.entries(LOST))('%s, is one to run again', async (_, lose) => {
    const { root } = await temporaryStore();
    const [out, offer] = [join(root, 'out'), join(root, 'offer.csv')];
    const month = { uploads: join(GOLDEN, 'uploads'), settings: join(GOLDEN, 'estate.yaml'), month: '2026-10', out };
    const asked = ['quote', offer, '--month', '2026-10', '--out', out];
    await writeFile(offer, OFFER);
    await runEstate(month);
    const answer = await truedown(...asked);
    expect(answer.status).toBe(0);
    const made = await fingerprints(out, ['reports', 'outbox']);
    await lose(out);
    const { status, stderr } = await truedown(...asked);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^what r1 of 2026-10 was worked out from is gone, or another version of the program wrote it: [^;]+; run 2026-10 again \(where program, files and settings are still those of r1, delete work\/[0-9a-f]{64}\/, runs\/2026-10\/r1\/steps\/, runs\/2026-10\/r1\/outcome\.json first: it is worked out again as it was\)\n$/,
    );
    for (const lost of /delete (.+) first/.exec(stderr)?.[1]?.split(', ') ?? []) {
      await rm(join(out, lost), { recursive: true, force: true });
    }
    await runEstate(month);
    expect(await truedown(...asked)).toEqual(answer);
    expect(await fingerprints(out, ['reports', 'outbox'])).toEqual(made);
  });
});
