import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { run } from '../../lambdas/cli/month/run.ts';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { InvalidInputError, MonthRefusedError } from '../../lambdas/domain/errors.ts';
import { printable, printableName, withoutDirection } from '../../lambdas/domain/text/hidden-characters.ts';
import { singleLine } from '../../lambdas/report/words/single-line.ts';
import { ROOT } from '../house/source-files.ts';
import { drop, TINY, TINY_SETTINGS } from '../month/tiny-estate.ts';
import { temporaryStore } from '../temporary-store.ts';
import { printed } from './printed.ts';
import { truedown } from './truedown.ts';

/** What a terminal obeys, but for the line breaks and tabs that tables are made of; and what turns text around. */
const OBEYED = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

const TITLE = '\u001b]0;owned\u0007';
const CLEAR = '\u001b[2J';

describe('what a terminal would obey is shown by its number (F32)', () => {
  it.each([
    { text: `Ops${TITLE}`, shows: 'Ops\\u001b]0;owned\\u0007', why: 'a title of the window' },
    { text: CLEAR, shows: '\\u001b[2J', why: 'clears the screen' },
    { text: 'a\u009b31mb', shows: 'a\\u009b31mb', why: 'the same order in one byte' },
    { text: 'gone\r', shows: 'gone\\u000d', why: 'writes over the line' },
    { text: 'fdp\u202Eexe', shows: 'fdp\\u202eexe', why: 'turned around' },
    { text: 'a\u2066b\u2069\u200f', shows: 'a\\u2066b\\u2069\\u200f', why: 'isolates and marks' },
    { text: 'Zoë 営業 👩‍💻', shows: 'Zoë 営業 👩‍💻', why: 'names stay names' },
  ])('$why', ({ text, shows }) => {
    expect(printable(text)).toBe(shows);
    expect(printableName(text)).toBe(shows);
    expect(JSON.parse(`"${printable(text)}"`)).toBe(text);
  });

  it('a line break in a name begins no line', () => {
    expect(printableName('x\nr1 of 2026-10 is published')).toBe('x\\u000ar1 of 2026-10 is published');
  });

  it.each([
    { error: new InvalidInputError(`unit "${CLEAR}" is unknown`), says: 'unit "\\u001b[2J" is unknown\n' },
    { error: new MonthRefusedError(['unit x\ny: z', 'b']), says: 'unit x\n    y: z\nb\n' },
  ])('a refusal: $says', ({ error, says }) => {
    const { err } = printed();
    expect(complain(error)).toBe(2);
    expect(err()).toBe(says);
  });

  it('every command prints through one door, but for the line of progress', () => {
    const cli = join(ROOT, 'lambdas/cli');
    const files = readdirSync(cli, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const writing = files.filter((file) =>
      /(std(out|err)|terminal)\.write|console\./.test(readFileSync(join(cli, file), 'utf8')),
    );
    expect(writing.sort()).toEqual(['terminal/progress-line.ts', 'terminal/say.ts']);
  });
});

describe('a month of hostile names (F32)', () => {
  const HOSTILE = {
    ...TINY,
    'hr/units.csv': `${TINY['hr/units.csv']}`
      .replace('Operations', `Ops${CLEAR}\u202Egnp`)
      .replace('Finance', 'Fin\u2067x'),
    [`hr/notes${TITLE}\nr9 of 2026-10 is published.txt`]: 'nothing',
    'contracts/lines.csv': `${TINY['contracts/lines.csv']}`.replace('ITSM', 'IT\u200FSM\u202A'),
  };

  it('reaches no terminal, mail or page as an order; the CSV is data and keeps it', async () => {
    const { root } = await temporaryStore();
    await drop(join(root, 'uploads'), HOSTILE);
    await drop(root, { 'estate.yaml': stringify(TINY_SETTINGS) });
    const { out, err } = printed();
    const at = { out: join(root, 'out'), uploads: join(root, 'uploads'), settings: join(root, 'estate.yaml') };
    expect(await run({ month: '2026-10', ...at }).catch(complain)).toBe(0);
    expect(`${out()}${err()}`).not.toMatch(OBEYED);
    expect(out()).toContain('OPS Ops\\u001b[2J\\u202egnp');
    expect(`${out()}${err()}`).not.toMatch(/^r9 /m);
    const r1 = join(root, 'out/reports/2026-10/r1');
    const pages = ['units/OPS/mail.html', 'units/OPS/mail.txt', 'units/FIN/mail.html', '../../../2026-10/index.html'];
    for (const page of pages) {
      expect(await readFile(join(r1, page), 'utf8')).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u);
    }
    expect(await readFile(join(r1, 'finance/chargeback.csv'), 'utf8')).toContain('\u202Egnp');
  });

  it.each([[], ['--json']])('land %s', async (...json) => {
    const { root } = await temporaryStore();
    await mkdir(join(root, 'hr'));
    const file = join(root, `hr/a${TITLE}\u009b2J\u202E.csv`);
    await writeFile(file, `person_id,${CLEAR}\u202E\n1,2\n`);
    const { stdout, stderr, status } = await truedown('land', file, ...json);
    expect(status).toBe(2);
    expect(`${stdout}${stderr}`).not.toMatch(OBEYED);
    if (json.length > 0) expect(JSON.parse(stdout)).toEqual([expect.objectContaining({ file })]);
  });
});

describe('a subject reads in the order in which it was written (F32)', () => {
  it.each([
    { text: 'Ops\u202E)RUE 00.01(', line: 'Ops)RUE 00.01(' },
    { text: '\u200FFinance\u2069\n', line: 'Finance' },
    { text: 'שלום\u200F', line: 'שלום' },
  ])('$line', ({ text, line }) => {
    expect(singleLine(text)).toBe(line);
    expect(withoutDirection(text).trim()).toBe(line);
  });
});
