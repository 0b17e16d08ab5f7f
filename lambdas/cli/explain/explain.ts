import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { parseMonth } from '../../domain/month.ts';
import { COMMAND } from '../../domain/text/command.ts';
import type { Store } from '../../ports/store.ts';
import { onEstate } from '../deployed/on-estate.ts';
import { addPlace, type PlaceOptions, placeOf, stackOption } from '../estate/place.ts';
import { requireUnit } from '../month/known-unit.ts';
import { say } from '../terminal/say.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { explainUnit } from './explain-unit.ts';
import type { Explanation } from './explanation.ts';
import { explanationJson } from './explanation-json.ts';
import { explanationLines } from './explanation-lines.ts';
import { readFrozenMonth } from './frozen-month.ts';

export interface ExplainOptions extends PlaceOptions {
  readonly month: string;
  /** Empty for what belongs to no unit, as in the files. */
  readonly unit: string;
  readonly line?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `truedown explain`: the rule, the rows and the arithmetic behind a figure. Exit 0, else 2 (feeds 3). */
export function explainCommand(): Command {
  return addPlace(new Command('explain'))
    .description('print the rule, the rows and the arithmetic behind a figure, from the invoice to the cent')
    .requiredOption('--month <month>', 'the month, such as 2026-10')
    .requiredOption('--unit <unit>', "the unit, by its id; '' for what belongs to no unit")
    .option('--line <line>', 'everything behind what the unit is charged for this contract line')
    .option('--out <dir>', 'the folder of the run')
    .option('--json', 'print one object with every step')
    .action(async (options: ExplainOptions) => {
      process.exitCode = await explain(options);
    });
}

/** Explains a figure of a month's newest revision, in a folder or on a deployed estate. @returns the exit code. */
export async function explain(options: ExplainOptions): Promise<number> {
  const place = placeOf(options, ['out']);
  // Whoever runs a deployed estate may not read who holds what (R13.1).
  const explanation = place.isDeployed
    ? await onEstate(place.stack, ({ store }) => explainIn(store, options, false))
    : await explainIn(new FolderStore(place.local.out), options, true);
  const where = place.isDeployed ? stackOption(place.stack) : `--out ${shellWord(place.local.out)}`;
  say(...(options.json ? [explanationJson(explanation)] : explanationLines(explanation, commandFor(options, where))));
  return 0;
}

/** Explains a figure of a store, with the seats behind it where they may be read. */
export async function explainIn(
  store: Store,
  { month, unit, line }: Pick<ExplainOptions, 'month' | 'unit' | 'line'>,
  withSeats: boolean,
): Promise<Explanation> {
  const frozen = await readFrozenMonth(store, { period: parseMonth(month), withSeats, unitId: unit || null });
  if (unit !== '') await requireUnit(unit, frozen.run, store);
  return explainUnit(frozen, { unitId: unit || null, lineId: line ?? null });
}

function commandFor({ month, unit }: ExplainOptions, where: string): (lineId: string) => string {
  return (lineId) =>
    `${COMMAND} explain --month ${month} --unit ${shellWord(unit)} --line ${shellWord(lineId)} ${where}`;
}
