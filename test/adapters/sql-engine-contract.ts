import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { SqlEngine, Table, WrittenFile } from '../../lambdas/ports/sql-engine.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { model } from '../../lambdas/run/models/model.ts';

/** An engine with the store that its files lie in. */
export interface OpenedEngine {
  readonly engine: SqlEngine;
  readonly store: Store;
}

export const RUN: Run = { period: parseMonth('2026-10'), revision: 1, id: 'a'.repeat(64) };
const SEAT_COLUMNS = 'product_id seats:bigint seen_on:date';
const NO_ROWS = "SELECT 'a' AS product_id, CAST(3 AS bigint) AS seats, DATE '2026-10-31' AS seen_on WHERE 1 = 0";
const SEATS = `SELECT v.product_id, v.seats, v.seen_on FROM (VALUES
  ('a', CAST(3 AS bigint), DATE '2026-10-31'), ('Häfen', CAST(9007199254740993 AS bigint), CAST(NULL AS date)),
  ('c', CAST(-1 AS bigint), DATE '2026-10-01')) AS v(product_id, seats, seen_on)`;

/** Rows of written files, sorted by their first column. */
export async function rowsOf(store: Store, files: readonly WrittenFile[]): Promise<Record<string, unknown>[]> {
  const read = files.map(async ({ key }) => {
    const bytes = new Uint8Array((await store.read(key)) ?? []);
    return parquetReadObjects({ file: bytes.buffer });
  });
  const rows = (await Promise.all(read)).flat();
  return rows.sort((a, b) => (JSON.stringify(Object.values(a)[0]) < JSON.stringify(Object.values(b)[0]) ? -1 : 1));
}

/** A table whose columns are named as a model names its own. */
export function table(name: string, columns: string): Table {
  return { name, columns: model(columns).columns };
}

