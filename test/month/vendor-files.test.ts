import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { parseSettings } from '../../lambdas/settings.ts';
import { workbook } from '../land/forms/workbook.ts';
import { fingerprints, runEstate } from './run-estate.ts';

/** Six people of two units as HR, ServiceNow and Atlassian know them. */
const PEOPLE = [
  {
    id: '0041',
    first: 'Ann',
    last: 'Ash',
    unit: 'OPS',
    since: '2020-01-15',
    login: '2026-10-30 08:00:00',
    jira: '2026-10-28',
  },
  { id: '0042', first: 'Bob', last: 'Birch', unit: 'OPS', since: '2021-03-31', login: '2026-03-02 09:30:00', jira: '' },
  {
    id: '0043',
    first: 'Cai',
    last: 'Cedar',
    unit: 'FIN',
    since: '2019-09-30',
    login: '2026-10-02 10:00:00',
    jira: '2026-04-01',
  },
  { id: '0044', first: 'Dot', last: 'Dogwood', unit: 'FIN', since: '2024-02-29', login: '', jira: '2026-10-03' },
  { id: '0045', first: 'Eve', last: 'Elm', unit: 'OPS', since: '2022-12-31', login: '2026-09-15 07:45:00', jira: '' },
  {
    id: '0046',
    first: 'Fay',
    last: 'Fir',
    unit: 'FIN',
    since: '2023-05-31',
    login: '2026-10-21 16:20:00',
    jira: '2026-10-21',
  },
].map((person) => ({
  ...person,
  user: `${person.first}.${person.last}`.toLowerCase(),
  email: `${person.first}.${person.last}@tiny.example`.toLowerCase(),
}));
type Person = (typeof PEOPLE)[number];

const SHARED = {
  'finance/units.csv': `unit_id,unit_name,head_name,head_email,cost_center,company_code,valid_from
OPS,Operations,Olga,olga@tiny.example,100,C1,2019-01-01
FIN,Finance,Finn,finn@tiny.example,200,C1,2019-01-01
`,
  'contracts/lines.csv': `line_id,contract_id,vendor,product,metric,platform,seat_type,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id
SN,C1,ServiceNow,ITSM,per_user,servicenow,fulfiller,7,8400.10,EUR,2026-01-01,2026-12-31,FIN
JSM,C2,Atlassian,Jira,per_user,atlassian,user,6,1234.56,EUR,2026-01-01,2026-12-31,OPS
`,
  'contracts/invoices.csv': `invoice_id,invoice_line,vendor,line_id,period_from,period_to,amount,currency,status,issued_on
I1,1,ServiceNow,SN,2026-10,2026-10,700.01,EUR,final,2026-11-02
I2,1,Atlassian,JSM,2026-10,2026-10,102.88,EUR,final,2026-11-02
`,
};

const lines = (header: string, rows: readonly string[]) => [header, ...rows, ''].join('\n');
const each = (header: string, row: (person: Person) => string) => lines(header, PEOPLE.map(row));

/** The estate in Truedown's own columns. */
const OWN = {
  ...SHARED,
  'hr/people.csv': each(
    'person_id,email,full_name,unit_id,employment,valid_from',
    (p) => `${p.id},${p.email},${p.first} ${p.last},${p.unit},employee,${p.since}`,
  ),
  'servicenow/users/2026-10-31.csv': each(
    'platform,account_id,user_name,email,display_name,status,created_on,last_login_at',
    (p) =>
      `servicenow,${p.user},${p.user},${p.email},${p.first} ${p.last},active,2024-01-31,${p.login && `${p.login.replace(' ', 'T')}Z`}`,
  ),
  'servicenow/roles/2026-10-31.csv': each('platform,account_id,assignment', (p) => `servicenow,${p.user},itil`),
  'atlassian/users/2026-10-31.csv': each(
    'platform,account_id,user_name,email,display_name,status,created_on,last_login_at',
    (p) => `atlassian,712020:${p.id},${p.first} ${p.last},${p.email},${p.first} ${p.last},active,2024-01-03,${p.jira}`,
  ),
  'atlassian/access/2026-10-31.csv': each(
    'platform,account_id,assignment,last_used_on,usage_known',
    (p) => `atlassian,712020:${p.id},Jira - tiny,${p.jira},true`,
  ),
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const dayFirst = (date: string) => date.split('-').reverse().join('/');
const named = (date: string) => `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;

/** The same estate as the vendors' buttons give it: a directory, JSON, a workbook, an export with a column for each product. */
async function vendorFiles(): Promise<Readonly<Record<string, string | Buffer>>> {
  const users = PEOPLE.map((p) => ({
    user_name: p.user,
    name: `${p.first} ${p.last}`,
    email: p.email,
    active: 'true',
    last_login_time: p.login,
    sys_created_on: '2024-01-31 12:00:00',
  }));
  const roles = PEOPLE.flatMap((p) => [
    [p.user, 'itil', 'true', 'active'],
    [p.user, 'itil', 'false', 'active'],
  ]);
  return {
    ...SHARED,
    'hr/Employee directory 2026-10-31.csv': each(
      'Employee ID;First Name;Last Name;Department Code;Status;Start Date;Work Email;IBAN',
      (p) => `${p.id};${p.first};${p.last};${p.unit};Active;${dayFirst(p.since)};${p.email};IE29AIBK93115212345678`,
    ),
    'servicenow/users/2026-10-31/sys_user.json': JSON.stringify({ records: users }),
    'servicenow/roles/2026-10-31/sys_user_has_role.xlsx': await workbook([
      { rows: [['User ID', 'Role', 'Inherited', 'State'], ...roles] },
    ]),
    'atlassian/2026-10-31/export-users.csv': each(
      'User id,User name,email,User status,Added to org,Org role,Jira - tiny,Last seen in Jira - tiny',
      (p) =>
        `712020:${p.id},${p.first} ${p.last},${p.email},Active,3 Jan 2024,NaN,User,${p.jira ? named(p.jira) : 'Never accessed'}`,
    ),
  };
}

const settings = parseSettings({
  estate: 'Tiny',
  timezone: 'Europe/Dublin',
  currency: 'EUR',
  owner: { name: 'Desk', email: 'desk@tiny.example' },
  seat_types: {
    servicenow: [{ name: 'fulfiller', assignments: ['itil'] }],
    atlassian: [{ name: 'user', assignments: ['Jira - *'] }],
  },
});

async function listsOf(files: Readonly<Record<string, string | Buffer>>): Promise<Record<string, string>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-vendors-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [uploads, out] = [join(folder, 'uploads'), join(folder, 'out')];
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(uploads, file)), { recursive: true });
    await writeFile(join(uploads, file), content);
  }
  const { outcome } = await runEstate({ uploads, settings, month: '2026-10', out });
  expect(outcome).toMatchObject({ status: 'published' });
  const found = await fingerprints(out, ['reports']);
  return Object.fromEntries(Object.entries(found).filter(([key]) => key.endsWith('.csv')));
}

it('a month of vendors’ files (CSV, JSON, XLSX) is the month of own columns, to the byte of every list', async () => {
  const own = await listsOf(OWN);
  expect(Object.keys(own).length).toBeGreaterThan(6);
  expect(await listsOf(await vendorFiles())).toEqual(own);
});
