import {
  type Costs,
  chargedMegabytes,
  DIGESTS,
  EMPTY_RECEIVES,
  gbSeconds,
  idleCosts,
  loggedBytes,
  MONTHS_KEPT,
  monthCosts,
  storedBytes,
  sum,
  total,
} from './costs.ts';
import type { Counted } from './counted-files.ts';
import type { Counts, Requests } from './counts.ts';
import { PRICED, PRICES, type Price } from './prices.ts';

const COLUMNS: Readonly<Record<keyof Costs, string>> = {
  lambda: 'Lambda',
  stepFunctions: 'Step Functions',
  athena: 'Athena',
  s3Requests: 'S3 requests',
  s3Storage: `S3 storage, ${MONTHS_KEPT} months kept`,
  glue: 'Glue',
  sqs: 'SQS',
  ses: 'SES',
  logsAndAlarms: 'logs, alarms, events',
};

const NAMES = Object.keys(COLUMNS) as (keyof Costs)[];

/** The table in Markdown: a row for the idle stack and one for each size, then the counts that it is made of. */
export function costTables(months: readonly Counted[]): string {
  const [first] = months;
  if (!first)
    throw new Error('no month was counted yet: npx --no-install vitest run --config test/cloud/costs/vitest.config.ts');
  const rows = [
    costRow('idle', idleCosts(first.standing)),
    ...months.map(({ counts }) => costRow(whole(counts.seats), monthCosts(counts, first.standing))),
  ];
  const header = ['seats', ...NAMES.map((name) => COLUMNS[name]), 'total a month'];
  return [
    `US dollars a month in ${PRICED.region}, prices noted on ${PRICED.on}, no free tier:`,
    markdown(header, rows),
    `Counted in one month each (idle: ${standingWords(first)}):`,
    markdown(['', ...months.map(({ counts }) => `${whole(counts.seats)} seats`)], countRows(months)),
    'Milliseconds of functions, and the most memory that they had:',
    markdown(['', ...months.map(({ counts }) => whole(counts.seats))], functionRows(months)),
    'Prices:',
    markdown(['', 'USD', 'for one', 'seen', 'page'], priceRows()),
  ].join('\n\n');
}

function costRow(name: string, costs: Costs): string[] {
  return [name, ...NAMES.map((column) => dollars(costs[column])), dollars(total(costs))];
}

function standingWords({ standing }: Counted): string {
  const { alarms, polledQueues, logGroups, metricFilters, trails } = standing;
  const receives = whole(polledQueues * EMPTY_RECEIVES);
  return `${alarms} alarms, ${receives} empty receives of ${polledQueues} queues, ${logGroups} log groups, ${metricFilters} metric filter, ${trails * DIGESTS} digests of the trail`;
}

const COUNT_ROWS: Readonly<Record<string, (counts: Counts) => number>> = {
  units: ({ units }) => units,
  'files dropped': ({ files }) => files,
  invocations: ({ functions }) => Object.values(functions).reduce((all, use) => all + use.invocations, 0),
  'GB-seconds': ({ functions }) => Object.values(functions).reduce((all, use) => all + gbSeconds(use), 0),
  'state transitions': ({ stateTransitions }) => stateTransitions,
  'Athena statements': ({ scanned }) => scanned.length,
  'MB scanned': ({ scanned }) => scanned.reduce((all, bytes) => all + bytes, 0) / 1024 ** 2,
  'MB charged (10 a statement at least)': ({ scanned }) => chargedMegabytes(scanned),
  'Glue requests': ({ glue }) => sum(glue.asked),
  'Glue requests of the engine': ({ glue }) => sum(glue.byEngine),
  'MB stored': (counts) => storedBytes(counts) / 1024 ** 2,
  'of them kept for good': ({ stored }) => keptForGood(stored) / 1024 ** 2,
  'messages through queues': ({ messages }) => messages,
  mails: ({ mails }) => mails,
  'MB mailed': ({ mailBytes }) => mailBytes / 1024 ** 2,
  'KB logged': (counts) => loggedBytes(counts) / 1024,
  'data events on reports/': ({ dataEvents }) => dataEvents,
  'events of S3 on the bus': ({ busEvents }) => busEvents,
};

function countRows(months: readonly Counted[]): string[][] {
  const plain = Object.entries(COUNT_ROWS).map(([name, of]) => [
    name,
    ...months.map(({ counts }) => whole(of(counts))),
  ]);
  return [
    ...plain,
    ...requestRows(months, 'S3', ({ s3 }) => s3.asked),
    ...requestRows(months, 'S3, by the engine:', ({ s3 }) => s3.byEngine),
    ...requestRows(months, 'S3 requests of', ({ s3Callers }) => s3Callers),
  ];
}

function requestRows(months: readonly Counted[], title: string, of: (counts: Counts) => Requests): string[][] {
  const names = [...new Set(months.flatMap(({ counts }) => Object.keys(of(counts))))].sort();
  return names.map((name) => [`${title} ${name}`, ...months.map(({ counts }) => whole(of(counts)[name] ?? 0))]);
}

function functionRows(months: readonly Counted[]): string[][] {
  const names = Object.keys(months[0]?.counts.functions ?? {});
  return names.map((name) => [
    name,
    ...months.map(({ counts }) => {
      const { invocations = 0, milliseconds = 0, megabytes = 0, peakMegabytes } = counts.functions[name] ?? {};
      const each = whole(invocations === 0 ? 0 : milliseconds / invocations);
      return `${whole(invocations)} × ${each} ms, ${peakMegabytes === undefined ? '' : `${peakMegabytes} of `}${megabytes} MB`;
    }),
  ]);
}

function priceRows(): string[][] {
  return Object.entries<Price>(PRICES).map(([name, { usd, unit, seen, page }]) => [name, `${usd}`, unit, seen, page]);
}

/** What expires after `retention.raw_days`, of both buckets. */
const EXPIRING = ['uploads/', 'raw/', 'landed/', 'rejects/', 'work/'];

function keptForGood(stored: Requests): number {
  return Object.entries(stored).reduce((all, [segment, bytes]) => (EXPIRING.includes(segment) ? all : all + bytes), 0);
}

function markdown(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map((_, i) => (i === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Cents, and below a cent the first digit that is not 0. */
function dollars(usd: number): string {
  if (usd === 0) return '0';
  return usd >= 0.005 ? usd.toFixed(2) : usd.toFixed(Math.min(6, Math.ceil(-Math.log10(usd))));
}

const whole = (n: number) => String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',');
