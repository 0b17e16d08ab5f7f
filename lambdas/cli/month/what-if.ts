import { Command, InvalidArgumentError } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import type { ContractLine } from '../../domain/money/contract.ts';
import { formatAmount, formatDecimal } from '../../domain/money/money.ts';
import { parseMonth } from '../../domain/month.ts';
import { entitlementName } from '../../domain/resources/entitlements.ts';
import { type ConnectorAnswer, connectorWhatIf } from '../../domain/resources/what-if.ts';
import type { Run } from '../../domain/run.ts';
import { nearest } from '../../domain/text/nearest.ts';
import type { Store } from '../../ports/store.ts';
import { readContractLines } from '../../run/figures/facts.ts';
import { readMetered } from '../../run/figures/metered.ts';
import { readYearlyCosts } from '../../run/figures/yearly-costs.ts';
import { readInputs } from '../../run/revisions/run-inputs.ts';
import { requireStep } from '../../run/steps/step-output.ts';
import type { Settings } from '../../settings.ts';
import { say } from '../terminal/say.ts';
import { reportedMonth, worked } from './require-report.ts';

export interface ConnectorOptions {
  readonly line: string;
  readonly class: string;
  readonly count: bigint;
  readonly month: string;
  readonly out: string;
  readonly json?: true;
}

/** `truedown what-if`: what a decision would change before it is taken. Exit 0, else 2 (feeds-metrics 7). */
export function whatIfCommand(): Command {
  return new Command('what-if')
    .description('say what a decision would change before it is taken')
    .addCommand(connectorCommand().exitOverride());
}

function connectorCommand(): Command {
  return new Command('connector')
    .description('say what the resources that a connector finds would add to a line of subscription units')
    .requiredOption('--line <line>', 'the contract line, by its id')
    .requiredOption('--class <class>', 'what it would find, such as device')
    .requiredOption('--count <n>', 'how many of them', wholeNumber)
    .requiredOption('--month <month>', 'the month that it is held against, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .option('--json', 'print one object')
    .action(async (options: ConnectorOptions) => {
      const answer = await connector(options);
      const values = answerColumns(answer);
      if (options.json) say(JSON.stringify(values, null, 1));
      else say(...Object.entries(values).map(([name, value]) => `${name.padEnd(20)}  ${value}`), sentenceOf(answer));
    });
}

function wholeNumber(text: string): bigint {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('write a whole number, such as 10000');
  return BigInt(text);
}

/** Answers for the newest revision of a month in a folder. @throws InvalidInputError for an unknown line or month. */
export async function connector({
  line: lineId,
  class: name,
  count,
  month,
  out,
}: ConnectorOptions): Promise<ConnectorAnswer> {
  const store = new FolderStore(out);
  const { run } = await reportedMonth(store, parseMonth(month));
  const { settings } = await readInputs(store, run);
  const { lines, metered, yearlyCostOf } = await worked(run, () => figuresOf(store, run, settings));
  const line = requireLine(lineId, lines);
  const consumption = metered.consumptions.get(entitlementName(line));
  if (!consumption) throw new InvalidInputError(metered.problems.join('\n'));
  const yearly = yearlyCostOf(line);
  const limits = settings.subscription_units.status;
  return connectorWhatIf({ line, consumption, class: name, count, ...yearly, limits });
}

async function figuresOf(store: Store, run: Run, settings: Settings) {
  const normalised = await requireStep(store, run, 'normalise');
  const attributed = await requireStep(store, run, 'attribute');
  const lines = await readContractLines(store, normalised);
  return {
    lines,
    metered: await readMetered(store, { normalised, attributed }, { ...run, lines, settings }),
    yearlyCostOf: await readYearlyCosts(store, run),
  };
}

function requireLine(lineId: string, lines: readonly ContractLine[]): ContractLine {
  const counted = lines.filter(({ metric }) => metric === 'subscription_unit');
  const found = counted.find((line) => line.lineId === lineId);
  if (found) return found;
  const ids = counted.map((line) => line.lineId);
  const meant = nearest(lineId, ids);
  throw new InvalidInputError(
    `no line of subscription units is called ${lineId}; ${meant ? `did you mean ${meant}?` : `there are ${ids.join(', ') || 'none'}`}`,
  );
}

/** The columns of feeds-metrics 7, all as text. */
export function answerColumns(answer: ConnectorAnswer): Record<string, string> {
  return {
    line_id: answer.lineId,
    class: answer.class,
    ratio: answer.ratio,
    count: String(answer.count),
    units: formatDecimal(answer.units, 2),
    consumption_before: String(answer.before),
    consumption_after: String(answer.after),
    entitlement: String(answer.entitlement),
    status_before: answer.statusBefore,
    status_after: answer.statusAfter,
    annual_amount: formatAmount(answer.annualAmount, answer.currency),
    currency: answer.currency,
  };
}

function sentenceOf({ after, entitlement, lineId }: ConnectorAnswer): string {
  const room = entitlement - after;
  return room >= 0n
    ? `${lineId} would have ${room} of ${entitlement} units left`
    : `${lineId} would be ${-room} units above its ${entitlement}`;
}
