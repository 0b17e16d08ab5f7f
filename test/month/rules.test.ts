import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCsv } from './read-csv.ts';
import { withFolder } from './run-estate.ts';
import { type Files, runTiny, TINY } from './tiny-estate.ts';

const append = (file: string, rows: string): Files => ({ [file]: `${TINY[file]}${rows}\n` });
const header = (file: string) => (TINY[file] as string).split('\n')[0] as string;
const people = (rows: string): Files => ({ 'hr/people.csv': `${header('hr/people.csv')}\n${rows}\n` });
const accounts = (rows: string): Files => ({
  'servicenow/accounts.csv': `${header('servicenow/accounts.csv')}\n${rows}\n`,
});
const log = (rows: string) => `platform,account_id,occurred_at,action,module,object_id,quantity,event_id\n${rows}\n`;

/** Runs October on a changed estate and gives `account: unit reason state` of every seat. */
async function seatsOf(changes: Files, settings: object = {}): Promise<string[]> {
  return withFolder(async (folder) => {
    await runTiny(folder, changes, { publish: { max_unattributed: 1 }, ...settings });
    const seats = readCsv(join(folder, 'out/reports/2026-10/r1/estate/seats.csv'));
    return seats.map((s) => `${s.account_id}: ${s.unit_id || 'nobody'} ${s.attribution} ${s.state}`).sort();
  });
}

async function summaryOf(
  changes: Files,
  settings: object = {},
): Promise<{ warnings: string[]; held_reasons: string[] }> {
  return withFolder(async (folder) => {
    await runTiny(folder, changes, { publish: { max_unattributed: 1 }, ...settings });
    return JSON.parse(readFileSync(join(folder, 'out/reports/2026-10/r1/estate/summary.json'), 'utf8'));
  });
}

describe('who answers for an account (R2.1)', () => {
  it.each(['NULL', 'n/a', '#N/A', ' none ', 'Unknown', '-', 'undefined', 'NaN'])(
    'a placeholder is no key: user name %j',
    async (word) => {
      const files = {
        ...people(`1,ann@tiny.example,"${word}",Ann Ash,OPS,employee,,2020-01-01,`),
        ...accounts(`servicenow,ann,"${word}",,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z`),
      };
      expect(await seatsOf(files)).toContain('ann: nobody unknown_person active');
    },
  );

  it.each([
    { number: '0000', person: '0000', unit: 'nobody unknown_person', why: 'digits that are all zero' },
    { number: '0010', person: '0010', unit: 'OPS matched', why: 'zeros that are not all' },
    { number: 'none', person: 'none', unit: 'nobody unknown_person', why: 'a person’s own id may be a word' },
  ])('employee number $number: $why', async ({ number, person, unit }) => {
    const files = {
      ...people(`${person},,,Ann Ash,OPS,employee,,2020-01-01,`),
      ...accounts(`servicenow,ann,ann,,${number},Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z`),
    };
    expect(await seatsOf(files)).toContain(`ann: ${unit} active`);
  });

  it('an e-mail without @ is no key, and the settings add placeholders', async () => {
    const files = {
      ...people('1,shared,kiosk,Ann Ash,OPS,employee,,2020-01-01,'),
      ...accounts(
        'servicenow,ann,,shared,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z\nservicenow,bob,Kiosk,,,Bob,active,human,,2020-02-01,2026-10-30T08:00:00Z',
      ),
    };
    expect(await seatsOf(files)).toContain('bob: OPS matched never_used');
    const settings = { attribution: { placeholders: ['KIOSK'] } };
    expect(await seatsOf(files, settings)).toEqual([
      'ann: nobody unknown_person active',
      'bob: nobody unknown_person never_used',
    ]);
  });

  it.each([
    { from: '2026-10-01', to: '', is: 'FIN matched', why: 'who is in force on the day alone is looked at' },
    { from: '2026-12-01', to: '', is: 'nobody ambiguous', why: 'only if none is, all of them' },
    { from: '2026-06-01', to: '2026-10-31', is: 'FIN leaver', why: 'in force on the last day, gone after it' },
  ])('two people with one address, the second from $from to "$to": $why', async ({ from, to, is }) => {
    const files = {
      ...people(
        `1,ann@tiny.example,,Ann Ash,OPS,employee,,2020-01-01,2025-12-31\n2,ann@tiny.example,,Ann New,FIN,employee,,${from},${to}`,
      ),
      ...accounts('servicenow,ann,,ann@tiny.example,,Ann,active,human,,2020-02-01,2026-10-30T08:00:00Z'),
    };
    expect((await seatsOf(files))[0]).toContain(`ann: ${is}`);
  });

  it('names people with more accounts than attribution.max_accounts', async () => {
    const four = ['a', 'b', 'c', 'd'].map(
      (id) => `servicenow,${id},ann,,,A,active,human,,2020-02-01,2026-10-30T08:00:00Z`,
    );
    const { warnings } = await summaryOf({
      ...accounts(four.join('\n')),
      'servicenow/assignments.csv': `${header('servicenow/assignments.csv')}\nservicenow,a,itil,2020-02-01,,\n`,
    });
    expect(warnings).toEqual([expect.stringContaining('person 1 has 4 accounts of servicenow: a, b, c, d')]);
  });
});