/** What every engine promises (design 3), shown on one with an empty store. */
export function describeEngine(name: string, open: () => Promise<OpenedEngine>): void {
  describe(`SqlEngine: ${name}`, () => {
    it('writes the rows of a select, type by type, and the same again when asked again', async () => {
      const { engine, store } = await open();
      await engine.attach(RUN, [], []);
      const first = await rowsOf(store, await engine.build(RUN, table('seats', SEAT_COLUMNS), SEATS));
      expect(first).toEqual([
        { product_id: 'Häfen', seats: 9007199254740993n, seen_on: null },
        { product_id: 'a', seats: 3n, seen_on: new Date('2026-10-31') },
        { product_id: 'c', seats: -1n, seen_on: new Date('2026-10-01') },
      ]);
      expect(await rowsOf(store, await engine.build(RUN, table('seats', SEAT_COLUMNS), SEATS))).toEqual(first);
    });

    it('lets the next model read a table of the run, also one without rows', async () => {
      const { engine, store } = await open();
      await engine.attach(RUN, [], []);
      await engine.build(RUN, table('seats', SEAT_COLUMNS), SEATS);
      expect(await engine.build(RUN, table('nothing', SEAT_COLUMNS), NO_ROWS)).toEqual([]);
      await engine.leaveEmpty(RUN, table('not_asked', 'product_id seats:bigint'));
      const select = `SELECT CAST(count(s.seats) AS bigint) AS seats, CAST(count(n.seats) AS bigint) AS matched
        FROM seats s LEFT JOIN nothing n ON n.product_id = s.product_id AND n.seats = s.seats AND n.seen_on = s.seen_on
        LEFT JOIN not_asked a ON a.seats = s.seats AND a.product_id = s.product_id`;
      const files = await engine.build(RUN, table('counts', 'seats:bigint matched:bigint'), select);
      expect(await rowsOf(store, files)).toEqual([{ seats: 3n, matched: 0n }]);
    });

    it('knows inputs by their upload, and a feed without files as an empty typed table', async () => {
      const { engine, store } = await open();
      const columns = [
        { name: 'product_id', type: 'varchar' },
        { name: 'seats', type: 'bigint' },
        { name: 'seen_on', type: 'date' },
      ] as const;
      await engine.attach(RUN, [], []);
      const [made] = await engine.build(
        RUN,
        table('made', SEAT_COLUMNS),
        "SELECT 'x' AS product_id, CAST(7 AS bigint) AS seats, DATE '2026-10-02' AS seen_on",
      );
      const partitions = [];
      for (const upload of ['l1', 'l2']) {
        const key = `landed/seats/upload=${upload}/rows.parquet`;
        await store.create(key, (await store.read(made?.key ?? '')) ?? '');
        partitions.push({ upload, key });
      }
      const inputs = [
        { name: 'seat_rows', columns, partitions },
        { name: 'no_rows', columns, partitions: [] },
      ];
      await engine.attach(RUN, inputs, []);
      await engine.attach(RUN, inputs, []);
      const select = `SELECT s.upload, s.seats FROM seat_rows s
        UNION ALL SELECT n.upload, n.seats FROM no_rows n WHERE n.seen_on > DATE '2026-01-01'`;
      expect(await rowsOf(store, await engine.build(RUN, table('read', 'upload seats:bigint'), select))).toEqual([
        { upload: 'l1', seats: 7n },
        { upload: 'l2', seats: 7n },
      ]);
    });

    it('reads a column as NULL in files that were landed before the feed had it', async () => {
      const { engine, store } = await open();
      await engine.attach(RUN, [], []);
      const land = async (upload: string, has: string, select: string) => {
        const [made] = await engine.build(RUN, table(`made_${upload}`, has), select);
        const key = `landed/aged/upload=${upload}/rows.parquet`;
        await store.create(key, (await store.read(made?.key ?? '')) ?? '');
        return { upload, key };
      };
      const columns = [
        { name: 'line_id', type: 'varchar' },
        { name: 'burst', type: 'bigint' },
        { name: 'seen_on', type: 'date' },
      ] as const;
      const old = await land('l1', 'line_id', "SELECT 'a' AS line_id");
      const older = await land('l2', 'line_id seen_on:date', "SELECT 'b' AS line_id, DATE '2026-10-02' AS seen_on");
      const now = await land(
        'l3',
        'line_id burst:bigint seen_on:date',
        "SELECT 'c' AS line_id, CAST(7 AS bigint) AS burst, DATE '2026-10-03' AS seen_on",
      );
      const aged = [
        { name: 'aged', columns, partitions: [now, old, older] },
        { name: 'all_aged', columns, partitions: [old] },
      ];
      await engine.attach(RUN, aged, []);
      const select = `SELECT g.line_id, g.upload, g.burst, g.seen_on FROM aged g
        UNION ALL SELECT concat('only ', o.line_id), o.upload, o.burst, o.seen_on FROM all_aged o`;
      expect(
        await rowsOf(
          store,
          await engine.build(RUN, table('read_aged', 'line_id upload burst:bigint seen_on:date'), select),
        ),
      ).toEqual([
        { line_id: 'a', upload: 'l1', burst: null, seen_on: null },
        { line_id: 'b', upload: 'l2', burst: null, seen_on: new Date('2026-10-02') },
        { line_id: 'c', upload: 'l3', burst: 7n, seen_on: new Date('2026-10-03') },
        { line_id: 'only a', upload: 'l1', burst: null, seen_on: null },
      ]);
    });

    it('is closed once, however often it is asked', async () => {
      const { engine } = await open();
      await engine.attach(RUN, [], []);
      await engine.close();
      await expect(engine.close()).resolves.toBeUndefined();
    });

    it('says which model could not be built', async () => {
      const { engine } = await open();
      await engine.attach(RUN, [], []);
      const built = engine.build(RUN, table('broken', 'x'), 'SELECT n.x FROM nobody n');
      await expect(built).rejects.toMatchObject({ name: 'QueryFailedError', facts: { model: 'broken' } });
    });
  });
}
