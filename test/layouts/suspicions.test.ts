import { describe, expect, it } from 'vitest';
import { drop, dropAll } from '../land/drop.ts';

const PSEUDONYM = 'A1B2C3D4E5F60718293A4B5C6D7E8F90';
const COPILOT =
  'Report Refresh Date,User Principal Name,Last Activity Date,Copilot Chat Last Activity Date,Report Period';
const ACTIVATIONS = 'Report Refresh Date,User Principal Name,Display Name,Product Type,Last Activated Date,Windows,Mac';
const ROLES = '"user.user_name","role","state"';

describe('a file in which the vendor conceals who people are (formats B2)', () => {
  it.each([
    { file: 'copilot.csv', text: `${COPILOT}\n2026-10-30,${PSEUDONYM},,,180\n2026-10-30,${PSEUDONYM},,,180\n` },
    { file: 'activations.csv', text: `${ACTIVATIONS}\n2026-10-30,"${PSEUDONYM.toLowerCase()}",X,PROJECT,,0,0\n` },
  ])('$file is refused with the setting to change', async ({ file, text }) => {
    const receipt = await drop(`s/${file}`, text);
    expect(receipt).toMatchObject({ verdict: 'refused', accepted: 0, period: '2026-10' });
    expect(receipt.reasons[0]).toMatchObject({ record: 0, column: '' });
    expect(receipt.reasons[0]?.reason).toMatch(/user principal name is a pseudonym.*Display concealed user/);
  });

  it.each([`${PSEUDONYM}@harbour.example`, PSEUDONYM.slice(1), 'olive.park@harbour.example'])(
    '%s is no pseudonym',
    async (name) => {
      const receipt = await drop('s/a.csv', `${ACTIVATIONS}\n2026-10-30,${name},X,PROJECT,,0,0\n`);
      expect(receipt).toMatchObject({ verdict: 'accepted', accepted: 1 });
    },
  );

  it('refuses every feed of the file', async () => {
    const header = `${ACTIVATIONS.split(',').slice(0, 3)},Is Deleted,Has Exchange License,Exchange Last Activity Date`;
    const receipts = await dropAll([['s/a.csv', `${header}\n2026-10-30,${PSEUDONYM},X,False,True,2026-10-01\n`]]);
    expect(receipts.map(({ feed, verdict }) => [feed, verdict])).toEqual([
      ['accounts', 'refused'],
      ['assignments', 'refused'],
    ]);
  });
});

describe('limits at which a vendor leaves rows out without a word are warnings (R3.5: what is missing is no zero)', () => {
  it.each([
    { records: 10_000, warned: true, why: 'exactly the limit of a list export' },
    { records: 9_999, warned: false, why: 'one below' },
    { records: 10_001, warned: false, why: 'one above: the limit was raised' },
  ])('ServiceNow, $records records: $why', async ({ records, warned }) => {
    const rows = Array.from({ length: records }, (_, i) => `"user${i}","itil","active"\n`);
    const receipt = await drop('s/roles.csv', `${ROLES}\n${rows.join('')}`);
    expect(receipt).toMatchObject({ verdict: 'accepted', records });
    expect(receipt.warnings.some((warning) => warning.includes('exactly 10000 records'))).toBe(warned);
  });

  it.each([
    { period: '30', warned: true, why: 'shorter than the window' },
    { period: '7', warned: true, why: 'a week' },
    { period: '180', warned: false, why: 'longer' },
    { period: '', warned: false, why: 'nothing is said' },
  ])('a report of "$period" days: $why', async ({ period, warned }) => {
    const receipt = await drop('s/a.csv', `${COPILOT}\n2026-10-30,olive.park@harbour.example,,,${period}\n`);
    expect(receipt.verdict).toBe('accepted');
    expect(receipt.warnings.some((warning) => warning.includes('fewer than 90 days'))).toBe(warned);
  });

  it("Okta's 90 days are told each time", async () => {
    const file = 'User,Login,Application name,Assigned on,Last login\nA,a@x.example,Zoom,2026-10-01,\n';
    expect((await drop('s/okta.csv', file)).warnings).toEqual([
      expect.stringContaining('Okta keeps logins for 90 days'),
    ]);
  });
});
