import { describe, expect, it } from 'vitest';
import { drop, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const SYS_ID = '005d500b536073005e0addeeff7b12f4';

async function accountOf(header: string, row: string, timezone = 'UTC') {
  const store = await temporaryStore();
  const receipt = await drop('sn/u.csv', `${header}\n${row}\n`, { store, settings: estate({ sn: { timezone } }) });
  return receipt.landing ? (await readLanded(store, receipt)).rows[0] : receipt.reasons.at(-1);
}

describe('sys_user of ServiceNow (formats A1)', () => {
  it.each([
    ['1', 'active'],
    ['true', 'active'],
    ['TRUE', 'active'],
    ['Active', 'active'],
    ['0', 'inactive'],
    ['false', 'inactive'],
    ['Inactive', 'inactive'],
  ])('active %s is %s, whether locked out or not', async (active, status) => {
    expect(await accountOf('user_name,name,active,email,locked_out', `a,A,${active},,1`)).toMatchObject({ status });
  });

  it.each([
    { cells: '1,0,Human', kind: 'service', why: 'web services only' },
    { cells: '0,true,', kind: 'service', why: 'an integration' },
    { cells: '0,0,Machine', kind: 'service', why: 'a machine' },
    { cells: 'NULL,NULL,NULL', kind: 'human', why: 'nothing is said' },
    { cells: '0,0,Human', kind: 'human', why: 'a person' },
  ])('$cells is $kind: $why', async ({ cells, kind }) => {
    const header = 'user_name,name,active,email,web_service_access_only,internal_integration_user,identity_type';
    expect(await accountOf(header, `a,A,1,,${cells}`)).toMatchObject({ kind });
  });

  it.each([
    { header: 'user_name,sys_id,name,active,email', row: `,${SYS_ID},A,true,a@x.example`, account_id: SYS_ID },
    { header: 'user_name,sys_id,name,active,email', row: `ann,${SYS_ID},A,true,`, account_id: 'ann' },
    { header: 'user_name,sys_id,name,active,email', row: `NULL,${SYS_ID},A,true,`, account_id: SYS_ID },
  ])('without a User ID is named by its sys_id: $row', async ({ header, row, account_id }) => {
    expect(await accountOf(header, row)).toMatchObject({ account_id });
  });

  it('without either is refused', async () => {
    expect(await accountOf('user_name,name,active,email', ',A,true,a@x.example')).toMatchObject({
      column: 'account_id',
      reason: expect.stringContaining('account_id is empty'),
    });
  });

  it("display values are in the exporter's zone, which the source declares (R1.4)", async () => {
    const row = await accountOf(
      'user_name,name,active,last_login_time',
      'a,A,1,2026-10-30 20:00:00',
      'America/New_York',
    );
    expect(row).toMatchObject({ last_login_at: '2026-10-31 00:00:00', last_login_on: '2026-10-31' });
  });
});

describe('ua_app_usage of ServiceNow (formats A4)', () => {
  const header = 'user.user_name,app_name,time_stamp,fulfill_count,produce_count,read_count';

  it.each([
    { row: 'a,Incident,2026-10,3,0,9', rows: [['update', 3]], why: 'fulfilled' },
    { row: 'a,Incident,2026-10,0,2,9', rows: [['create', 2]], why: 'produced' },
    {
      row: 'a,Incident,2026-10,3,2,0',
      rows: [
        ['update', 3],
        ['create', 2],
      ],
      why: 'both',
    },
    { row: 'a,Incident,2026-10,0,0,9', rows: [], why: 'reading is no use' },
    { row: 'a,Incident,2026-10-01,1,,', rows: [['update', 1]], why: 'the first of a month stands for it' },
  ])('$row: $why (R3.4)', async ({ row, rows }) => {
    const store = await temporaryStore();
    const receipt = await drop('sn/u.csv', `${header}\n${row}\n`, { store });
    const landed = (await readLanded(store, receipt)).rows;
    expect(landed.every(({ grain, occurred_on }) => grain === 'month' && occurred_on === '2026-10-31')).toBe(true);
    expect(landed.map(({ action, quantity }) => [action, Number(quantity)]).sort()).toEqual([...rows].sort());
  });
});
