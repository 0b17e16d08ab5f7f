import { describe, expect, it } from 'vitest';
import { drop, estate } from '../land/drop.ts';
import { readLanded } from '../land/read-landed.ts';
import { temporaryStore } from '../temporary-store.ts';

const CIS = 'sys_id,name,sys_class_name,install_status,u_cost_code\nc1,web-1,cmdb_ci_server,1,0041\nc2,web-2,Rack,1,\n';

async function rowsOf(file: string, content: string, source: object) {
  const store = await temporaryStore();
  const receipt = await drop(file, content, { settings: estate({ cmdb: source }), store });
  return receipt.landing ? (await readLanded(store, receipt)).rows : [receipt.reasons[0]];
}

describe("what a folder declares goes before a vendor's layout (formats A6, B5)", () => {
  it.each([
    { source: { feed: 'resources', columns: { products: { value: 'health' } } }, why: 'with the feed' },
    { source: { layout: 'servicenow-cis', columns: { products: { value: 'health' } } }, why: 'with the layout' },
  ])('a constant, $why', async ({ source }) => {
    const [first, second] = await rowsOf('cmdb/ci.csv', CIS, source);
    expect(first).toMatchObject({
      resource_id: 'c1',
      class: 'cmdb_ci_server',
      products: 'health',
      install_status: '1',
    });
    expect(second).toMatchObject({ resource_id: 'c2', class: 'Rack', products: 'health' });
  });

  it('a column of its own', async () => {
    const columns = { cost_center: 'u_cost_code' };
    const rows = await rowsOf('cmdb/ci.csv', CIS, { feed: 'resources', columns });
    expect(rows.map((row) => (row as Record<string, unknown>).cost_center)).toEqual(['0041', null]);
  });

  it('but not one that reads a header which this file does not have', async () => {
    const columns = { name: 'Nickname', products: { value: 'sam' } };
    const rows = await rowsOf('cmdb/ci.csv', CIS, { feed: 'resources', columns });
    expect(rows[0]).toMatchObject({ name: 'web-1', products: 'sam' });
  });

  it('another declaration is another landing', async () => {
    const landingOf = async (product: string) => {
      const source = { feed: 'resources', columns: { products: { value: product } } };
      return (await drop('cmdb/ci.csv', CIS, { settings: estate({ cmdb: source }) })).landing;
    };
    expect(await landingOf('health')).not.toBe(await landingOf('visibility'));
  });
});
