import { shown } from '../../../layouts/cell-text.ts';
import type { FormRow, FormRows } from '../form-rows.ts';
import type { SheetFacts } from './sheet.ts';
import { type SheetEntry, Workbook } from './workbook.ts';

/**
 * The rows of a workbook's table: of the first visible sheet with rows, and of those that continue it. In the end, what
 * is hidden, was not read, or may have been changed by the spreadsheet.
 * @throws FileRefusedError for a workbook that is damaged, or beyond the budget.
 */
export async function* readWorkbook(path: string, skipLines: number): FormRows {
  const workbook = await Workbook.open(path);
  try {
    const table = new WorkbookTable(workbook, skipLines);
    for (const entry of workbook.sheets) yield* table.take(entry);
    return table.notes();
  } finally {
    workbook.close();
  }
}

/** ServiceNow begins a new sheet after 32,000 rows. */
const PAGE = /^page [0-9]+$/i;

/** How many merged areas are named. */
const NAMED = 3;

class WorkbookTable {
  private readonly workbook: Workbook;
  private readonly skipLines: number;
  private first: SheetEntry | undefined;
  private header: FormRow | undefined;
  private readonly facts: SheetFacts[] = [];
  private readonly unread: string[] = [];

  constructor(workbook: Workbook, skipLines: number) {
    this.workbook = workbook;
    this.skipLines = skipLines;
  }

  /** The rows of a sheet that are the table's. */
  async *take(entry: SheetEntry): AsyncGenerator<readonly FormRow[]> {
    const { sheet, content } = this.workbook.sheet(entry);
    let isTable: boolean | undefined;
    let rows = 0;
    for await (const batch of sheet.read(content)) {
      rows += batch.length;
      const own = isTable === undefined ? this.begin(entry, batch) : batch;
      isTable ??= own !== undefined;
      if (isTable && own) yield own;
    }
    if (isTable) this.facts.push(sheet.facts);
    else if (rows > 0) this.unread.push(unreadNote(entry, rows));
  }

  /** What the first rows of a sheet give to the table; nothing where the sheet is none of it. */
  private begin(entry: SheetEntry, rows: readonly FormRow[]): readonly FormRow[] | undefined {
    if (entry.isHidden) return undefined;
    if (!this.first) {
      this.first = entry;
      this.header = rows.find(({ number }) => number > this.skipLines);
      return rows;
    }
    const again = rows.findIndex((row) => row.cells.join('\0') === this.header?.cells.join('\0'));
    if (again >= 0) return rows.slice(again + 1);
    return PAGE.test(this.first.name) && PAGE.test(entry.name) ? rows : undefined;
  }

  notes(): string[] {
    const sum = (count: (facts: SheetFacts) => number) => this.facts.reduce((all, facts) => all + count(facts), 0);
    const merged = this.facts.flatMap((facts) => facts.merged).filter((area) => this.isBelowHeader(area));
    return [
      ...hiddenNote(
        sum(({ hiddenRows }) => hiddenRows),
        'row',
      ),
      ...hiddenNote(
        sum(({ hiddenColumns }) => hiddenColumns),
        'column',
      ),
      ...this.unread,
      ...mergedNote(merged),
      ...scientificNote(sum(({ scientific }) => scientific)),
    ];
  }

  /** A title over several columns harms nobody. */
  private isBelowHeader(area: string): boolean {
    return Number(/[0-9]+$/.exec(area)?.[0]) > (this.header?.number ?? 0);
  }
}

const plural = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function unreadNote({ name, isHidden }: SheetEntry, rows: number): string {
  const which = isHidden ? 'hidden sheet' : 'sheet';
  return `the ${which} "${shown(name)}" with ${plural(rows, 'row')} was not read; if it belongs to the table, save it as a file of its own`;
}

function hiddenNote(count: number, what: string): string[] {
  if (count === 0) return [];
  const [is, was] = count === 1 ? ['is', 'was'] : ['are', 'were'];
  return [`${plural(count, what)} ${is} hidden in the workbook and ${was} read like the others`];
}

function mergedNote(areas: readonly string[]): string[] {
  if (areas.length === 0) return [];
  const named = areas.slice(0, NAMED).map(shown).join(', ');
  return [
    `${plural(areas.length, 'merged area')} (${named}): the value stands in the first cell alone, the others count as empty; unmerge them`,
  ];
}

function scientificNote(count: number): string[] {
  if (count === 0) return [];
  return [
    `${plural(count, 'number')} in scientific form, which is what a spreadsheet makes of an id such as 12E04: compare them with the source`,
  ];
}
