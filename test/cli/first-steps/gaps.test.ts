import { expect, it } from 'vitest';
import type { Gap } from '../../../lambdas/cli/first-steps/gaps.ts';
import { type Files, TINY } from '../../month/tiny-estate.ts';
import { estate, told } from './checked-estate.ts';

const edit = (file: string, from: string, to: string): Files => ({
  [file]: (TINY[file] as string).replaceAll(from, to),
});
const append = (file: string, row: string): Files => ({ [file]: `${TINY[file]}${row}\n` });

interface Case {
  readonly why: string;
  readonly costs: Gap['costs'];
  readonly says: RegExp;
  readonly changes?: Files;
  readonly settings?: object;
}

const CASES: readonly Case[] = [
  { why: 'no people', costs: 'refuse', says: /^no file of feed people for 2026-10/, changes: { 'hr/people.csv': '' } },
  { why: 'no units', costs: 'refuse', says: /^no file of feed units/, changes: { 'hr/units.csv': '' } },
  {
    why: 'an empty export of a feed that must say something',
    costs: 'refuse',
    says: /^hr\/people.csv \(people\) was refused: the file has a header and no record/,
    changes: { 'hr/people.csv': 'person_id,unit_id,employment,valid_from\n' },
  },
  {
    why: 'a broken file of a feed',
    costs: 'refuse',
    says: /^contracts\/invoices.csv \(invoices\) was refused: .*invoices is taken whole/,
    changes: edit('contracts/invoices.csv', '100.00', 'a hundred'),
  },
  {
    why: 'no accounts of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: no accounts of servicenow for 2026-10; drop its accounts/,
    changes: { 'servicenow/accounts.csv': '' },
  },
  {
    why: 'no assignments of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: no assignments of servicenow for 2026-10/,
    changes: { 'servicenow/assignments.csv': '' },
  },
  {
    why: 'no quantity of a per-user line (R4.2)',
    costs: 'refuse',
    says: /^line SN: a per_user line needs its quantity/,
    changes: edit('contracts/lines.csv', ',,4,', ',,,'),
  },
  {
    why: 'a seat type that the settings do not name (R4.2)',
    costs: 'refuse',
    says: /^line SN: the settings name no seat type fulfiller for servicenow/,
    settings: { seat_types: {} },
  },
  {
    why: 'no price and no invoice (R5.3)',
    costs: 'refuse',
    says: /^line SN: no invoice and no price for 2026-10/,
    changes: { ...edit('contracts/lines.csv', '1200.00', ''), 'contracts/invoices.csv': '' },
  },
  {
    why: 'no rate (R5.5)',
    costs: 'refuse',
    says: /^line SN: no rate USD to EUR within/,
    changes: edit('contracts/invoices.csv', 'EUR', 'USD'),
  },
  {
    why: 'an invoice of a line that no contract has (R5.3)',
    costs: 'refuse',
    says: /^line SNN: invoice I2 bills it for 2026-10.+did you mean SN\?/,
    changes: append('contracts/invoices.csv', 'I2,1,ServiceNow,SNN,2026-10,2026-10,1.00,EUR,final,2026-11-02'),
  },
  {
    why: 'a source without a file (R2.5)',
    costs: 'hold',
    says: /^source treasury has nothing for 2026-10: drop its file below uploads\/treasury\//,
    settings: { sources: { treasury: { feed: 'fx_rates' } } },
  },
  {
    why: 'a seat type that no assignment makes (R2.5)',
    costs: 'hold',
    says: /^line SN: no assignment of servicenow makes a seat of type fulfiller \(itil_user\)/,
    settings: { seat_types: { servicenow: [{ name: 'fulfiller', assignments: ['itil_user'] }] } },
  },
  {
    why: 'old evidence (R3.9)',
    costs: 'hold',
    says: /^the evidence of servicenow is old/,
    changes: {
      ...edit('servicenow/accounts.csv', '2026-10-30', '2026-08-30'),
      ...edit('servicenow/assignments.csv', '2026-10-30', '2026-08-30'),
    },
  },
  {
    why: 'a seat that belongs to nobody (R2.5)',
    costs: 'hold',
    says: /^33\.33 % of the seats belong to nobody/,
    changes: edit('hr/people.csv', '3,cai@tiny.example,cai', '3,c@tiny.example,c'),
  },
  {
    why: 'an invoice that cannot be meant (R5.6)',
    costs: 'hold',
    says: /^line SN: invoice I1 comes to 10000\.00 EUR for 2026-10, where its contract month is 100\.00 EUR/,
    changes: edit('contracts/invoices.csv', '100.00', '10000.00'),
  },
  { why: 'a review of every month', costs: 'hold', says: /publish\.review/, settings: { publish: { review: true } } },
  {
    why: 'no invoice (R5.3)',
    costs: 'draft',
    says: /^line SN: no invoice for 2026-10, so its contract's price is charged; drop its invoice$/,
    changes: { 'contracts/invoices.csv': '' },
  },
  {
    why: 'an estimate (R5.3)',
    costs: 'draft',
    says: /^line SN: only an estimate for 2026-10 \(I1\); drop its final invoice$/,
    changes: edit('contracts/invoices.csv', 'final', 'estimated'),
  },
  {
    why: 'evidence of half the seats (R3.5)',
    costs: 'unjudged',
    says: /^servicenow: [12] of 3 seats cannot be judged/,
    changes: {
      ...edit('servicenow/assignments.csv', ',true', ','),
      ...edit('servicenow/accounts.csv', '2026-10-30T08:00:00Z', ''),
      'servicenow/activity.csv': 'platform,account_id,occurred_at,action\nservicenow,ann,2026-10-20,resolve\n',
    },
  },
  {
    why: 'a tier whose use nobody looked at (R10.1)',
    costs: 'unjudged',
    says: /^servicenow: the tier Pro of ITSM \(fulfiller\) cannot be judged, .*; drop capability_use of these days/,
    changes: {
      'contracts/lines.csv': (TINY['contracts/lines.csv'] ?? '')
        .replace('gl_account\n', 'gl_account,tier\n')
        .replace('4711\n', '4711,Pro\n'),
    },
  },
  {
    why: 'the accounts that nobody answers for (R2.3)',
    costs: 'nothing',
    says: /^servicenow: unknown_person, cai; these seats belong to nobody/,
    changes: edit('hr/people.csv', '3,cai@tiny.example,cai', '3,c@tiny.example,c'),
    settings: { publish: { max_unattributed: 0.5 } },
  },
  {
    why: 'resources that nobody answers for (R2.9)',
    costs: 'nothing',
    says: /^servicenow: unowned resources ci1; they belong to nobody: fill owner_unit_id, owner_person or cost_center/,
    changes: {
      'contracts/itom.csv': `line_id,contract_id,vendor,product,metric,platform,module,quantity,annual_amount,currency,starts_on,ends_on,owner_unit_id,ratio_set
VI,C1,ServiceNow,Visibility,subscription_unit,servicenow,visibility,10,12.00,EUR,2026-01-01,,FIN,itom-2024-02
`,
      'cmdb/resources.csv': `platform,resource_id,class,owner_unit_id
servicenow,ci1,cmdb_ci_server,
servicenow,ci2,cmdb_ci_server,OPS
`,
    },
  },
  {
    why: 'an assignment that no seat type names (R4.2)',
    costs: 'nothing',
    says: /^servicenow: no seat type names catalog_admin \(2\); accounts that hold nothing else are no seats$/,
    changes: append(
      'servicenow/assignments.csv',
      'servicenow,ann,catalog_admin,2020-02-01,,true\nservicenow,bob,catalog_admin,2020-02-01,,true',
    ),
  },
  {
    why: 'a file that no feed knows',
    costs: 'nothing',
    says: /^misc\/notes\.csv was left out: no feed has columns such as/,
    changes: { 'misc/notes.csv': 'colour,shape\nred,round\n' },
  },
  {
    why: 'settings that name what is not there (R2.8)',
    costs: 'nothing',
    says: /^settings: counting names line SNN, which this month does not have; did you mean SN\?/,
    settings: { counting: { SNN: { login_within_days: 90 } } },
  },
  {
    why: 'a folder that no source names (A9)',
    costs: 'nothing',
    says: /^folder contracts\/ is no source of the settings/,
    settings: { sources: { hr: {}, servicenow: {} } },
  },
];

it.each(CASES)('$costs: $why', async ({ costs, says, changes, settings }) => {
  const { status, outcome, gaps } = await told(await estate(changes, settings));
  const found = gaps.filter(({ sentence }) => says.test(sentence));
  expect(
    found.map((gap) => gap.costs),
    JSON.stringify(gaps, null, 1),
  ).toEqual([costs]);
  expect(outcome).toBe({ refuse: 'refused', hold: 'held' }[costs as string] ?? 'published');
  expect(status).toBe(outcome === 'published' ? 0 : 2);
});
