import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseSettings, type Settings } from '../../lambdas/settings.ts';
import { withLandings } from './landed-once.ts';
import { runEstate } from './run-estate.ts';

/** Dropped files by their path below uploads. */
export type Files = Readonly<Record<string, string>>;

/** Two units, three people, three seats of four, in October 2026: small enough to know every figure by heart. */
export const TINY: Files = {
  'hr/people.csv': `person_id,email,user_name,full_name,unit_id,employment,sponsor_unit_id,valid_from,valid_to
1,ann@tiny.example,ann,Ann Ash,OPS,employee,,2020-01-01,
2,bob@tiny.example,bob,Bob Birch,OPS,employee,,2020-01-01,
3,cai@tiny.example,cai,Cai Cedar,FIN,employee,,2020-01-01,
`,
  'hr/units.csv': `unit_id,unit_name,parent_id,head_name,head_email,cost_center,company_code,valid_from,valid_to,successor_id
OPS,Operations,,Olga,olga@tiny.example,100,C1,2019-01-01,,
FIN,Finance,,Finn,finn@tiny.example,200,C1,2019-01-01,,
`,
  'servicenow/accounts.csv': `platform,account_id,user_name,email,employee_number,display_name,status,kind,owner_unit_id,created_on,last_login_at
servicenow,ann,ann,,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z
servicenow,bob,bob,,,Bob,active,human,,2020-02-01,
servicenow,cai,cai,,,Cai,active,human,,2020-02-01,2026-10-30T08:00:00Z
`,
  'servicenow/assignments.csv': `platform,account_id,assignment,assigned_on,last_used_on,usage_known
servicenow,ann,itil,2020-02-01,2026-10-30,true
servicenow,bob,itil,2020-02-01,,true
servicenow,cai,itil,2020-02-01,2026-10-30,true
`,
  'contracts/lines.csv': `line_id,contract_id,vendor,product,metric,platform,seat_type,module,quantity,annual_amount,currency,starts_on,ends_on,reducible_from,owner_unit_id,basis,base_lines,gl_account
SN,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,,4,1200.00,EUR,2026-01-01,2026-12-31,,FIN,,,4711
`,
  'contracts/invoices.csv': `invoice_id,invoice_line,vendor,line_id,period_from,period_to,amount,currency,status,issued_on
I1,1,ServiceNow,SN,2026-10,2026-10,100.00,EUR,final,2026-11-02
`,
};

export const TINY_SETTINGS = {
  estate: 'Tiny',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  owner: { name: 'Desk', email: 'desk@tiny.example' },
  seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil'] }] },
};

/** Writes dropped files below a folder. */
export async function drop(uploads: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(uploads, file)), { recursive: true });
    await writeFile(join(uploads, file), content);
  }
}

/** Drops the tiny estate with some files replaced (or, where empty, left out) and runs October in `folder`. */
export async function runTiny(folder: string, changes: Files = {}, settings: Partial<Settings> | object = {}) {
  const files = Object.fromEntries(Object.entries({ ...TINY, ...changes }).filter(([, content]) => content !== ''));
  const out = join(folder, 'out');
  await drop(join(folder, 'uploads'), files);
  await withLandings(out, await tinyUploads(), parseSettings(TINY_SETTINGS));
  return runEstate({
    uploads: join(folder, 'uploads'),
    settings: parseSettings({ ...TINY_SETTINGS, ...settings }),
    month: '2026-10',
    out,
  });
}

let finished: Promise<string> | undefined;

/** Gives a folder the tiny estate after its October, which is run once for all tests of a process. */
export async function afterTinyOctober(folder: string): Promise<void> {
  finished ??= mkdtemp(join(tmpdir(), 'truedown-october-')).then(async (root) => {
    await runTiny(root);
    return root;
  });
  await cp(await finished, folder, { recursive: true });
}

let dropped: Promise<string> | undefined;

/** The tiny estate as it is, dropped once for all tests of a process. */
function tinyUploads(): Promise<string> {
  dropped ??= mkdtemp(join(tmpdir(), 'truedown-tiny-')).then(async (folder) => {
    await drop(folder, TINY);
    return folder;
  });
  return dropped;
}
