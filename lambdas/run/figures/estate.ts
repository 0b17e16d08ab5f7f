import { lastDay } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { openUnitBook, type UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { readUnits } from './facts.ts';

/** The run's units as they answer on the period's last day. */
export async function readUnitBook(store: Store, run: Run, normalised: StepOutput): Promise<UnitBook> {
  return openUnitBook(await readUnits(store, normalised), lastDay(run.period));
}
