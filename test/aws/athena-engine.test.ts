import { describe, expect, it } from 'vitest';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { RUN, rowsOf, table } from '../adapters/sql-engine-contract.ts';
import { openAthena } from './open-athena.ts';

const SELECT = "SELECT v.unit_id FROM (VALUES ('OPS'), ('FIN')) AS v(unit_id)";
const UNIT_IDS = table('units', 'unit_id');
const UNITS = [{ unit_id: 'FIN' }, { unit_id: 'OPS' }];
const WORK = `work/${RUN.id}/units/`;

async function attached(deadline?: () => number) {
  const opened = await openAthena(deadline);
  await opened.engine.attach(RUN, [], []);
  return opened;
}

describe('an attempt (faults T14, T15)', () => {
  it('has a token of its own, and is joined by whoever asks again', async () => {
    const { engine, openAgain, athena } = await attached();
    const first = await engine.build(RUN, UNIT_IDS, SELECT);
    expect(await openAgain().build(RUN, UNIT_IDS, SELECT)).toEqual(first);
    expect(athena.executions).toHaveLength(1);
    expect(first.map(({ key }) => key)).toEqual([`${WORK}a1/part-0`, `${WORK}a1/part-1`]);
  });

  it.each([
    { failures: 1, attempt: 2 },
    { failures: 2, attempt: 3 },
  ])('is followed by the next after $failures that left orphans, which nobody reads', async ({ failures, attempt }) => {
    const { engine, openAgain, store, athena } = await attached();
    athena.failing = (_, nth) => (nth <= failures ? 'INTERNAL_ERROR' : undefined);
    const files = await engine.build(RUN, UNIT_IDS, SELECT);
    expect(files.every(({ key }) => key.startsWith(`${WORK}a${attempt}/`))).toBe(true);
    expect(await rowsOf(store, files)).toEqual(UNITS);
    const count = await engine.build(
      RUN,
      table('counts', 'units:bigint'),
      'SELECT CAST(count(u.unit_id) AS bigint) AS units FROM units u',
    );
    expect(await rowsOf(store, count)).toEqual([{ units: 2n }]);
    expect(await openAgain().build(RUN, UNIT_IDS, SELECT)).toEqual(files);
    expect(athena.executions).toHaveLength(2 * (failures + 1));
  });

  it('goes on to the next prefix where there are files already', async () => {
    const { engine, store } = await attached();
    await store.create(`${WORK}a1/orphan`, 'PAR1');
    const files = await engine.build(RUN, UNIT_IDS, SELECT);
    expect(files.map(({ key }) => key)).toEqual([`${WORK}a2/part-0`, `${WORK}a2/part-1`]);
  });

  it('is the last after three, with every reason and query', async () => {
    const { engine, openAgain, athena } = await attached();
    athena.failing = (_, nth) => `reason ${nth}`;
    const error = {
      name: 'QueryFailedError',
      message:
        'model units: a1 FAILED (query-1): reason 1; a2 FAILED (query-2): reason 2; a3 FAILED (query-3): reason 3',
      facts: { model: 'units', run: RUN.id, query_id: 'query-3' },
    };
    await expect(engine.build(RUN, UNIT_IDS, SELECT)).rejects.toMatchObject(error);
    await expect(openAgain().build(RUN, UNIT_IDS, SELECT)).rejects.toMatchObject(error);
    expect(athena.executions).toHaveLength(3);
  });

  it('is not made again where its table is there and Athena has forgotten the token', async () => {
    const { engine, openAgain, store, athena } = await attached();
    const first = await engine.build(RUN, UNIT_IDS, SELECT);
    const none = await engine.build(RUN, table('none', 'unit_id'), `${SELECT} WHERE 1 = 0`);
    const before = athena.executions.length;
    athena.forgetTokens();
    const later = openAgain();
    await later.attach(RUN, [], []);
    expect(await later.build(RUN, UNIT_IDS, SELECT)).toEqual(first);
    expect(await later.build(RUN, table('none', 'unit_id'), `${SELECT} WHERE 1 = 0`)).toEqual(none);
    expect(athena.executions).toHaveLength(before);
    expect(await rowsOf(store, first)).toEqual(UNITS);
  });

  it('is the next, and its table too, where it died before its table and Athena has forgotten the token', async () => {
    const { engine, openAgain, store, athena, glue } = await attached();
    await engine.build(RUN, UNIT_IDS, SELECT);
    glue.databases.get('truedown_run_truedown_aaaaaaaaaaaaaaaa')?.delete('units');
    athena.forgetTokens();
    const later = openAgain();
    await later.attach(RUN, [], []);
    const files = await later.build(RUN, UNIT_IDS, SELECT);
    expect(files.map(({ key }) => key)).toEqual([`${WORK}a2/part-0`, `${WORK}a2/part-1`]);
    const made = glue.tablesOf('truedown_run_truedown_aaaaaaaaaaaaaaaa').get('units');
    expect(made?.input.StorageDescriptor?.Location).toBe(`s3://harbour-estate/${WORK}a2/`);
    expect(await rowsOf(store, files)).toEqual(UNITS);
  });

  it('never takes other SQL for the same', async () => {
    const { engine } = await attached();
    await engine.build(RUN, UNIT_IDS, SELECT);
    await expect(engine.build(RUN, UNIT_IDS, `${SELECT} WHERE 1 = 0`)).rejects.toMatchObject({
      name: 'QueryFailedError',
    });
  });
});

