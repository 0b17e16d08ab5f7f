import type { CostBasis } from '../../domain/figures.ts';
import { compareAmounts, type MinorUnits, magnitude } from '../../domain/money/money.ts';
import { basisOf } from '../../domain/money/tie-out.ts';
import { accountKey } from '../../domain/seats/pooled-seats.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { compareText } from '../../domain/text/text.ts';
import type { CsvRow } from '../../run/revisions/published-files.ts';
import { apart, exactMoney, plural } from '../words/money-words.ts';
import { singleLine } from '../words/single-line.ts';
import { amountOf, nameOf } from './compare-told.ts';
import type { Told, UnitRows } from './told.ts';

/** What a corrected mail begins with (reports 2.2): both totals, and what differs. */
export interface Correction {
  readonly hasCorrection: boolean;
  /** `€9,830, not €9,818 as told in revision 1`. */
  readonly correction: string;
  readonly differences: readonly string[];
}

/** Of a mail that corrects nothing. */
export const NO_CORRECTION: Correction = { hasCorrection: false, correction: '', differences: [] };

const MOST_LINES = 3;

/** A unit's bill against what its head was told: line by line, with the reason where its own rows tell one. */
export function unitCorrection(told: Told, now: UnitRows, currency: string): Correction {
  return {
    hasCorrection: true,
    correction: totalWords(told, now.charges, currency),
    differences: [...differences(told.charges, now.charges, currency), ...seatDifference(told, now)],
  };
}

/** Both totals; where they are equal, that only the parts differ. */
export function totalWords(
  { revision, charges }: { readonly revision: number; readonly charges: readonly CsvRow[] },
  now: readonly CsvRow[],
  currency: string,
): string {
  const [before, after] = [amountOf(charges), amountOf(now)];
  const as = `as told in revision ${revision}`;
  const toldIn = charges[0]?.currency ?? currency;
  if (toldIn !== currency) return `${exactMoney(after, currency)}, not ${exactMoney(before, toldIn)} ${as}`;
  if (before === after) return `${exactMoney(after, currency)} ${as}, made up differently`;
  const [a, b] = apart(after, before, currency);
  return `${a}, not ${b} ${as}`;
}

/** What one name (a line, a unit) came to before and comes to now. */
interface Difference {
  readonly name: string;
  readonly before: readonly CsvRow[];
  readonly now: readonly CsvRow[];
  readonly size: MinorUnits;
}

/** Groups the rows of both revisions and keeps the groups whose money differs, the largest difference first. */
export function differing(
  before: readonly CsvRow[],
  now: readonly CsvRow[],
  groupOf: (row: CsvRow) => string,
  nameIn: (row: CsvRow) => string,
): Difference[] {
  const [then, today] = [groupBy(before, groupOf), groupBy(now, groupOf)];
  const found = [...new Set([...then.keys(), ...today.keys()])].map((key) => {
    const [b, n] = [then.get(key) ?? [], today.get(key) ?? []];
    const change = amountOf(n) - amountOf(b);
    return { name: nameIn((n[0] ?? b[0]) as CsvRow), before: b, now: n, size: magnitude(change) };
  });
  return found
    .filter(({ size }) => size !== 0n)
    .sort((a, b) => compareAmounts(b.size, a.size) || compareText(a.name, b.name));
}

/** `Logistics: €12,761.26 before, €12,773.43 now`. */
export function beforeAndNow({ name, before, now }: Difference, reasons: readonly string[] = []): string {
  const money = (rows: readonly CsvRow[]) =>
    rows.length === 0 ? 'nothing' : exactMoney(amountOf(rows), rows[0]?.currency ?? '');
  const why = reasons.length > 0 ? ` (${reasons.join('; ')})` : '';
  return `${singleLine(name)}: ${money(before)} before, ${money(now)} now${why}`;
}

function differences(before: readonly CsvRow[], now: readonly CsvRow[], currency: string): string[] {
  const all = differing(before, now, nameOf, (row) => `${row.product}${NOTES[row.charge_type ?? ''] ?? ''}`);
  const rest = all.slice(MOST_LINES);
  const change = amountOf(rest.flatMap((d) => d.now)) - amountOf(rest.flatMap((d) => d.before));
  const more = rest.length > 0 ? [`${plural(rest.length, 'more row')}: ${exactMoney(change, currency)} together`] : [];
  return [...all.slice(0, MOST_LINES).map((d) => beforeAndNow(d, reasonsOf(d))), ...more];
}

const NOTES: Readonly<Record<string, string>> = { unassigned: ', given to nobody', unused: ', used by nobody' };

const BASIS_WORDS: Readonly<Record<CostBasis, string>> = {
  invoice: 'by invoice',
  estimate: 'by estimate',
  contract: 'by contract',
};

/** What the unit's own rows tell of why: another basis, other invoices, another number of seats. */
function reasonsOf({ before: [before], now: [now] }: Difference): string[] {
  if (!before || !now) return [];
  const [was, is] = [costBasis(before), costBasis(now)];
  return [
    was !== is && `${BASIS_WORDS[is]}, was ${BASIS_WORDS[was]}`,
    was === is && before.invoice_ids !== now.invoice_ids && 'other invoices',
    before.held !== now.held && `${before.held} seats before, ${now.held} now`,
  ].filter((reason) => reason !== false);
}

function costBasis({ status, invoice_ids }: CsvRow): CostBasis {
  return basisOf({ status: status === 'final' ? 'final' : 'draft', invoiceIds: invoice_ids ? [invoice_ids] : [] });
}

/** How many seats came, went or are judged differently, each once (R4.1). */
function seatDifference(told: UnitRows, now: UnitRows): string[] {
  const [before, after] = [statesOf(told), statesOf(now)];
  const came = [...after.keys()].filter((seat) => !before.has(seat)).length;
  const went = [...before.keys()].filter((seat) => !after.has(seat)).length;
  const judged = [...after].filter(([seat, state]) => before.has(seat) && before.get(seat) !== state).length;
  const parts = [
    came > 0 && `${plural(came, 'seat')} came`,
    went > 0 && `${plural(went, 'seat')} went`,
    judged > 0 && `${plural(judged, 'seat is', 'seats are')} judged differently`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? [`Seats: ${parts.join(', ')}`] : [];
}

function statesOf({ seats }: UnitRows): Map<string, string> {
  const byAccount = groupBy(seats, (row) =>
    accountKey({ platform: row.platform ?? '', accountId: row.account_id ?? '' }),
  );
  return new Map([...byAccount].map(([seat, rows]) => [seat, JSON.stringify(rows.map((r) => [r.line_id, r.state]))]));
}
