import { join } from 'node:path';
import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type ContractLine, isInForce } from '../../domain/money/contract.ts';
import { formatAmount } from '../../domain/money/money.ts';
import { type IsoDate, lastDay } from '../../domain/month.ts';
import { type RenewalRow, type RenewalSums, renewalRows, renewalTotals } from '../../domain/renewal/renewal.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { renewalCsv } from '../../report/files/renewal-csv.ts';
import { fillRenewal } from '../../report/renewal/fill-renewal.ts';
import { isWithin } from '../landing/separate-folders.ts';
import { replaceFile } from '../terminal/replace-file.ts';
import { say } from '../terminal/say.ts';
import { tableLines } from '../terminal/table.ts';
import { type RenewalGrounds, renewalGrounds } from './renewal-grounds.ts';

export interface RenewalOptions {
  readonly contract: string;
  readonly month: string;
  readonly out: string;
}

/** A contract at its renewal, with the month that it is worked out from. */
export interface Renewal {
  readonly contract: string;
  readonly grounds: RenewalGrounds;
  readonly rows: readonly RenewalRow[];
}

/** `truedown renewal`: what a contract would be renewed for, for whoever negotiates it. Exit 0, else 2 (feeds-metrics 7). */
export function renewalCommand(): Command {
  return new Command('renewal')
    .description('write what a contract would be renewed for: sums, target quantities, missing protections')
    .requiredOption('--contract <contract>', 'the contract, by its id')
    .requiredOption('--month <month>', 'the month that it is worked out from, such as 2026-10')
    .requiredOption('--out <dir>', 'the folder of the run')
    .requiredOption('--to <folder>', 'the folder for renewal.csv and renewal.html, which need not exist yet')
    .action(async ({ to, ...options }: RenewalOptions & { readonly to: string }) => {
      if (await isWithin(to, options.out)) {
        throw new InvalidInputError(
          `--to ${to} lies in --out ${options.out}, which only runs write into; name another`,
        );
      }
      const pack = await renewal(options);
      const files = await writePack(pack, to);
      say(...totalLines(renewalTotals(pack.rows)), '', ...files);
    });
}

/** Works out a contract's renewal. @throws InvalidInputError where it has no line in force, or the month was never run. */
export async function renewal({ contract, month, out }: RenewalOptions): Promise<Renewal> {
  const grounds = await renewalGrounds(new FolderStore(out), month);
  const { settings, lines, run } = grounds;
  const day = lastDay(run.period);
  const inForce = [...lines.values()].filter((line) => isInForce(line, day, day));
  const rows = renewalRows({
    ...grounds,
    lines: requireContract(contract, inForce, [...lines.values()], day),
    inForce,
    bufferPercent: settings.consumption.buffer_percent,
    uncappedPercent: settings.renewal.uncapped_percent,
  });
  return { contract, grounds, rows };
}

function requireContract(
  contract: string,
  inForce: readonly ContractLine[],
  all: readonly ContractLine[],
  day: IsoDate,
): ContractLine[] {
  const own = inForce.filter(({ contractId }) => contractId === contract);
  if (own.length > 0) return own;
  const ended = all.some(({ contractId }) => contractId === contract);
  const why = ended ? `contract ${contract} has no line in force on ${day}` : `no contract is called ${contract}`;
  const ids = [...new Set(inForce.map(({ contractId }) => contractId))].sort();
  const meant = nearest(contract, ids);
  throw new InvalidInputError(
    `${why}; ${meant ? `did you mean ${meant}?` : `in force are ${ids.join(', ') || 'none'}`}`,
  );
}

/** Writes the pack's files. @returns their paths. */
async function writePack(renewal: Renewal, folder: string): Promise<string[]> {
  return [
    await replaceFile(join(folder, 'renewal.csv'), renewalCsv(renewal.rows)),
    await replaceFile(join(folder, 'renewal.html'), renewalPage(renewal)),
  ];
}

/** The page that a negotiator takes along. */
export function renewalPage({ contract, grounds, rows }: Renewal): string {
  const { consumption, renewal: rules } = grounds.settings;
  const percents = { bufferPercent: consumption.buffer_percent, uncappedPercent: rules.uncapped_percent };
  return fillRenewal({ contract, rows, ...grounds, ...percents });
}

const HEADER = ['a year in', 'as is', 'with uplift', 'right-sized', 'right-tiered'];

function totalLines(totals: readonly RenewalSums[]): string[] {
  const rows = totals.map(({ currency, asIs, withUplift, rightSized, rightTiered }) => [
    currency,
    ...[asIs, withUplift, rightSized, rightTiered].map((amount) => formatAmount(amount, currency)),
  ]);
  return tableLines([HEADER, ...rows], { figuresFrom: 1, hasRule: true });
}
