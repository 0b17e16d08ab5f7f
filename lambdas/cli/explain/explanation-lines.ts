import { formatAmount } from '../../domain/money/money.ts';
import { printableName } from '../../domain/text/hidden-characters.ts';
import { tableLines } from '../terminal/table.ts';
import type { Explanation, LineProof } from './explanation.ts';
import { lineLines } from './line-lines.ts';
import { NOBODY_RULE } from './rules.ts';

/** A figure for a person at the terminal: everything behind one line, or the lines that a unit's total is the sum of. */
export function explanationLines(explanation: Explanation, commandFor: (lineId: string) => string): string[] {
  const { run, stands, lines, unitId } = explanation;
  const rule = unitId === null ? [NOBODY_RULE] : [];
  const title = `r${run.revision} of ${run.period}, ${stands}: ${figureWords(explanation)}`;
  const body =
    explanation.lineId === null
      ? totalLines(explanation, commandFor)
      : lines.flatMap((line) => lineLines(line, explanation));
  return [printableName(title), ...rule, '', ...body];
}

/** `ENG Engineering is charged 481.98 EUR for AT-JSW (Jira)`. */
function figureWords({ unitId, unitName, lineId, amount, currency, lines }: Explanation): string {
  const line = lineId === null ? '' : ` for ${lineId} (${lines[0]?.charges[0]?.product})`;
  const what = `${formatAmount(amount, currency)} ${currency}${line}`;
  return unitId === null ? `no unit answers for ${what}` : `${unitId} ${unitName} is charged ${what}`;
}

function totalLines({ lines, amount, currency }: Explanation, commandFor: (lineId: string) => string): string[] {
  const rows = lines.flatMap((line) => chargeCells(line, currency));
  const total = ['total', '', '', formatAmount(amount, currency)];
  return [
    ...tableLines([['line', 'product', 'charge', currency], ...rows, total], { figuresFrom: 3, hasRule: true }),
    '',
    `each was redone from its invoices; everything behind one: ${commandFor(lines[0]?.lineId ?? '')}`,
  ];
}

function chargeCells({ lineId, charges }: LineProof, currency: string): string[][] {
  return charges.map(({ product, chargeType, amount }) =>
    [lineId, product, chargeType, formatAmount(amount, currency)].map(printableName),
  );
}
