import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Gap } from '../../../lambdas/cli/first-steps/gaps.ts';
import { readCsv } from '../../month/read-csv.ts';
import { truedown } from '../truedown.ts';

/** Exports as the buttons of HR and ServiceNow give them. */
const EXPORTS = {
  'hr/Employee directory 2026-10-31.csv': `Employee ID,First Name,Last Name,Department Code,Department,Employment Type,Status,Start Date,End Date,Work Email,Date of Birth
0041,Ann,Ash,OPS,Operations,Full time,Active,2020-01-15,,ann.ash@acme.example,1990-01-02
0042,Bob,Birch,OPS,Operations,Full time,Active,2021-03-31,,bob.birch@acme.example,1985-03-04
0043,Cai,Cedar,FIN,Finance,Part time,Active,2019-09-30,,cai.cedar@acme.example,1979-12-24
`,
  'servicenow/2026-10-31/sys_user.csv': `"user_name","name","email","employee_number","active","locked_out","last_login_time","sys_created_on"
"ann.ash","Ann Ash","ann.ash@acme.example","0041","true","false","2026-10-30 07:12:45","2023-09-15 08:20:11"
"bob.birch","Bob Birch","bob.birch@acme.example","0042","true","false","2026-10-02 10:00:00","2023-09-15 08:20:11"
"cai.cedar","Cai Cedar","cai.cedar@acme.example","0043","true","false","2026-10-29 16:20:00","2023-09-15 08:20:11"
`,
  'servicenow/2026-10-31/sys_user_has_role.csv': `"user","user.user_name","role","granted_by","inherited","inh_count","state","sys_created_on"
"Ann Ash","ann.ash","itil","Service Desk","false","0","active","2023-09-15 08:20:11"
"Bob Birch","bob.birch","itil","Service Desk","false","0","active","2023-09-15 08:20:11"
"Cai Cedar","cai.cedar","itil","Service Desk","false","0","active","2023-09-15 08:20:11"
`,
};

/** What a newcomer writes below the empty headers of `init`. */
const FILLED_IN = {
  'hr/units.header.csv':
    'OPS,Operations,,Olga Oak,olga@acme.example,100,C1,2019-01-01,,\nFIN,Finance,,Finn Fir,finn@acme.example,200,C1,2019-01-01,,\n',
  'contracts/contract_lines.header.csv':
    'SN-FUL,SN-25,ServiceNow,Fulfiller,per_user,servicenow,fulfiller,,4,4800.00,EUR,2026-01-01,2026-12-31,,FIN,,,,,,,,,,,,\n',
};

const ANSWERS = [
  ...['--estate', 'Acme', '--timezone', 'Europe/Dublin', '--currency', 'EUR'],
  ...['--owner-name', 'Licence desk', '--owner-email', 'licences@acme.example'],
];

async function newcomer() {
  const root = await mkdtemp(join(tmpdir(), 'truedown-newcomer-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [uploads, settings, out] = [join(root, 'uploads'), join(root, 'estate.yaml'), join(root, 'out')];
  const named = ['--uploads', uploads, '--settings', settings];
  const check = async () => {
    const { status, stdout } = await truedown('check', ...named, '--json');
    return { status, ...(JSON.parse(stdout) as { month: string | null; outcome: string; gaps: Gap[] }) };
  };
  return { root, uploads, settings, out, named, check };
}

async function dropInto(uploads: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(uploads, file)), { recursive: true });
    await writeFile(join(uploads, file), content);
  }
}

it('from an empty folder to a first figure: init, check, run, and no refused run on the way (A3)', async () => {
  const { root, uploads, settings, out, named, check } = await newcomer();
  expect((await truedown('init', root, ...ANSWERS)).status).toBe(0);

  const empty = await check();
  expect(empty).toMatchObject({ status: 2, outcome: 'refused', month: null });
  for (const feed of ['people', 'units', 'contract_lines']) {
    expect(empty.gaps.map(({ sentence }) => sentence).join('\n')).toContain(`no file of feed ${feed}`);
  }

  await dropInto(uploads, EXPORTS);
  for (const [file, rows] of Object.entries(FILLED_IN)) await appendFile(join(uploads, file), rows);
  const untyped = await check();
  expect(untyped).toMatchObject({ status: 2, outcome: 'refused', month: '2026-10' });
  const [gap, ...more] = untyped.gaps.filter(({ costs }) => costs === 'refuse');
  expect(more, 'one thing is missing').toEqual([]);
  expect(gap?.sentence).toContain('the settings name no seat type fulfiller for servicenow');

  await appendFile(settings, `${gap?.paste.join('\n')}\n`);
  const ready = await check();
  expect(ready).toMatchObject({ status: 0, outcome: 'published' });
  expect(ready.gaps.map(({ costs, sentence }) => [costs, sentence])).toEqual([
    ['draft', "line SN-FUL: no invoice for 2026-10, so its contract's price is charged; drop its invoice"],
    ['nothing', expect.stringContaining('"Date of Birth": bank, birth, salary and similar data')],
  ]);
  expect(await readdir(root), 'nothing was written').not.toContain('out');

  const { status, stdout } = await truedown('run', '--month', '2026-10', ...named, '--out', out);
  expect(stdout).toContain('r1 of 2026-10 is published');
  expect(status).toBe(0);
  const rows = readCsv(join(out, 'reports/2026-10/r1/finance/chargeback.csv'));
  expect(rows.map((r) => [r.unit_id, r.charge_type, r.amount])).toEqual([
    ['FIN', 'unassigned', '100.00'],
    ['FIN', 'used', '100.00'],
    ['OPS', 'used', '200.00'],
  ]);
});

it('real files under the names of the feeds, beside the headers, take their place too', async () => {
  const { root, uploads, settings, out, named, check } = await newcomer();
  await truedown('init', root, ...ANSWERS);
  const headerOf = async (file: string) => readFile(join(uploads, file), 'utf8');
  await dropInto(uploads, {
    ...EXPORTS,
    'hr/units.csv': (await headerOf('hr/units.header.csv')) + FILLED_IN['hr/units.header.csv'],
    'contracts/contract_lines.csv':
      (await headerOf('contracts/contract_lines.header.csv')) + FILLED_IN['contracts/contract_lines.header.csv'],
    'contracts/invoices.csv': `${await headerOf('contracts/invoices.header.csv')}I1,1,ServiceNow,SN-FUL,2026-10,2026-10,400.00,EUR,final,2026-11-02\n`,
  });
  await appendFile(settings, 'seat_types: { servicenow: [{ name: fulfiller, assignments: [itil] }] }\n');
  expect(await check()).toMatchObject({ status: 0, gaps: [{ costs: 'nothing' }] });
  expect((await truedown('run', '--month', '2026-10', ...named, '--out', out)).status).toBe(0);
});