describe('who answers for contractors (R2.3)', () => {
  it.each([
    { to: '2026-10-15', is: 'FIN leaver leaver', why: 'a leaver stays with the sponsor who paid' },
    { to: '', is: 'FIN contractor active', why: 'a contractor in force' },
  ])('until "$to": $why', async ({ to, is }) => {
    const files = people(`1,,ann,Ann Ash,OPS,contractor,FIN,2020-01-01,${to}`);
    expect(await seatsOf(files)).toContain(`ann: ${is}`);
  });

  it('one who waits for the first day is the sponsor’s too', async () => {
    const files = people('1,,ann,Ann Ash,OPS,contractor,FIN,2026-11-15,');
    expect(await seatsOf(files)).toContain('ann: FIN contractor active');
  });
});

describe('ids in another case (R2.8)', () => {
  it.each([
    {
      why: 'assignments',
      changes: {
        'servicenow/assignments.csv': (TINY['servicenow/assignments.csv'] as string).replace(',ann,', ',ANN,'),
      },
    },
    { why: 'activity', changes: { 'sn/log.csv': log('servicenow,ANN,2026-10-20,update,,,,') } },
  ])('$why of ANN are those of ann', async ({ changes }) => {
    const { warnings } = await summaryOf(changes);
    expect(warnings).toEqual([]);
    expect(await seatsOf(changes)).toContain('ann: OPS matched active');
  });

  it('an alias and an exception mean the account in another case', async () => {
    const files = {
      'desk/aliases.csv':
        'platform,account_id,person_id,unit_id,reason,author,expires_on\nservicenow,ANN,,FIN,moved,Desk,\n',
      'desk/exceptions.csv':
        'platform,account_id,person_id,line_id,kind,reason,author,expires_on\nservicenow,BOB,,,legal,hold,Desk,\n',
    };
    expect(await seatsOf(files)).toEqual(
      expect.arrayContaining(['ann: FIN alias active', 'bob: OPS matched excepted']),
    );
  });

  it('of two aliases the one that spells the account exactly decides; two others that differ are refused', async () => {
    const aliases = (rows: string): Files => ({
      'desk/aliases.csv': `platform,account_id,person_id,unit_id,reason,author,expires_on\n${rows}\n`,
    });
    const exact = 'servicenow,ann,,FIN,a,Desk,\nservicenow,ANN,,OPS,b,Desk,';
    expect(await seatsOf(aliases(exact))).toContain('ann: FIN alias active');
    const differ = 'servicenow,Ann,,FIN,a,Desk,\nservicenow,ANN,,OPS,b,Desk,';
    await expect(seatsOf(aliases(differ))).rejects.toThrow(/aliases servicenow ann: twice and different/);
  });

  it('means nobody where two accounts differ in case only, and names both rows', async () => {
    const files = {
      ...append('servicenow/accounts.csv', 'servicenow,ANN,,,,Other,active,human,,2020-02-01,'),
      'sn/log.csv': log('servicenow,aNN,2026-10-20,update,,,,\nservicenow,aNN,2026-10-21,update,,,,'),
    };
    expect((await summaryOf(files)).warnings).toEqual([
      'activity: 2 rows: aNN is no account of servicenow; did you mean ANN?',
    ]);
  });
});

