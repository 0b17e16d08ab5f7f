/** One figure of the bench beside its goal. */
export interface Line {
  /** As in the list of goals: P1 to P13, or what grows. */
  readonly goal: string;
  readonly what: string;
  readonly figure?: number;
  /** The most, or the least, that reaches the goal; neither where a figure stands there to compare. */
  readonly most?: number;
  readonly least?: number;
  readonly unit: 'x' | 'MB' | '%' | 'bytes' | 'statements' | 'files differ';
  /** What the figure was made of; where there is no figure, why not. */
  readonly detail: string;
}

export const HEADER = '| goal | what | measured | to reach | | made of |\n|---|---|--:|--:|---|---|';

/** A line of a Markdown table. */
export function rowOf(line: Line): string {
  const { goal, what, figure, detail } = line;
  return `| ${[goal, what, figure === undefined ? '–' : shown(figure, line), limit(line), verdict(line), detail].join(' | ')} |`;
}

/** Whether a figure reaches its goal. */
export function verdict({ figure, most, least }: Line): 'reached' | 'short' | 'skipped' | '' {
  if (figure === undefined) return 'skipped';
  if (most === undefined && least === undefined) return '';
  return figure <= (most ?? Number.POSITIVE_INFINITY) && figure >= (least ?? Number.NEGATIVE_INFINITY)
    ? 'reached'
    : 'short';
}

function limit(line: Line): string {
  if (line.most !== undefined) return `≤ ${shown(line.most, line)}`;
  return line.least === undefined ? '' : `≥ ${shown(line.least, line)}`;
}

function shown(figure: number, { unit }: Line): string {
  if (unit === 'x' || unit === '%') return `${Number(figure.toPrecision(3))}${unit === 'x' ? '×' : ' %'}`;
  return `${Math.round(figure)} ${unit}`;
}
