import { describe, expect, it } from 'vitest';
import { LENIENT, landForm } from './land-form.ts';

const account = (id: unknown, more: Record<string, unknown> = {}) => ({
  platform: 'servicenow',
  account_id: id,
  status: 'active',
  ...more,
});
const json = (value: unknown) => JSON.stringify(value);
const lines = (...values: unknown[]) => values.map((value) => `${json(value)}\n`).join('');
const two = [account('a1'), account('a2')];

describe('JSON in the shapes that programs give it (formats A0, B3)', () => {
  it.each([
    {
      why: "ServiceNow's list export",
      content: json({ records: two.map((row) => ({ __status: 'success', ...row })) }),
    },
    { why: "ServiceNow's Table API", content: json({ result: two }) },
    { why: "Workday's report", content: json({ Report_Entry: two }) },
    {
      why: 'Microsoft Graph',
      content: json({ '@odata.context': 'x{"[', '@odata.count': 2, value: two, more: { a: [1] } }),
    },
    { why: 'a list', content: json(two) },
    { why: 'a list over lines', content: JSON.stringify(two, null, 2) },
    { why: 'JSON lines', content: lines(...two) },
    { why: 'JSON lines without an end', content: lines(...two).trim() },
    { why: 'with a byte order mark', content: `\ufeff${json(two)}` },
    { why: 'in UTF-16', content: Buffer.from(`\ufeff${json(two)}`, 'utf16le') },
    { why: 'one record', content: json(two.slice(0, 1)), records: 1 },
    { why: 'signs of JSON in texts', content: json([account('a{1"]'), account('a\\"}2\\')]) },
  ])('reads $why', async ({ content, records = 2 }) => {
    const { receipt, told } = await landForm('a.json', content);
    expect(receipt, told).toMatchObject({ verdict: 'accepted', feed: 'accounts', records, accepted: records });
  });

  it('reads a long file in pieces: every name of any record is a column, in the order of appearance', async () => {
    const count = 20_000;
    const rows = Array.from({ length: count }, (_, i) =>
      account(`a${i}`, i === count - 1 ? { display_name: 'Zoë {' } : {}),
    );
    const { receipt, rows: landed } = await landForm('a.json', json({ records: rows }));
    expect(receipt).toMatchObject({ verdict: 'accepted', records: count });
    expect(landed.at(-1)).toMatchObject({ account_id: `a${count - 1}`, display_name: 'Zoë {' });
  });
});

describe('the cells of JSON', () => {
  it.each([
    { value: '12345678901234567890', id: '12345678901234567890', why: 'digits beyond any number' },
    { value: '0.10', id: '0.10', why: 'a number as it is written' },
    { value: '1E+05', id: '1E+05', why: 'an exponent as it is written' },
    { value: 'true', id: 'true', why: 'a boolean' },
    { value: '"004711"', id: '004711', why: 'zeros in front' },
    { value: '{"link":"https://x.example/sys_user/1","value":"681b365e"}', id: '681b365e', why: 'a reference' },
    {
      value: '{"display_value":"Ann Byrne","value":"681b365e"}',
      id: 'Ann Byrne',
      why: 'a reference that shows a name',
    },
    {
      value: '{"display_value":"31/10/2026 08:51:33","value":"2026-10-31 07:51:33"}',
      id: '2026-10-31 07:51:33',
      why: 'a time in UTC, not in the zone of whoever exported',
    },
    { value: '["E3","VISIO",7]', id: 'E3+VISIO+7', why: 'a list' },
    { value: '"Ann\\u0020\\"B\\", C\\nD"', id: 'Ann "B", C\nD', why: 'text with everything in it' },
  ])('are read: $why', async ({ value, id }) => {
    const { rows, told } = await landForm(
      'a.json',
      `[{"platform":"servicenow","account_id":${value},"status":"active"}]`,
    );
    expect(rows[0]?.account_id, told).toBe(id);
  });

  it('are empty where there is null, nothing, or an empty object or list', async () => {
    const rows = [null, '', {}, [], undefined].map((name, i) => account(`a${i}`, { display_name: name }));
    const { rows: landed } = await landForm('a.json', json([...rows, account('a9', { display_name: 'Ann' })]));
    expect(landed.map(({ display_name }) => display_name)).toEqual([null, null, null, null, null, 'Ann']);
  });

  it.each([
    { value: { first: 'Ann', last: 'Byrne' }, says: 'display_name holds an object' },
    { value: { display_value: { a: 1 }, value: 'x' }, says: 'display_name holds an object' },
    { value: [{ skuId: 'x' }], says: 'display_name holds a list of lists or objects' },
    { value: ['Basic + Test Plans', 'x'], says: 'display_name holds a list with "Basic + Test Plans" in it' },
    { value: 'a\0b', says: 'display_name holds a NUL character' },
    { value: '\ud83d', says: 'display_name holds half a character' },
  ])('refuse their record, by record and key: $says', async ({ value, says }) => {
    const rows = [account('a1'), account('a2', { display_name: value }), account('a3')];
    const { receipt, told } = await landForm('a.json', json(rows), {}, LENIENT);
    expect(receipt).toMatchObject({ verdict: 'accepted_with_rejects', records: 3, refused: 1 });
    expect(receipt.reasons[0]).toMatchObject({ record: 2, column: 'display_name' });
    expect(told).toContain(`record 2: ${says}`);
  });
});

