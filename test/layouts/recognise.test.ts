import { describe, expect, it } from 'vitest';
import { FEED_NAMES } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';
import { recognise } from '../../lambdas/layouts/recognise.ts';
import type { SourceSettings } from '../../lambdas/settings.ts';
import { drop, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const plain: SourceSettings = { period: 'same' };
const LOG = 'number,incident_state,active,sys_mod_count,sys_updated_by,sys_updated_at,priority\n';

describe('recognising a file by its headers', () => {
  it.each(FEED_NAMES)('%s: by all its columns, and by the required ones alone', (feed) => {
    const columns = FEEDS[feed].columns;
    for (const header of [columns, columns.filter(({ required }) => required)]) {
      const found = recognise(
        header.map(({ name }) => name),
        'a.csv',
        plain,
      );
      expect(found).toMatchObject({ known: true, layout: { name: `truedown-${feed}` }, tables: [{ feed }] });
    }
  });

  it.each([
    {
      headers: ['unit_id', 'unit_name', 'since'],
      reason: 'the header lacks valid_from, which units (the nearest feed) needs; add this column',
      feed: null,
      why: 'too little is there to be sure',
    },
    {
      headers: ['person_id', 'email', 'unit_id', 'valid_from'],
      reason: 'the header lacks employment, which people (the nearest feed) needs; add this column',
      feed: 'people',
      why: 'a broken file of a known feed refuses the month',
    },
    {
      headers: ['person_id', 'email', 'unit_id', 'employement', 'valid_from'],
      reason:
        'the header lacks employment, which people (the nearest feed) needs; add this column; "employement" is there: did you mean employment?',
      feed: 'people',
      why: 'A14: a slip of the pen',
    },
    {
      headers: ['colour', 'size'],
      reason:
        'no feed has columns such as "colour", "size"; "npx --no-install truedown template people" prints what a file looks like',
      feed: null,
      why: 'nothing is known',
    },
    {
      headers: ['user', 'role', 'inherited', 'state'],
      reason:
        'the header lacks user.user_name, which servicenow-user-roles (the nearest layout) needs; add this column',
      feed: null,
      why: 'a name and a sys_id are no account; the layout of a vendor is near',
    },
    {
      headers: ['email', 'last login(utc)', 'user type', 'department'],
      reason: 'the header lacks user status, which zoom-users (the nearest layout) needs; add this column',
      feed: null,
      why: "a vendor's export without one column",
    },
  ])('tells what $headers lacks: $why', ({ headers, reason, feed }) => {
    expect(recognise(headers, 'a.csv', plain)).toEqual({ known: false, ignored: false, feed, reason });
  });

  it('names a layout that does not exist, with its neighbour', () => {
    const found = recognise(['number'], 'a.csv', { ...plain, layout: 'servicenow-update-logs' });
    expect(found).toMatchObject({
      reason: 'there is no layout "servicenow-update-logs"; did you mean servicenow-update-log?',
    });
  });

  it.each([
    { source: { feed: 'people', columns: { person_id: 'Employee No', employment: 'Type' } }, why: 'with the feed' },
    { source: { columns: { person_id: 'Employee No', employment: 'Type' } }, why: 'by the columns alone' },
  ])("takes the source's own mapping: $why", async ({ source }) => {
    const store = await temporaryStore();
    const file = 'EMPLOYEE NO,unit_id,Type,valid_from\n0042,OPS,Employee,2024-01-01\n';
    const receipt = await drop('hr/a.csv', file, { settings: estate({ hr: source }), store });
    expect(receipt).toMatchObject({ verdict: 'accepted', feed: 'people' });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({ person_id: '0042', employment: 'employee' });
  });

  it.each([
    {
      columns: { email: 'E-Mail', full_name: 'Nmae' },
      header: 'person_id,unit_id,employment,valid_from,e-mail,name',
      row: '1,OPS,employee,2024-01-01,a@x.example,A',
      told: /the file has no column "Nmae", which the settings read as full_name; did you mean name\?/,
      why: 'an optional one is a warning',
    },
    {
      columns: { person_id: 'Employee No' },
      header: 'employee nr,unit_id,employment,valid_from',
      row: '1,OPS,employee,2024-01-01',
      told: /the header lacks "Employee No" \(person_id in the settings\), .*"employee nr" is there: did you mean employee no\?/,
      why: 'one that must be there refuses the file',
    },
  ])('A14: names a mapped header that the file lacks: $why', async ({ columns, header, row, told }) => {
    const settings = estate({ hr: { feed: 'people', columns } });
    const receipt = await drop('hr/a.csv', `${header}\n${row}\n`, { settings });
    expect([...receipt.reasons.map(({ reason }) => reason), ...receipt.warnings].join('\n')).toMatch(told);
  });

  it('needs no platform column where the source declares the platform', async () => {
    const store = await temporaryStore();
    const settings = estate({ jira: { feed: 'accounts', platform: 'atlassian' } });
    const receipt = await drop('jira/a.csv', 'account_id,status\na1,active\n', { settings, store });
    expect((await readLanded(store, receipt)).rows[0]).toMatchObject({ platform: 'atlassian', account_id: 'a1' });
  });

  it('keeps the feed of a file whose records are broken, so that the month is refused and not warned', async () => {
    expect(await drop('x/a.csv', 'unit_id,unit_name,valid_from\nU1,"Unit,2020-01-01\n')).toMatchObject({
      verdict: 'refused',
      feed: 'units',
      layout: 'truedown-units',
    });
  });
});

describe('servicenow-update-log', () => {
  const rows = [
    'INC1,New,true,0,ann,29/2/2016 01:16,4 - Low',
    'INC1,Resolved,TRUE,0,ann,29-02-2016 01:17,4 - Low',
    'INC1,resolved,true,3,bob,1/3/2016 8:05,?',
    'INC1,Closed,false,4,bob,2016-03-01 23:30:00,?',
  ];

  it('reads each update as an action (R3.1, R3.7)', async () => {
    const store = await temporaryStore();
    const settings = estate({ sn: { timezone: 'America/Sao_Paulo' } });
    const receipt = await drop('sn/log.csv', LOG + rows.map((row) => `${row}\r\n`).join(''), { settings, store });
    expect(receipt).toMatchObject({
      verdict: 'accepted',
      feed: 'activity',
      layout: 'servicenow-update-log',
      warnings: [],
    });
    const landed = (await readLanded(store, receipt)).rows;
    expect(landed.map((r) => [r.account_id, r.action, r.occurred_at, r.occurred_on])).toEqual([
      ['ann', 'create', '2016-02-29 04:16:00', '2016-02-29'],
      ['ann', 'create', '2016-02-29 04:17:00', '2016-02-29'],
      ['bob', 'resolve', '2016-03-01 11:05:00', '2016-03-01'],
      ['bob', 'update', '2016-03-02 02:30:00', '2016-03-02'],
    ]);
    expect(landed[0]).toMatchObject({ platform: 'servicenow', module: 'incident', object_id: 'INC1', event_id: null });
  });

  it('takes ? as unknown, and an update by nobody known is refused', async () => {
    const file = LOG + [...Array(200).fill(rows[0]), rows[0]?.replace('ann', '?')].map((row) => `${row}\n`).join('');
    const receipt = await drop('sn/log.csv', file);
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', accepted: 200, refused: 1 });
    expect(receipt.reasons[0]?.reason).toBe('record 201: account_id is empty; every row of activity must have one');
  });
});
