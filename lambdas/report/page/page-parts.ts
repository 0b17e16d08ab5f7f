import type { MinorUnits } from '../../domain/money/money.ts';
import type { Remedy } from '../estate/remedy.ts';
import { tableMoney } from '../words/money-words.ts';

/** Where a reader can go from here. */
export interface Link {
  readonly href: string;
  readonly label: string;
}

/** Two parts of one bar, in per cent of the longest bar of the table. */
export interface Bar {
  readonly used: string;
  readonly idle: string;
}

/** One cell: its text, what stands small below it, and where it leads. */
export interface Cell {
  readonly text: string;
  readonly note: string;
  readonly links: readonly Link[];
  /** Classes: `n` a figure, `idle`, `hash`. */
  readonly look: string;
  /** What the column is sorted by where the text is not; empty otherwise. */
  readonly key: string;
  readonly hasBar: boolean;
  readonly bar: Bar;
}

/** A table that can be sorted by each column. The first cell of a row names it. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly { readonly label: string; readonly look: string }[];
  readonly rows: readonly { readonly name: Cell; readonly cells: readonly Cell[] }[];
  /** The label of the field in which a reader types a word; empty where the table is short. */
  readonly search: string;
  /** How many rows are open at first, where the page can fold. */
  readonly open: number;
  /** What is not here, and the file that has it. */
  readonly hasMore: boolean;
  readonly more: string;
  readonly moreLink: Link;
}

/** One part of the page. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly isWarm: boolean;
  readonly paragraphs: readonly string[];
  readonly remedies: readonly Remedy[];
  readonly commands: readonly { readonly where: string; readonly command: string }[];
  readonly tables: readonly Table[];
  readonly links: readonly Link[];
}

const NO_BAR: Bar = { used: '0', idle: '0' };
const NOWHERE: Link = { href: '', label: '' };

/** A cell of text. */
export function cell(text: string, more: Partial<Cell> = {}): Cell {
  return { text, note: '', links: [], look: '', key: '', hasBar: false, bar: NO_BAR, ...more };
}

/** A cell with a figure. */
export function figure(text: string, more: Partial<Cell> = {}): Cell {
  return cell(text, { look: 'n', ...more });
}

/** An amount of the table's currency; `idle` money stands out. */
export function money(amount: MinorUnits, currency: string, more: Partial<Cell> = {}): Cell {
  return figure(tableMoney(amount, currency), more);
}

/** A number of units as a file has it, with commas between thousands; empty stays empty. */
export function unitsCell(text = ''): Cell {
  return figure(text.replace(/^-?\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ',')));
}

/** An amount that is idle: it stands out where there is any. */
export function idleMoney(amount: MinorUnits, currency: string): Cell {
  return money(amount, currency, amount > 0n ? { look: 'n idle' } : {});
}

/** A cell that draws two parts of an amount beside the longest of its table; the figures stand beside it as text. */
export function barCell(amount: MinorUnits, idle: MinorUnits, longest: MinorUnits): Cell {
  const used = amount - idle;
  return cell('', { look: 'bar', hasBar: true, bar: { used: widthOf(used, longest), idle: widthOf(idle, longest) } });
}

/** Per cent with one decimal, within 0 and 100. */
function widthOf(part: MinorUnits, longest: MinorUnits): string {
  if (longest <= 0n || part <= 0n) return '0';
  const thousandths = (part * 1000n) / longest;
  const within = thousandths > 1000n ? 1000n : thousandths;
  return `${within / 10n}.${within % 10n}`;
}

/** What a table is made of; the rest has defaults. */
export type TableParts = Pick<Table, 'caption' | 'columns' | 'rows'> & Partial<Table>;

/** Shorter tables are read faster than searched. */
const SEARCHED_FROM = 8;

/** A table. From `open` rows on it folds; where it says what is searched, it can be; a column that is empty in every row is left out. */
export function table({ columns, rows, ...parts }: TableParts): Table {
  const open = parts.open ?? 15;
  const filled = columns.map((_, i) => i === 0 || rows.some(({ cells }) => isFilled(cells[i - 1])));
  return {
    hasMore: false,
    more: '',
    moreLink: NOWHERE,
    ...parts,
    columns: columns.filter((_, i) => filled[i]),
    rows: rows.map(({ name, cells }) => ({ name, cells: cells.filter((_, i) => filled[i + 1]) })),
    open,
    search: rows.length > Math.min(open, SEARCHED_FROM) ? (parts.search ?? '') : '',
  };
}

function isFilled(at: Cell | undefined): boolean {
  return at !== undefined && (at.text !== '' || at.hasBar || at.links.length > 0);
}

/** The first rows of a long list, and how many more which file has. */
export function capped<T>(
  items: readonly T[],
  most: number,
  file: Link,
): { readonly items: readonly T[]; readonly more: Pick<Table, 'hasMore' | 'more' | 'moreLink'> } {
  const rest = items.length - most;
  if (rest <= 0) return { items, more: { hasMore: false, more: '', moreLink: NOWHERE } };
  return { items: items.slice(0, most), more: { hasMore: true, more: `${rest} more in`, moreLink: file } };
}

/** A column of text. */
export function words(label: string): Table['columns'][number] {
  return { label, look: '' };
}

/** A column of figures. */
export function figures(label: string): Table['columns'][number] {
  return { label, look: 'n' };
}

/** A part of the page; what it does not say is empty. */
export function section(id: string, heading: string, parts: Partial<Section>): Section {
  return { id, heading, isWarm: false, paragraphs: [], remedies: [], commands: [], tables: [], links: [], ...parts };
}
