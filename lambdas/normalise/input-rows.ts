import * as z from 'zod';
import type { Store } from '../ports/store.ts';
import { column, readTable } from '../run/read-table.ts';
import type { RunInputs } from '../run/run-inputs.ts';
import type { StepRecord } from '../run/step-record.ts';

const row = z.object({ upload: column.text, row_count: column.whole });

/** Holds what the engine sees against the manifests: a wrong location gives zero rows without an error (design 3). */
export async function checkInputRows(store: Store, record: StepRecord, { landings }: RunInputs): Promise<void> {
  const seen = new Map((await readTable(store, record, 'input_rows', row)).map((r) => [r.upload, r.row_count]));
  for (const { landing, accepted, files } of landings) {
    if ((seen.get(landing) ?? 0n) !== BigInt(accepted)) {
      throw new Error(`${files[0]}: ${accepted} rows were landed, the engine sees ${seen.get(landing) ?? 0n}`);
    }
  }
}
