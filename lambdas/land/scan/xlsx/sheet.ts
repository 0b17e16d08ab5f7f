import { shown } from '../../../layouts/cell-text.ts';
import type { FormRow } from '../form-rows.ts';
import type { CellBudget } from './cell-budget.ts';
import type { NumberStyle } from './number-styles.ts';
import { numberText } from './number-text.ts';
import { RichText } from './shared-strings.ts';
import { damaged, isYes, readXml } from './xml.ts';

/** What the cells of every sheet are read with. */
export interface Book {
  readonly is1904: boolean;
  readonly styles: readonly NumberStyle[];
  readonly strings: readonly string[];
  readonly budget: CellBudget;
}

/** What a sheet has besides rows. Counts cover rows that hold something. */
export interface SheetFacts {
  hiddenRows: number;
  hiddenColumns: number;
  readonly merged: string[];
  /** Numbers in scientific form, which is what a spreadsheet makes of ids such as 12E04. */
  scientific: number;
}

const LAST_COLUMN = 16_384;

const NUMBER: NumberStyle = { kind: 'number' };

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: NumberStyle;
  isFormula: boolean;
  value: string;
}

/** Reads one sheet piece by piece: rows that hold something, in the order of the file. */
export class Sheet {
  readonly facts: SheetFacts = { hiddenRows: 0, hiddenColumns: 0, merged: [], scientific: 0 };
  private readonly book: Book;
  private rows: FormRow[] = [];
  private number = 0;
  private isHidden = false;
  private cells: string[] = [];
  private faults: { column: number; reason: string }[] = [];
  private column = -1;
  private cell: OpenCell | undefined;
  private isValue = false;
  private inline = new RichText();

  constructor(book: Book) {
    this.book = book;
  }

  /** @throws FileRefusedError for a sheet that is no XML, or beyond the budget. */
  async *read(content: AsyncIterable<Buffer>): AsyncGenerator<readonly FormRow[]> {
    const handlers = {
      open: (name: string, attributes: Readonly<Record<string, string>>) => this.open(name, attributes),
      close: (name: string) => this.close(name),
      text: (piece: string) => this.text(piece),
    };
    for await (const _ of readXml(content, 'sheet', handlers)) {
      if (this.rows.length === 0) continue;
      yield this.rows;
      this.rows = [];
    }
    if (this.rows.length > 0) yield this.rows;
  }

  private open(name: string, attributes: Readonly<Record<string, string>>): void {
    this.inline.open(name);
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
        this.isValue = true;
        break;
      case 'f':
        if (this.cell) this.cell.isFormula = true;
        break;
      case 'col':
        if (isYes(attributes.hidden)) this.facts.hiddenColumns += Number(attributes.max) - Number(attributes.min) + 1;
        break;
      case 'mergeCell':
        if (attributes.ref) this.facts.merged.push(attributes.ref);
    }
  }

  private text(piece: string): void {
    if (this.isValue && this.cell) this.cell.value += piece;
    else this.inline.add(piece);
  }

  private close(name: string): void {
    this.inline.close(name);
    if (name === 'v') this.isValue = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow({ r, hidden }: Readonly<Record<string, string>>): void {
    this.number = r === undefined ? this.number + 1 : Number(r);
    this.isHidden = isYes(hidden);
    this.cells = [];
    this.faults = [];
    this.column = -1;
  }

  private openCell({ r, t = 'n', s }: Readonly<Record<string, string>>): void {
    this.column = r === undefined ? this.column + 1 : columnOf(r);
    if (!(this.column < LAST_COLUMN)) throw damaged('a cell without a place');
    const style = s === undefined ? NUMBER : (this.book.styles[Number(s)] ?? NUMBER);
    this.cell = { column: this.column, type: t, style, isFormula: false, value: '' };
    this.inline = new RichText();
  }

  private closeCell(): void {
    const { cell } = this;
    if (!cell) return;
    const text = this.textOf(cell);
    const reason = problemOf(cell);
    if (reason) this.faults.push({ column: cell.column, reason });
    if (text !== '') this.put(cell.column, text);
    this.cell = undefined;
  }

  private put(column: number, text: string): void {
    while (this.cells.length < column) this.cells.push('');
    this.cells[column] = text;
  }

  private textOf({ type, value, style }: OpenCell): string {
    switch (type) {
      case 's':
        return this.sharedString(value);
      case 'inlineStr':
        return this.inline.value();
      case 'b':
        return value === '' ? '' : String(isYes(value));
      case 'n':
        if (style.kind === 'scientific' && value !== '') this.facts.scientific++;
        return numberText(value, style, this.book.is1904);
      default:
        return value;
    }
  }

  private sharedString(value: string): string {
    const text = this.book.strings[Number(value)];
    if (text === undefined) throw damaged('a cell without its text');
    return text;
  }

  private closeRow(): void {
    const { number, cells, faults } = this;
    if (cells.length === 0 && faults.length === 0) return;
    this.book.budget.take(cells.length);
    if (this.isHidden) this.facts.hiddenRows++;
    this.rows.push(faults.length > 0 ? { number, cells, faults } : { number, cells });
  }
}

/** Why a cell cannot be read; nothing where it can. */
function problemOf({ type, value, isFormula }: OpenCell): string | undefined {
  if (type === 'e')
    return `holds the error ${shown(value)}; mend the formula, or the cell, and save the workbook again`;
  if (!isFormula || value !== '' || type === 'str') return undefined;
  return 'holds a formula without its result; open the workbook in a spreadsheet program and save it again';
}

/** The place of a column from 0 in a reference such as `B5`. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}(?=[0-9]+$)/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column === 0 ? Number.NaN : column - 1;
}