describe('what meets nothing is named with its nearest (R2.8)', () => {
  const desk = 'platform,account_id,person_id,line_id,kind,reason,author,expires_on\n';
  it.each([
    {
      why: 'an exception’s account',
      changes: { 'desk/e.csv': `${desk}servicenow,a.nn,,,legal,r,Desk,\n` },
      says: 'desk/e.csv record 1, account_id: a.nn is no account of servicenow; did you mean ann?',
    },
    {
      why: 'an exception’s line',
      changes: { 'desk/e.csv': `${desk}servicenow,ann,,SNN,legal,r,Desk,\n` },
      says: 'desk/e.csv record 1, line_id: contract_lines has no line SNN; did you mean SN?',
    },
    {
      why: 'a budget’s unit',
      changes: { 'fin/budgets.csv': 'period,unit_id,amount,currency\n2026-10,OPPS,1.00,EUR\n' },
      says: 'fin/budgets.csv record 1, unit_id: units has no unit OPPS; did you mean OPS?',
    },
    {
      why: 'a person’s unit (A12)',
      changes: append('hr/people.csv', '9,z@tiny.example,z,Zed,FNI,employee,,2020-01-01,'),
      says: 'hr/people.csv record 4, unit_id: units has no unit FNI; did you mean FIN?',
    },
    {
      why: 'activity of a platform without accounts',
      changes: { 'sn/log.csv': log('ServiceNow,ann,2026-10-20,update,,,,') },
      says: 'activity: 1 row of platform ServiceNow, which has no accounts, has no effect; did you mean servicenow?',
    },
  ])('$why', async ({ changes, says }) => {
    expect((await summaryOf(changes as Files)).warnings).toEqual([says]);
  });

  it('an expired correction is not named', async () => {
    const expired = `${desk}servicenow,a.nn,,,legal,r,Desk,2026-10-30\n`;
    expect((await summaryOf({ 'desk/e.csv': expired })).warnings).toEqual([]);
  });

  it.each([
    {
      settings: { counting: { SNN: { login_within_days: 90 } } },
      says: 'counting names line SNN, which this month does not have; did you mean SN?',
    },
    {
      settings: { coverage: { servicenov: { from: '2026-01-01' } } },
      says: 'coverage names platform servicenov, which this month does not have; did you mean servicenow?',
    },
    {
      settings: { domain_aliases: { 'tini.example': 'tiny.example' } },
      says: 'domain_aliases names domain tini.example, which this month does not have; did you mean tiny.example?',
    },
    {
      settings: { publish: { max_unattributed: 1, units: ['OPS', 'FNI'] } },
      says: 'publish.units names unit FNI, which this month does not have; did you mean FIN?',
    },
  ])('settings: $says', async ({ settings, says }) => {
    expect((await summaryOf({}, settings)).warnings).toEqual([`settings: ${says}`]);
  });
});

describe('the same event in several files (R3.7)', () => {
  const flat = append('contracts/lines.csv', 'F,C1,V,Flat,flat,servicenow,,,,120.00,EUR,2026-01-01,,,FIN,actions,,');
  const row = 'servicenow,ann,2026-10-20T08:00:00Z,update,incident,INC1,,';
  const other = 'servicenow,cai,2026-10-20T09:00:00Z,update,incident,INC2,,';

  async function quantities(files: Files): Promise<Record<string, string>> {
    return withFolder(async (folder) => {
      await runTiny(folder, { ...flat, ...files });
      const rows = readCsv(join(folder, 'out/reports/2026-10/r1/finance/chargeback.csv'));
      return Object.fromEntries(rows.filter((r) => r.line_id === 'F').map((r) => [r.unit_id ?? '', r.quantity ?? '']));
    });
  }

  it.each([
    {
      why: 'two equal rows of one file are two events',
      files: { 'sn/a.csv': log(`${row}\n${row}\n${other}`) },
      is: { OPS: '2', FIN: '1' },
    },
    {
      why: 'the same rows in a longer file are the same events',
      files: { 'sn/a.csv': log(`${row}\n${row}`), 'sn/b.csv': log(`${row}\n${other}`) },
      is: { OPS: '2', FIN: '1' },
    },
    {
      why: 'the file that has them most often counts',
      files: { 'sn/a.csv': log(`${row}\n${other}`), 'sn/b.csv': log(`${row}\n${row}\n${row}`) },
      is: { OPS: '3', FIN: '1' },
    },
    {
      why: 'another object is another event',
      files: { 'sn/a.csv': log(`${row}\n${other}`), 'sn/b.csv': log(row.replace('INC1', 'INC9')) },
      is: { OPS: '2', FIN: '1' },
    },
    {
      why: 'a quantity counts as often as its row',
      files: { 'sn/a.csv': log(`${row.replace(/,,$/, ',5,')}\n${other}`), 'sn/b.csv': log(row.replace(/,,$/, ',5,')) },
      is: { OPS: '5', FIN: '1' },
    },
    {
      why: 'an id in another case is judged as it is written',
      files: { 'sn/a.csv': log(`${row}\n${other}`), 'sn/b.csv': log(row.replace(',ann,', ',ANN,')) },
      is: { OPS: '2', FIN: '1' },
    },
  ])('$why', async ({ files, is }) => {
    expect(await quantities(files as unknown as Files)).toEqual(is);
  });
});

