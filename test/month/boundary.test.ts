import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fingerprints, withFolder } from './run-estate.ts';
import { type Files, runTiny, TINY } from './tiny-estate.ts';

const UNITS = TINY['hr/units.csv'] as string;
const PEOPLE = TINY['hr/people.csv'] as string;
const MOVED: Files = {
  'hr/people.csv': '',
  'hr/units.csv': '',
  'hr/people/people.csv': PEOPLE,
  'finance/units/2026-10-30/units.csv': UNITS,
};
const SOURCES = {
  'hr/people': { feed: 'people' },
  'finance/units': { feed: 'units' },
  servicenow: {},
};

async function october(changes: Files) {
  return withFolder(async (folder) => {
    const { run, outcome } = await runTiny(folder, { ...MOVED, ...changes }, { sources: SOURCES });
    const out = join(folder, 'out');
    const mails = (await readdir(join(out, 'outbox/2026-10/r1'))).sort();
    const heads = await Promise.all(mails.map((mail) => readFile(join(out, 'outbox/2026-10/r1', mail), 'utf8')));
    return {
      run: run.id,
      status: outcome.status,
      units: await fingerprints(out, ['reports/2026-10/r1/units', 'reports/2026-10/r1/finance']),
      to: heads.map((mail) => /^To: (.*)\r$/m.exec(mail)?.[1]),
      owner: await readFile(join(out, 'reports/2026-10/r1/estate/mail.txt'), 'utf8'),
    };
  });
}

describe('F3: a stray file changes nobody’s figures and redirects nobody’s mail (R12.4)', () => {
  it.each([
    {
      file: 'tools/2026-10-31/innocent.csv',
      content: UNITS.replaceAll('@tiny.example', '@evil.example.net'),
      says: 'the settings take units from finance/units only',
      why: 'newer units with other heads',
    },
    {
      file: 'servicenow/2026-10-31/joiners.csv',
      content: PEOPLE.replaceAll(',OPS,', ',FIN,'),
      says: 'the settings take people from hr/people only',
      why: 'people of another unit, in a source that delivers other feeds',
    },
    {
      file: 'finance/2026-10-31/units.csv',
      content: 'unit_id,unit_name,head_name,head_email\nOPS,Operations,Olga,o@evil.example.net\n',
      says: 'the header lacks valid_from',
      why: 'nearly a file of units: it cannot stop the month either',
    },
  ])('$file: $why', async ({ file, content, says }) => {
    const [without, withStray] = [await october({}), await october({ [file]: content })];
    expect(withStray.status).toBe('published');
    expect({ ...withStray, owner: '' }).toEqual({ ...without, owner: '' });
    expect(withStray.to).not.toEqual([]);
    expect(withStray.owner.replace(/\s+/g, ' ')).toContain(`${file}: ${says}`);
    expect(without.owner).not.toContain(file);
  });
});
