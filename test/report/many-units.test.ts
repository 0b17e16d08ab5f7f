import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { ChargeRow, SeatRow } from '../../lambdas/domain/figures.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { Created, FileBody } from '../../lambdas/ports/store.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { readPublished } from '../../lambdas/run/revisions/publication.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { exampleFigures, exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { MemoryStore } from '../memory-store.ts';
import { revision } from './publish-month.ts';

const UNITS = Number(process.env.UNITS ?? 200);

/** A store that answers each call after a while, and counts the calls. */
class SlowStore extends MemoryStore {
  readonly milliseconds: number;
  reads = 0;
  creates = 0;
  constructor(milliseconds: number) {
    super();
    this.milliseconds = milliseconds;
  }
  override async read(key: string) {
    this.reads++;
    await pause(this.milliseconds);
    return super.read(key);
  }
  override async list(prefix: string) {
    await pause(this.milliseconds);
    return super.list(prefix);
  }
  override async create(key: string, body: Uint8Array | string | FileBody): Promise<Created> {
    this.creates++;
    await pause(this.milliseconds);
    return super.create(key, body);
  }
}

/** So many units with a row and a seat each, the first ones of a correction at another amount. */
function figuresOf(units: number, corrected = 0): MonthFigures {
  const [unit] = exampleFigures.units as [MonthFigures['units'][number]];
  const row = exampleFigures.charges.find(({ unitId }) => unitId !== null) as ChargeRow;
  const seat = exampleFigures.seats.find(({ unitId }) => unitId !== null) as SeatRow;
  const ids = Array.from({ length: units }, (_, i) => `U${String(i).padStart(5, '0')}`);
  return {
    ...exampleFigures,
    units: ids.map((unitId) => ({ ...unit, unitId, unitName: unitId, headEmail: `${unitId}@harbour.example` })),
    charges: ids.map((unitId, i) => ({ ...row, unitId, amount: row.amount + (i < corrected ? 1_000n : 0n) })),
    seats: ids.map((unitId) => ({ ...seat, unitId })),
  };
}

async function written(run: Run, figures: MonthFigures, store: MemoryStore, isTimeOver?: () => boolean) {
  const earlier = run.revision > 1 ? { period: run.period, revision: run.revision - 1, untold: [] } : null;
  const began = Date.now();
  const { status } = await writeReport(run, figures, exampleSettings, store, earlier, isTimeOver);
  return { status, seconds: (Date.now() - began) / 1000 };
}

describe('F9: the report of an estate of many units', () => {
  it(`writes ${UNITS} units and their correction at 100 ms a call, 20 units at once, and reads only what differs`, async () => {
    const store = new SlowStore(100);
    const first = await written(exampleRun, figuresOf(UNITS), store);
    expect(first.status).toBe('published');
    const reads = store.reads;
    const second = await written(revision(2), figuresOf(UNITS, 10), store);
    expect(second.status).toBe('published');
    expect(store.reads - reads, 'two lists of each unit that differs, the publication, the chargeback').toBeLessThan(
      25,
    );
    expect((await readPublished(store, revision(2)))?.mails.filter(({ kind }) => kind === 'report')).toHaveLength(10);
    const oneByOne = UNITS * 0.1;
    if (process.env.UNITS) process.stdout.write(`${UNITS} units: ${first.seconds} s, ${second.seconds} s\n`);
    expect(Math.max(first.seconds, second.seconds)).toBeLessThan(oneByOne / 2);
  }, 900_000);

  it('begins no unit once the time is over, goes on where it stopped, and publishes the same bytes', async () => {
    const whole = new MemoryStore();
    await written(exampleRun, figuresOf(100), whole);
    const store = new SlowStore(0);
    const ends: string[] = [];
    for (let call = 1; ends.at(-1) !== 'published'; call++) {
      const before = store.creates;
      let left = 40 * call;
      ends.push((await written(exampleRun, figuresOf(100), store, () => left-- <= 0)).status);
      if (call > 1) expect(store.creates - before, 'what is there is not written again').toBeLessThan(40 * 4 + 20);
      if (ends.at(-1) !== 'published') expect(await readPublished(store, exampleRun)).toBeUndefined();
    }
    expect(ends).toEqual(['unfinished', 'unfinished', 'published']);
    const keys = await whole.list('');
    expect(await store.list('')).toEqual(keys);
    for (const { key } of keys)
      expect(sha256((await store.read(key)) ?? ''), key).toBe(sha256((await whole.read(key)) ?? ''));
  });

  it('ends with the error of one unit, and not before what was begun has ended', async () => {
    const store = new SlowStore(1);
    let open = 0;
    const failing = Object.assign(Object.create(store), {
      create: async (key: string, body: string) => {
        open++;
        try {
          await pause(5);
          if (key.includes('U00003/mail.html')) throw new Error('the store is full');
          return await store.create(key, body);
        } finally {
          open--;
        }
      },
    });
    await expect(written(exampleRun, figuresOf(50), failing)).rejects.toThrow('the store is full');
    expect(open).toBe(0);
  });
});