describe('deliveries by source (R12.3)', () => {
  const rowsOf = (file: string) => (TINY[file] as string).split('\n').slice(1, -1);
  const [ann, bob, cai] = rowsOf('hr/people.csv') as [string, string, string];
  const csv = (...rows: string[]) => `${header('hr/people.csv')}\n${rows.join('\n')}\n`;

  it('a newer delivery replaces older ones of its own source only: two sources add up', async () => {
    const files = {
      'hr/people.csv': '',
      'hr1/2026-10-05/p.csv': csv(ann, bob),
      'hr1/2026-10-20/p.csv': csv(ann.replace('OPS', 'FIN')),
      'hr2/2026-10-01/p.csv': csv(cai),
    };
    expect(await seatsOf(files)).toEqual([
      'ann: FIN matched active',
      'bob: nobody unknown_person never_used',
      'cai: FIN matched active',
    ]);
  });

  it('a key that two sources tell differently is refused, and dating one of them is no advice', async () => {
    const files = { 'hr2/2026-10-31/p.csv': csv(ann.replace('OPS', 'FIN')) };
    await expect(seatsOf(files)).rejects.toThrow(
      /hr\/people.csv record 1 and hr2\/2026-10-31\/p.csv record 1; two sources add up/,
    );
  });

  it.each([
    {
      feed: 'budgets',
      file: 'fin/b.csv',
      text: 'period,unit_id,amount,currency\n2026-10,OPS,1.00,EUR\n',
      other: 'period,unit_id,amount,currency\n2026-10,OPS,2.00,EUR\n',
      says: /budgets OPS for 2026-10: twice and different.*date the newer file's path/,
    },
    {
      feed: 'fx_rates',
      file: 'fin/b.csv',
      text: 'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.9\n',
      other: 'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.91\n',
      says: /fx_rates USD to EUR on 2026-10-30: twice and different.*under the old file's name/,
    },
  ])('contradictory $feed are refused with advice that helps', async ({ file, text, other, says }) => {
    await expect(seatsOf({ [file]: text, [`${file}.more.csv`]: other })).rejects.toThrow(says);
  });

  it('rates that are the same number do not contradict each other: 0.9 is 0.90 (R5.5)', async () => {
    const rate = (text: string) => `rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,${text}\n`;
    expect(await seatsOf({ 'fin/a.csv': rate('0.9'), 'fin/b.csv': rate('0.90') })).toHaveLength(3);
  });
});

describe('what makes a seat is what keeps it alive (R4.1)', () => {
  it('another product of the account is no use of the seat', async () => {
    const files = {
      'servicenow/assignments.csv': `${header('servicenow/assignments.csv')}\nservicenow,ann,itil,2020-02-01,,true\nservicenow,ann,other,2020-02-01,2026-10-30,true\n`,
    };
    expect(await seatsOf(files)).toEqual(['ann: OPS matched never_used']);
  });
});

describe('who is counted (R4.2)', () => {
  const service = append(
    'servicenow/accounts.csv',
    'servicenow,svc,svc,,,Robot,active,service,OPS,2020-02-01,2026-10-30T08:00:00Z',
  );
  const held = append('servicenow/assignments.csv', 'servicenow,svc,itil,2020-02-01,2026-10-30,true');

  it.each([
    { settings: {}, counts: false, why: 'humans by default' },
    {
      settings: { counting: { SN: { kinds: ['human', 'service'] } } },
      counts: true,
      why: 'service accounts where the vendor bills them',
    },
  ])('$why', async ({ settings, counts }) => {
    const seats = await seatsOf({ ...service, ...held }, settings);
    expect(seats.includes('svc: OPS service_account active')).toBe(counts);
  });

  it('a login rule that cannot be applied counts every account, and says so', async () => {
    const silent = (TINY['servicenow/accounts.csv'] as string).replaceAll('2026-10-30T08:00:00Z', '');
    const settings = { counting: { SN: { login_within_days: 365 } } };
    const { warnings } = await summaryOf({ 'servicenow/accounts.csv': silent }, settings);
    expect(warnings).toEqual([expect.stringContaining('line SN: login_within_days 365 could not be applied')]);
    expect(await seatsOf({ 'servicenow/accounts.csv': silent }, settings)).toHaveLength(3);
    expect(await seatsOf({}, settings)).toHaveLength(2);
  });

  it('a per-user line without a quantity is refused', async () => {
    const lines = (TINY['contracts/lines.csv'] as string).replace(',4,1200.00', ',,1200.00');
    await expect(seatsOf({ 'contracts/lines.csv': lines })).rejects.toThrow(
      /line SN: a per_user line needs its quantity/,
    );
  });
});

