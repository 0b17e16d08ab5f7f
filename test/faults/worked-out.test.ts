import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, truedown } from '../cli/truedown.ts';
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

const ALL = ['quote', 'renewal', 'what-if'] as const;

/** What becomes of what a month was worked out from, and which commands ask for it. */
const LOST: readonly {
  readonly what: string;
  readonly lose: (out: string) => Promise<void>;
  readonly asking: readonly (typeof ALL)[number][];
}[] = [
  { what: 'is gone', lose: (out) => rm(join(out, 'work'), { recursive: true }), asking: ALL },
  {
    what: 'has no table that a later version asks for',
    lose: (out) =>
      rewrite(join(out, R1, 'steps/normalise.json'), ({ tables }) => {
        delete (tables as Record<string, unknown>).normalised_contract_lines;
      }),
    asking: ALL,
  },
  { what: 'is of steps that are gone', lose: (out) => rm(join(out, R1, 'steps'), { recursive: true }), asking: ALL },
  {
    what: 'has a document of an older version',
    lose: async (out) =>
      rewrite(join(await onlyFolder(join(out, 'work')), 'judgements/judgements.json'), (judgements) => {
        delete judgements.renewal;
      }),
    asking: ['quote', 'renewal'],
  },
];

/** Each command as it is called in a folder, for its October. */
function commandsIn(root: string) {
  const place = ['--month', '2026-10', '--out', join(root, 'out')];
  return {
    quote: () => truedown('quote', join(root, 'offer.csv'), ...place),
    renewal: () => truedown('renewal', '--contract', 'C-FUL', '--to', join(root, 'pack'), ...place),
    'what-if': () => truedown('what-if', 'connector', '--line', 'VI', '--class', 'server', '--count', '10', ...place),
  };
}

/** One after the other: each prints to the same terminal. */
async function ask(commands: ReturnType<typeof commandsIn>, names: readonly (typeof ALL)[number][]): Promise<Ran[]> {
  const said: Ran[] = [];
  for (const name of names) said.push(await commands[name]());
  return said;
}

describe('a month whose figures are there, and what it was worked out from', () => {
  it.each(LOST)('$what, is one to run again', async ({ lose, asking }) => {
    const { root } = await temporaryStore();
    const out = join(root, 'out');
    const commands = commandsIn(root);
    const month = { uploads: join(GOLDEN, 'uploads'), settings: join(GOLDEN, 'estate.yaml'), month: '2026-10', out };
    await writeFile(join(root, 'offer.csv'), OFFER);
    await runEstate(month);
    const answers = await ask(commands, asking);
    expect(answers.map(({ status }) => status)).toEqual(asking.map(() => 0));
    const made = await fingerprints(out, ['reports', 'outbox']);
    await lose(out);
    let advice = '';
    for (const { status, stderr } of await ask(commands, asking)) {
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^what r1 of 2026-10 was worked out from is gone, or another version of the program wrote it: [^;]+; run 2026-10 again \(where program, files and settings are still those of r1, delete work\/[0-9a-f]{64}\/, runs\/2026-10\/r1\/steps\/, runs\/2026-10\/r1\/outcome\.json first: it is worked out again as it was\)\n$/,
      );
      advice = stderr;
    }
    for (const lost of /delete (.+) first/.exec(advice)?.[1]?.split(', ') ?? []) {
      await rm(join(out, lost), { recursive: true, force: true });
    }
    await runEstate(month);
    expect(await ask(commands, asking)).toEqual(answers);
    expect(await fingerprints(out, ['reports', 'outbox'])).toEqual(made);
  });
});
