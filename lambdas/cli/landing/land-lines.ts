import type { FeedName } from '../../domain/feeds/feed-names.ts';
import type { Month } from '../../domain/month.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { chooseLandings } from '../../open/choose-landings.ts';
import { NEEDED } from '../../open/open.ts';
import type { Receipt } from '../../run/landings/landing-records.ts';
import { missingSources } from '../../run/landings/missing-sources.ts';
import type { Settings } from '../../settings.ts';
import { indented } from '../terminal/say.ts';
import { tableLines } from '../terminal/table.ts';

/** A receipt as `land --json` prints it (feeds 3). */
export function jsonOf({ file, verdict, feed, layout, period, records, accepted, refused, ...rest }: Receipt): object {
  const reasons = rest.reasons.map(({ record, column, reason }) => ({ record, column, reason }));
  return { file, verdict, feed, layout, period, records, accepted, refused, reasons, warnings: rest.warnings };
}

const HEADER = ['file', 'verdict', 'feed', 'period', 'records', 'accepted', 'refused'];

/** How many reasons of a file the terminal shows. */
const SHOWN = 5;

/** Files and verdicts as a table; below it, what to mend in each. */
export function tableOf(receipts: readonly Receipt[]): string[] {
  const lines = tableLines([HEADER, ...receipts.map(cellsOf)], { figuresFrom: 4 });
  return [...lines, ...receipts.flatMap(notesOf)];
}

function cellsOf({ file, verdict, feed, period, records, accepted, refused }: Receipt): string[] {
  return [
    printableName(file),
    verdict.replaceAll('_', ' '),
    feed ?? '',
    period ?? '',
    String(records),
    String(accepted),
    String(refused),
  ];
}

function notesOf({ file, reasons, warnings, refused }: Receipt): string[] {
  const shown = reasons.slice(0, SHOWN).map(({ reason }) => `  ${indented(reason)}`);
  const told = new Set(reasons.map(({ record }) => record)).size;
  const more = Math.max(reasons.length - SHOWN, refused - told, 0);
  const rest = reasons.length > SHOWN ? [`  … and more; --json shows the first ${reasons.length}`] : [];
  if (shown.length === 0 && warnings.length === 0) return [];
  const doubts = warnings.map((warning) => `  warning: ${indented(warning)}`);
  return ['', `${printableName(file)}:`, ...shown, ...(more > 0 ? rest : []), ...doubts];
}

/** Without these a month can be computed only where no line asks for them. */
const ASKED: readonly (readonly [feed: FeedName, where: string])[] = [
  ['accounts', 'a line charged per user needs them'],
  ['assignments', 'a line charged per user needs them'],
  ['invoices', 'every line is then charged by its contract, provisionally'],
];

/**
 * What a month still misses: sources of the settings without a file for it, and feeds that nobody delivered. Rows are not
 * looked into, so it never says that nothing is missing (A15).
 */
export function missingLines(month: Month, receipts: readonly Receipt[], settings: Settings): string[] {
  const served = new Set(chooseLandings(receipts, month).map(({ feed }) => feed));
  const names = Object.keys(settings.sources);
  const lines = [
    ...missingSources(receipts, names, month).map(
      (source) => `a file from source ${source}${ownerOf(source, settings)}`,
    ),
    ...NEEDED.filter((feed) => !served.has(feed)).map(
      (feed) => `feed ${feed} (${COMMAND} template ${feed} prints its columns)`,
    ),
    ...ASKED.filter(([feed]) => !served.has(feed)).map(([feed, where]) => `feed ${feed}: ${where}`),
    ...(Object.keys(settings.seat_types).length > 0
      ? []
      : ['seat_types in the settings: a line charged per user needs them']),
  ];
  if (lines.length > 0) return ['', ...lines.map((line) => `${month} still misses ${line}`)];
  return ['', `${names.length > 0 ? 'every source' : 'every feed that a month needs'} has a file for ${month}`];
}

function ownerOf(source: string, settings: Settings): string {
  const owner = settings.sources[source]?.owner;
  return owner ? ` (${owner})` : '';
}
