import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runTiny, TINY } from '../month/tiny-estate.ts';
import { truedown } from './truedown.ts';

const OFFER = `quote_id,quote_line,product,metric,tier,quantity,annual_amount,currency,replaces_line_id
Q,1,ITSM,per_user,,4,1300.00,EUR,SN
`;

let folder: string;
const at = (path: string) => join(folder, path);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'truedown-refused-'));
  const quotes = { 'offers/a.csv': OFFER, 'offers/b.csv': OFFER.replace('1300', '1400') };
  await expect(runTiny(folder, { ...TINY, ...quotes })).rejects.toThrow(
    "quotes Q line 1: twice and different, in offers/a.csv record 1 and offers/b.csv record 1; keep the true one, or date the newer file's path (2026-10-31)",
  );
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

it.each([
  { asked: () => ['quote', at('uploads/offers/a.csv')] },
  { asked: () => ['renewal', '--contract', 'C1', '--to', at('pack')] },
  { asked: () => ['what-if', 'connector', '--line', 'SN', '--class', 'server', '--count', '1'] },
  { asked: () => ['explain', '--unit', 'OPS'] },
])('a month that was refused has no figures: $asked', async ({ asked }) => {
  const { status, stderr } = await truedown(...asked(), '--month', '2026-10', '--out', at('out'));
  expect(status).toBe(2);
  expect(stderr).toBe(
    '2026-10 has no figures here: it was never run, or none of its revisions was published or held; check --month, and --out or --stack, or run the month\n',
  );
});
