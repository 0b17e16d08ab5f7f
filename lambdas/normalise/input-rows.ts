import { keys } from '../domain/keys.ts';
import { formatAmount } from '../domain/money/money.ts';
import type { Store } from '../ports/store.ts';
import { landingsWithRows } from '../run/landings/landed-rows.ts';
import { damaged } from '../run/revisions/damage.ts';
import type { InputLanding, RunInputs } from '../run/revisions/run-inputs.ts';
import type { StepOutput } from '../run/steps/step-output.ts';
import { column, readTable } from '../run/store/read-table.ts';

const rowCount = { upload: column.text, row_count: column.whole };
const controlSum = { upload: column.text, name: column.text, total: column.whole };

/** What the engine sees of the landed files: rows by upload, and each upload's sums by name. */
interface Seen {
  readonly rows: ReadonlyMap<string, bigint>;
  readonly sums: ReadonlyMap<string, ReadonlyMap<string, bigint>>;
}

/**
 * The rows of every landing that the run names must be there: they may have expired since it was opened (F5).
 * @throws DamagedStoreError that names the first that are gone, with the files that they came from.
 */
export async function requireRows(store: Store, { landings }: RunInputs): Promise<void> {
  const there = await landingsWithRows(store);
  const gone = landings.find(({ landing }) => !there.has(landing));
  if (!gone) return;
  const files = gone.files.join(', ');
  throw damaged(
    keys.landed(gone.feed, gone.landing),
    `is gone (the rows of ${files}; where that is gone too, drop it again)`,
  );
}

/**
 * Holds what the engine sees against what was landed, rows and control sums: a wrong location gives zero rows without an
 * error, and a changed amount another bill (design 3, F28).
 * @throws DamagedStoreError that names file, landing and what differs.
 */
export async function checkInputRows(store: Store, record: StepOutput, { landings }: RunInputs): Promise<void> {
  const seen = await readSeen(store, record);
  for (const landing of landings) {
    const [first, ...more] = differences(landing, seen);
    if (first === undefined) continue;
    const wrong = `is not what was landed of ${landing.files.join(', ')}: ${[first, ...more].join('; ')}`;
    throw damaged(keys.landed(landing.feed, landing.landing), wrong);
  }
}

async function readSeen(store: Store, record: StepOutput): Promise<Seen> {
  const counts = await readTable(store, record, 'input_rows', rowCount);
  const sums = new Map<string, Map<string, bigint>>();
  for (const { upload, name, total } of await readTable(store, record, 'input_sums', controlSum)) {
    sums.set(upload, (sums.get(upload) ?? new Map<string, bigint>()).set(name, total));
  }
  return { rows: new Map(counts.map((row) => [row.upload, row.row_count])), sums };
}

function differences({ landing, accepted, control_sums }: InputLanding, { rows, sums }: Seen): string[] {
  const now = sums.get(landing) ?? new Map<string, bigint>();
  const names = [...new Set([...Object.keys(control_sums), ...now.keys()])].sort();
  return [
    ...different('rows', BigInt(accepted), rows.get(landing) ?? 0n),
    ...names.flatMap((name) => different(name, BigInt(control_sums[name] ?? 0), now.get(name) ?? 0n)),
  ];
}

/** `amount EUR 100.00 became 101.00`: a sum of money is named with its currency, one of whole numbers without. */
function different(name: string, before: bigint, now: bigint): string[] {
  const currency = name.split(' ')[1];
  const shown = (total: bigint) => (currency === undefined ? String(total) : formatAmount(total, currency));
  return before === now ? [] : [`${name} ${shown(before)} became ${shown(now)}`];
}
