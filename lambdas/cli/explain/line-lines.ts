import { type AllocatedPart, formatAmount, formatDecimal, type MinorUnits, sum } from '../../domain/money/money.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { plural } from '../../report/words/money-words.ts';
import type { CostProof, CostShare, DivisionProof, Explanation, LineProof } from './explanation.ts';
import { takerWords } from './prove-division.ts';
import { isOfSeats } from './prove-seats.ts';
import { CONVERSION_RULE, COST_RULE, SEATS_ELSEWHERE, SEATS_RULE, SHARE_RULE, SLICE_RULE } from './rules.ts';
import { stepsOfLine } from './steps.ts';
import { table } from './table.ts';
import { tierLines } from './tier-lines.ts';
import { resourceLines, usageLines } from './usage-lines.ts';

/** Everything behind what a unit is charged for one line, in the order in which it is redone by hand. */
export function lineLines(line: LineProof, explanation: Explanation): string[] {
  const { currency } = explanation;
  return [
    ...line.charges.map((charge) => printableName(`${charge.chargeType}: ${charge.explanation}`)),
    ...costLines(line.cost),
    ...conversionLines(line, currency),
    ...sliceLines(line, currency),
    ...line.divisions.flatMap((division) => divisionLines(division, currency)),
    ...seatLines(line, currency),
    ...resourceLines(line, currency),
    ...usageLines(line, currency),
    ...tierLines(line),
    ...figureLines(line, currency),
  ];
}

function costLines({ parts, amount, currency }: CostProof): string[] {
  const rows = parts.map((part) => costCells(part, currency));
  const total = ['cost', '', '', '', '', '', formatAmount(amount, currency)];
  const header = ['invoice', 'line', 'status', 'months', 'amount', 'share', currency];
  return ['', COST_RULE, ...table([header, ...rows, total], 4)];
}

function costCells(part: CostShare, currency: string): string[] {
  const { invoiceId, invoiceLine, status, periodFrom, periodTo, whole, amount } = part;
  const months = periodFrom === periodTo ? periodFrom : `${periodFrom} to ${periodTo}`;
  const money = (value: MinorUnits) => formatAmount(value, currency);
  return [invoiceId, invoiceLine, status, months, money(whole), shareWords(part, money), money(amount)].map(
    printableName,
  );
}

/** `10 of 12 (8.33 each, 0.01 more in the first 4)`. */
function shareWords({ share, shares, each, more, larger }: CostShare, money: (amount: MinorUnits) => string): string {
  const rest = larger > 0 ? `, ${money(more)} more in the first ${larger}` : '';
  return shares === 1 ? '1 of 1' : `${share} of ${shares} (${money(each)} each${rest})`;
}

function conversionLines({ cost, conversion }: LineProof, currency: string): string[] {
  if (!conversion) return [];
  const { rate, date, exact, amount } = conversion;
  const from = `${formatAmount(cost.amount, cost.currency)} ${cost.currency}`;
  const to = `${formatAmount(amount, currency)} ${currency}`;
  return ['', CONVERSION_RULE, `  ${from} × ${rate} (${date}) = ${exact}, rounded ${to}`];
}

function sliceLines({ slices }: LineProof, currency: string): string[] {
  if (!slices) return [];
  const money = (value: MinorUnits) => formatAmount(value, currency);
  const rows = slices.map((slice) => [
    slice.key,
    `${slice.percent} %`,
    money(slice.down),
    raised(slice, currency),
    money(slice.amount),
  ]);
  const total = ['total', '', '', '', money(sum(slices.map(({ amount }) => amount)))];
  return ['', SLICE_RULE, ...table([['basis', 'percent', 'rounded', 'raised', currency], ...rows, total], 1)];
}

function divisionLines(division: DivisionProof, currency: string): string[] {
  const { basis, percent, rule, of, takers, weightTotal, decimals, unitOfMeasure } = division;
  const weight = (value: bigint) => formatDecimal(value, decimals);
  const money = (value: MinorUnits) => formatAmount(value, currency);
  const rows = takers.map((taker) => [
    `${taker.isOwn ? '*' : ' '} ${printableName(takerWords(taker))}`,
    weight(taker.weight),
    money(taker.down),
    `${weight(taker.remainder)}/${weight(weightTotal)}`,
    raised(taker, currency),
    money(taker.amount),
  ]);
  const total = ['  total', weight(weightTotal), money(sum(takers.map(({ down }) => down))), '', '', money(of)];
  const header = ['  unit', unitOfMeasure || 'weight', 'rounded', `rest of ${unitOf(currency)}`, 'raised', currency];
  const what = percent === null ? basis : `${basis}, ${percent} %`;
  return ['', `${money(of)} ${currency} by ${what}`, rule, SHARE_RULE, ...table([header, ...rows, total], 1)];
}

/** What rounding added to a part, if it was among the largest remainders. */
function raised({ amount, down }: Pick<AllocatedPart, 'amount' | 'down'>, currency: string): string {
  const added = amount - down;
  return added === 0n ? '' : `${added > 0n ? '+' : ''}${formatAmount(added, currency)}`;
}

/** The smallest amount of a currency: 0.01 of EUR, 1 of JPY. */
function unitOf(currency: string): string {
  return formatAmount(1n, currency);
}

function seatLines({ charges, seats }: LineProof, currency: string): string[] {
  if (!seats) return charges.some(isOfSeats) ? ['', SEATS_ELSEWHERE] : [];
  const money = (value: MinorUnits) => formatAmount(value, currency);
  const rows = seats.seats.map((seat) =>
    [seat.accountId, seat.attribution, seat.state, seat.disposition, money(seat.monthlyCost)].map(printableName),
  );
  const total = [
    plural(seats.seats.length, 'seat'),
    '',
    '',
    `of which idle ${money(seats.idleAmount)}`,
    money(seats.amount),
  ];
  return ['', SEATS_RULE, ...table([['account', 'attribution', 'state', 'disposition', currency], ...rows, total], 4)];
}

function figureLines(line: LineProof, currency: string): string[] {
  const steps = stepsOfLine(line, currency);
  const rows = steps.map(({ basis, charge_type, amount }) => [basis, charge_type, amount]);
  const total = ['the figure', '', formatAmount(line.amount, currency)];
  return ['', ...table([['by', 'charge', currency], ...rows, total], 2)];
}
