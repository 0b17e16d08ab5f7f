import { describe, expect, it } from 'vitest';
import { type Files, TINY } from './tiny-estate.ts';
import { append, log, seatsOf, summaryOf } from './tiny-months.ts';

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
  it('an exception’s account and line, a budget’s unit, a person’s unit (A12), a platform without accounts', async () => {
    const { warnings } = await summaryOf({
      'desk/e.csv': `${desk}servicenow,a.nn,,,legal,r,Desk,\nservicenow,ann,,SNN,legal,r,Desk,\n`,
      'fin/budgets.csv': 'period,unit_id,amount,currency\n2026-10,OPPS,1.00,EUR\n',
      ...append('hr/people.csv', '9,z@tiny.example,z,Zed,FNI,employee,,2020-01-01,'),
      'sn/log.csv': log('ServiceNow,ann,2026-10-20,update,,,,'),
    });
    expect(warnings.toSorted()).toEqual([
      'activity: 1 row of platform ServiceNow, which has no accounts, has no effect; did you mean servicenow?',
      'desk/e.csv record 1, account_id: a.nn is no account of servicenow; did you mean ann?',
      'desk/e.csv record 2, line_id: contract_lines has no line SNN; did you mean SN?',
      'fin/budgets.csv record 1, unit_id: units has no unit OPPS; did you mean OPS?',
      'hr/people.csv record 4, unit_id: units has no unit FNI; did you mean FIN?',
    ]);
  });

  it('an expired correction is not named', async () => {
    const expired = `${desk}servicenow,a.nn,,,legal,r,Desk,2026-10-30\n`;
    expect((await summaryOf({ 'desk/e.csv': expired })).warnings).toEqual([]);
  });

  it('settings: a counting rule’s line, a coverage’s platform, an alias’s domain, a published unit', async () => {
    const settings = {
      counting: { SNN: { login_within_days: 90 } },
      coverage: { servicenov: { from: '2026-01-01' } },
      domain_aliases: { 'tini.example': 'tiny.example' },
      publish: { max_unattributed: 1, units: ['OPS', 'FNI'] },
    };
    expect((await summaryOf({}, settings)).warnings.toSorted()).toEqual([
      'settings: counting names line SNN, which this month does not have; did you mean SN?',
      'settings: coverage names platform servicenov, which this month does not have; did you mean servicenow?',
      'settings: domain_aliases names domain tini.example, which this month does not have; did you mean tiny.example?',
      'settings: publish.units names unit FNI, which this month does not have; did you mean FIN?',
    ]);
  });
});