describe('waiting (faults T16)', () => {
  it('looks after 250 ms, then half as long again each time, at most 5 s', async () => {
    const { engine, athena, waits } = await attached();
    athena.looksUntilEnd = 11;
    await engine.build(RUN, UNIT_IDS, SELECT);
    expect(waits.slice(0, 10).map(Math.round)).toEqual([250, 375, 563, 844, 1266, 1898, 2848, 4271, 5000, 5000]);
  });

  it('lives with 60 % of the calls refused', async () => {
    const { engine, store, athena } = await attached();
    let calls = 0;
    athena.isThrottled = () => ++calls % 5 < 3;
    expect(await rowsOf(store, await engine.build(RUN, UNIT_IDS, SELECT))).toEqual(UNITS);
    expect(athena.executions).toHaveLength(1);
  });

  it('ends with the invocation, and the next one joins the same execution', async () => {
    let left = 3_000;
    const { engine, openAgain, store, athena, waits } = await attached(() => {
      left -= 500;
      return left;
    });
    athena.looksUntilEnd = 30;
    await expect(engine.build(RUN, UNIT_IDS, SELECT)).rejects.toMatchObject({ name: 'NotYetError' });
    expect(waits.reduce((a, b) => a + b, 0)).toBeLessThan(3_000);
    const files = await openAgain(() => 780_000).build(RUN, UNIT_IDS, SELECT);
    expect(await rowsOf(store, files)).toEqual(UNITS);
    expect(athena.executions).toHaveLength(1);
  });

  it('begins nothing when the time is over', async () => {
    const { engine, athena } = await attached(() => 0);
    await expect(engine.build(RUN, UNIT_IDS, SELECT)).rejects.toMatchObject({ name: 'NotYetError' });
    expect(athena.executions).toEqual([]);
  });
});

describe('the database of a run', () => {
  it('is made again without harm, and shows what earlier steps built', async () => {
    const { engine, openAgain, store, glue } = await attached();
    const files = await engine.build(RUN, UNIT_IDS, SELECT);
    const later = openAgain();
    await later.attach(RUN, [], [{ ...UNIT_IDS, files }]);
    glue.databases.get('truedown_run_truedown_aaaaaaaaaaaaaaaa')?.delete('units');
    await later.attach(RUN, [], [{ ...UNIT_IDS, files }]);
    const sql = "SELECT u.unit_id FROM units u WHERE u.unit_id = 'OPS'";
    expect(await rowsOf(store, await later.build(RUN, table('ops', 'unit_id'), sql))).toEqual([{ unit_id: 'OPS' }]);
  });

  it('takes partitions a hundred at a time', async () => {
    const { engine, glue } = await openAthena();
    const partitions = Array.from({ length: 250 }, (_, i) => sha256(String(i))).map((upload) => ({
      upload,
      key: `landed/people/upload=${upload}/rows.parquet`,
    }));
    const people = { name: 'people', columns: [{ name: 'person_id', type: 'varchar' }] as const, partitions };
    await engine.attach(RUN, [people], []);
    await engine.attach(RUN, [people], []);
    expect(glue.batches).toEqual([100, 100, 50, 100, 100, 50]);
    const made = glue.tablesOf('truedown_run_truedown_aaaaaaaaaaaaaaaa').get('people');
    expect(made?.partitions.size).toBe(250);
    expect(made?.partitions.get(sha256('7'))?.StorageDescriptor?.Location).toBe(
      `s3://harbour-estate/landed/people/upload=${sha256('7')}/`,
    );
  });
});