describe('all that is wrong with a month stands in one answer', () => {
  it('files, feeds, seat types and prices at once', async () => {
    const files = {
      'hr/units.csv': '',
      'hr/people.csv': `Employee Roster\n${TINY['hr/people.csv']}`,
      'servicenow/accounts.csv': '',
      'contracts/invoices.csv': (TINY['contracts/invoices.csv'] as string).replace('EUR', 'USD'),
    };
    const error: Error = await seatsOf(files, { seat_types: {} }).then(
      () => new Error('published'),
      (refused: Error) => refused,
    );
    for (const says of [
      /no file of feed units for 2026-10/,
      /hr\/people.csv.*Employee Roster/,
      /the settings name no seat type fulfiller for servicenow/,
      /no accounts of servicenow for 2026-10/,
      /no rate USD to EUR/,
    ]) {
      expect(error.message).toMatch(says);
    }
    expect(error.message, 'what units would answer is no fault of the line').not.toContain('its owner');
  });

  it('lists the assignments that were seen, ready to paste', async () => {
    await expect(seatsOf({}, { seat_types: {} })).rejects.toThrow(
      'seat_types:\n  servicenow:\n    - name: fulfiller\n      assignments:   # keep those that make such a seat\n        - itil   # 3 accounts',
    );
  });

  it('names another spelling of the platform', async () => {
    const files = {
      'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replaceAll('servicenow,', 'ServiceNow,'),
    };
    await expect(seatsOf(files)).rejects.toThrow(
      /no accounts of servicenow for 2026-10; drop its accounts; there are accounts of ServiceNow: is it another spelling\?/,
    );
  });

  it('names a file that serves another month', async () => {
    const files = {
      'servicenow/accounts.csv': '',
      'servicenow/2026-09/accounts.csv': TINY['servicenow/accounts.csv'] as string,
    };
    await expect(seatsOf(files)).rejects.toThrow(
      /no accounts of servicenow.*Not used: servicenow\/2026-09\/accounts.csv: it serves 2026-09/,
    );
  });
});

describe('what holds a month (R2.5)', () => {
  it('a seat type that no assignment makes, with those that were seen', async () => {
    const renamed = (TINY['servicenow/assignments.csv'] as string).replaceAll(',itil,', ',ITSM Fulfiller,');
    const { held_reasons } = await summaryOf({ 'servicenow/assignments.csv': renamed });
    expect(held_reasons).toHaveLength(1);
    expect(held_reasons[0]).toMatch(/^line SN: no assignment of servicenow makes a seat of type fulfiller \(itil\)/);
    expect(held_reasons[0]).toContain('- "ITSM Fulfiller"   # 3 accounts');
  });

  it('is a finding where the settings take it off hold_on', async () => {
    const renamed = (TINY['servicenow/assignments.csv'] as string).replaceAll(',itil,', ',ITSM Fulfiller,');
    const publish = { max_unattributed: 1, hold_on: [] };
    const { held_reasons, warnings } = await summaryOf({ 'servicenow/assignments.csv': renamed }, { publish });
    expect(held_reasons).toEqual([]);
    expect(warnings[0]).toContain('no assignment of servicenow makes a seat of type fulfiller');
  });

  it('evidence that is old (R3.9)', async () => {
    const old = {
      'servicenow/accounts.csv': (TINY['servicenow/accounts.csv'] as string).replaceAll('2026-10-30', '2026-10-10'),
      'servicenow/assignments.csv': (TINY['servicenow/assignments.csv'] as string).replaceAll(
        '2026-10-30',
        '2026-10-10',
      ),
    };
    const { held_reasons } = await summaryOf(old);
    expect(held_reasons).toEqual([expect.stringContaining('the evidence of servicenow is old')]);
  });

  it('an invoice with two zeros too many (R5.6)', async () => {
    const invoices = (TINY['contracts/invoices.csv'] as string).replace('100.00', '10000.00');
    const { held_reasons } = await summaryOf({ 'contracts/invoices.csv': invoices });
    expect(held_reasons).toEqual([
      expect.stringContaining('invoice I1 comes to 10000.00 EUR for 2026-10, where its contract month is 100.00 EUR'),
    ]);
  });

  it('a source whose folder has another name (A9)', async () => {
    const settings = { sources: { contrakts: { feed: 'invoices' } } };
    const { held_reasons } = await summaryOf({}, settings);
    expect(held_reasons).toEqual([
      expect.stringContaining('contracts/ has files and is no source of the settings: did you mean it?'),
    ]);
  });
});
