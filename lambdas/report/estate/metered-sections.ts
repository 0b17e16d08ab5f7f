import { compareAmounts, formatDecimal, sum } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import type { UnitFinding } from '../../domain/resources/unit-findings.ts';
import type { UnitTableRow, UnitTotal } from '../../domain/resources/unit-table.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import { textKey } from '../../domain/text/text-key.ts';
import type { MonthContext } from '../month-context.ts';
import { dayWithin } from '../words/date-words.ts';
import { findingSentence } from '../words/finding-words.ts';
import { count, exactMoney, plural, roundMoney } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';
import { STATUS_WORDS, unitCount } from '../words/unit-words.ts';
import { poolItems } from './pool-items.ts';
import { quoteItems } from './quote-items.ts';
import { tierItems } from './tier-items.ts';

/** The parts of the estate's mail on subscription units, pools, tiers and quotes (feeds-metrics 8). */
export function meteredSections(month: MonthContext) {
  const { unitTable: rows, pools } = month.figures.metered;
  return [
    {
      heading: 'Subscription units',
      items: [...rows.flatMap((row) => productItem(row, month)), ...healthItems(rows, month)],
    },
    { heading: 'Units by connector', items: connectorItems(rows) },
    { heading: 'Infrastructure findings', items: findingItems(month) },
    { heading: 'Pools', items: pools.flatMap((pool) => poolItems(pool, month)) },
    { heading: 'Tiers', items: tierItems(month) },
    { heading: 'Quotes', items: quoteItems(month) },
  ];
}

/** `servicenow health: 54.10 units on average of 50 bought, over; peak 60 on 21 October; ...`. */
function productItem({ total, units, ...row }: UnitTableRow, { run }: MonthContext): string[] {
  if (total === null) return [];
  const bought = count(total.entitlement);
  if (total.consumption === null || units === null) {
    return [`${nameOf(row)}: nothing was counted in the window, of ${bought} bought its use is not known`];
  }
  const status = total.status === null ? '' : `, ${STATUS_WORDS[total.status]}`;
  return [
    [
      `${nameOf(row)}: ${unitCount(units, 2)} units on average of ${bought} ${row.capOn === null ? 'bought' : 'allowed'}${status}`,
      total.peak &&
        `peak ${count(total.peak.units)} on ${dayWithin(total.peak.on, run.period)}${daysAbove(total, row.capOn)}`,
      total.removable &&
        `${count(total.clean ?? 0n)} without the ${unitCount(total.removable, 2)} that need not be counted`,
      coverageWords(total),
    ]
      .filter(Boolean)
      .join('; '),
  ];
}

function nameOf({ platform, product, capOn }: Pick<UnitTableRow, 'platform' | 'product' | 'capOn'>): string {
  return singleLine(`${platform} ${product}${capOn === null ? '' : `, cap on ${capOn}`}`);
}

function daysAbove({ daysAbove: days }: UnitTotal, capOn: string | null): string {
  return days ? `, ${plural(days, 'day')} above what ${capOn === null ? 'was bought' : 'is allowed'}` : '';
}

/** An average alone says nothing of its days (R8.4). */
function coverageWords({ coverage, isLowCoverage }: UnitTotal): string {
  if (coverage === null) return 'the vendor\u2019s average';
  return `${formatDecimal(coverage, 1)}\u00a0% of the days observed${isLowCoverage ? ' (low coverage)' : ''}`;
}

/** Where more is monitored than the highest share of what is discovered (R8.9); what is below the lowest is a finding. */
function healthItems(rows: readonly UnitTableRow[], { settings }: MonthContext): string[] {
  const { high } = settings.subscription_units.health_share;
  return rows.flatMap(({ platform, total }) => {
    if (!total?.isHealthHigh) return [];
    const units = unitCount(total.healthShare ?? 0n, 2);
    return [`${singleLine(platform)}: ${units} units of health for each unit of visibility, above ${high}`];
  });
}

/** `servicenow visibility: ServiceNow 52, SCCM 12`, most units first (R8.8). */
function connectorItems(rows: readonly UnitTableRow[]): string[] {
  const sources = rows.filter(({ source, units }) => source !== '' && units !== null);
  return [...groupBy(sources, (row) => textKey(row.platform, row.product, row.capOn)).values()].map((own) => {
    const [first] = own as [UnitTableRow];
    const most = [...own].sort(
      (a, b) => compareAmounts(b.units ?? 0n, a.units ?? 0n) || compareText(a.source, b.source),
    );
    const named = most.map(({ source, units }) => `${singleLine(source)} ${unitCount(units ?? 0n, 2)}`);
    return `${nameOf(first)}: ${named.slice(0, MOST_SOURCES).join(', ')}${moreWords(named.length - MOST_SOURCES)}`;
  });
}

const MOST_SOURCES = 6;

function moreWords(more: number): string {
  return more > 0 ? ` and ${count(more)} more (estate/subscription-units.csv)` : '';
}

/** More would make the mail too long for Gmail; estate/findings.csv has them all. */
const MOST_FINDINGS = 12;

/** The dearest first; what is worth less than the minimum a year is counted only (R7.3). */
function findingItems({ figures, unitNames, settings: { currency } }: MonthContext): string[] {
  const { minimum } = figures.findings;
  const [listed, below] = partition(figures, minimum);
  const shown = listed.slice(0, MOST_FINDINGS);
  const others = [...listed.slice(MOST_FINDINGS), ...below];
  const worth = exactMoney(sum(others.map(({ amount }) => amount)) * 12n, currency);
  return [
    ...shown.map((finding) => findingWords(finding, unitNames, currency)),
    ...(others.length > 0 ? [`${plural(others.length, 'more finding')}, ${worth} a year (estate/findings.csv)`] : []),
  ];
}

function partition({ metered }: MonthFigures, minimum: bigint): [UnitFinding[], UnitFinding[]] {
  const byMoney = [...metered.unitFindings].sort(
    (a, b) => compareAmounts(b.amount, a.amount) || compareText(a.finding, b.finding),
  );
  const isListed = ({ amount }: UnitFinding) => amount * 12n >= minimum;
  return [byMoney.filter(isListed), byMoney.filter((finding) => !isListed(finding))];
}

/** `€12,000 a year, Operations: 10 units of servicenow visibility; 10 resources were not discovered lately ...`. */
function findingWords(finding: UnitFinding, names: ReadonlyMap<string, string>, currency: string): string {
  const { unitId, units, amount, platform, product } = finding;
  const whose = unitId === null ? nobodyOrAll(finding) : names.get(unitId) || unitId;
  const what = `${unitCount(units, 2)} units of ${singleLine(`${platform} ${product}`)}`;
  return `${roundMoney(amount * 12n, currency)} a year, ${singleLine(whose)}: ${what}; ${findingSentence(finding)}`;
}

function nobodyOrAll({ finding }: UnitFinding): string {
  return finding === 'unmonitored' ? 'the whole platform' : 'no unit';
}