describe('what no column of a feed reads', () => {
  it('may hold anything', async () => {
    const rows = [1, 2].map((i) => account(`a${i}`, { assignedLicenses: [{ skuId: 'x' }], manager: { a: { b: i } } }));
    const { receipt } = await landForm('a.json', json({ value: rows }));
    expect(receipt).toMatchObject({ verdict: 'accepted', records: 2 });
  });

  it('does not hide a fault behind it', async () => {
    const rows = [account('a1', { x: { y: 1 }, display_name: { z: 1 } }), account('a2')];
    const { receipt } = await landForm('a.json', json(rows), {}, LENIENT);
    expect(receipt.reasons[0]).toMatchObject({ record: 1, column: 'display_name' });
  });
});

describe('JSON that is refused', () => {
  const whole = json({ records: two });
  it.each([
    { why: 'cut off in a record', content: whole.slice(0, -20), says: 'cut off behind record 1' },
    { why: 'cut off behind a record', content: whole.slice(0, -2), says: 'cut off behind record 2' },
    { why: 'cut off at its last sign', content: whole.slice(0, -1), says: 'cut off behind record 2' },
    { why: 'a line that is cut off', content: `${lines(...two)}{"platform":"serv`, says: 'cut off behind record 2' },
    { why: 'nothing', content: '{"records": []}', says: 'the JSON has no record' },
    { why: 'two lists glued together', content: json(two) + json(two), says: 'behind the list of the JSON stands "[{' },
    { why: 'text behind the list', content: `${json(two)} x`, says: 'behind the list of the JSON stands "x"' },
    {
      why: 'records without a comma',
      content: '[{"a":1}{"a":2}]',
      says: 'behind record 1 of the JSON stands "{"a":2}]"',
    },
    { why: 'a list of lists', content: '[["a","b"],["c","d"]]', says: 'behind record 0 of the JSON stands "[' },
    { why: 'a record that is no JSON', content: '[{"a":1},{"a":01}]', says: 'record 2 is no JSON' },
    {
      why: 'a name twice',
      content: `[${json(two[0]).replace('{', '{"status":"x",')}]`,
      says: 'record 1 is no JSON (Duplicate key',
    },
    {
      why: 'objects without an end',
      content: `[${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}]`,
      says: 'nested more than 64 deep',
    },
    { why: 'a record of 2 MiB', content: json([{ a: 'x'.repeat(2 ** 21) }]), says: 'longer than 1 MiB' },
    {
      why: 'an error in place of records',
      content: json({ error: { message: 'User Not Authenticated' } }),
      says: '"error"',
    },
  ])('$why', async ({ content, says }) => {
    const { receipt, told } = await landForm('a.json', content);
    expect(receipt.verdict).toBe('refused');
    expect(told).toContain(says);
  });

  it('is cut off, and still one of its feed', async () => {
    const { receipt } = await landForm('a.json', whole.slice(0, -1));
    expect(receipt).toMatchObject({ feed: 'accounts', records: 2, refused: 2 });
  });
});
