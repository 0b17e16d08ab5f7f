import { posix } from 'node:path';
import type { Entry } from 'yauzl';
import { FileRefusedError } from '../../file-refused.ts';
import { WORKBOOK_PART } from '../archive/archive.ts';
import { Zip } from '../archive/zip.ts';
import { CellBudget } from './cell-budget.ts';
import { type NumberStyle, readStyles } from './number-styles.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type Book, Sheet } from './sheet.ts';
import { damaged, isYes, readWholeXml } from './xml.ts';

/** What the parts of a workbook inflate to at most (faults T33). */
const MAX_PART = 200e6;
const MAX_TOTAL = 400e6;
const MAX_RATIO = 200;

/** A sheet as the workbook lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string;
}

/** An open workbook: its sheets in the order in which they are shown. */
export class Workbook {
  readonly sheets: readonly SheetEntry[];
  private readonly parts: Parts;
  private readonly book: Book;

  private constructor(parts: Parts, book: Book, sheets: readonly SheetEntry[]) {
    this.parts = parts;
    this.book = book;
    this.sheets = sheets;
  }

  /** @throws FileRefusedError for a workbook that is damaged, or beyond the budget. */
  static async open(path: string): Promise<Workbook> {
    const parts = new Parts(await Zip.open(path));
    parts.refuseLarge();
    const root = parts.names.find((name) => WORKBOOK_PART.test(name)) ?? '';
    const relations = await parts.relationsOf(root);
    const { sheets, is1904 } = await readRoot(parts.read(root), relations);
    const styles = relations.find(({ type }) => type === 'styles');
    const strings = relations.find(({ type }) => type === 'sharedStrings');
    const book = {
      is1904,
      styles: styles ? await readStyles(parts.read(styles.part)) : ([] as NumberStyle[]),
      strings: strings ? await readSharedStrings(parts.read(strings.part)) : [],
      budget: new CellBudget(),
    };
    return new Workbook(parts, book, sheets);
  }

  /** A sheet to be read, and its content. */
  sheet({ part }: SheetEntry): { readonly sheet: Sheet; readonly content: AsyncIterable<Buffer> } {
    return { sheet: new Sheet(this.book), content: this.parts.read(part) };
  }

  close(): void {
    this.parts.close();
  }
}

interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `styles`, `sharedStrings`. */
  readonly type: string;
  readonly part: string;
}

/** The parts of a workbook by their names. */
class Parts {
  private readonly zip: Zip;
  private readonly byName: ReadonlyMap<string, Entry>;

  constructor(zip: Zip) {
    this.zip = zip;
    this.byName = new Map(zip.entries.map((entry) => [entry.fileName.toLowerCase(), entry]));
  }

  get names(): string[] {
    return this.zip.entries.map(({ fileName }) => fileName);
  }

  /** What comes out is counted against the sizes that the archive states, so those are judged before anything is read. */
  refuseLarge(): void {
    const total = (size: (entry: Entry) => number) => this.zip.entries.reduce((sum, entry) => sum + size(entry), 0);
    const inflated = total(({ uncompressedSize }) => uncompressedSize);
    const packed = total(({ compressedSize }) => compressedSize);
    const isLarge =
      inflated > MAX_TOTAL || this.zip.entries.some(({ uncompressedSize }) => uncompressedSize > MAX_PART);
    if (isLarge || inflated > packed * MAX_RATIO) {
      throw new FileRefusedError(
        `the workbook inflates to ${Math.ceil(inflated / 1e6)} MB, which is more than is read of one; export the table as CSV`,
      );
    }
  }

  read(part: string): AsyncIterable<Buffer> {
    const entry = this.byName.get(part.toLowerCase());
    if (!entry) throw damaged(`it has no part ${part}`);
    return this.zip.read(entry);
  }

  async relationsOf(part: string): Promise<Relation[]> {
    const folder = posix.dirname(part);
    const relations: Relation[] = [];
    await readWholeXml(this.read(`${folder}/_rels/${posix.basename(part)}.rels`), 'relations', {
      open(name, { Id = '', Type = '', Target = '' }) {
        if (name !== 'Relationship') return;
        const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
        relations.push({ id: Id, type: posix.basename(Type), part: target });
      },
    });
    return relations;
  }

  close(): void {
    this.zip.close();
  }
}

async function readRoot(
  content: AsyncIterable<Buffer>,
  relations: readonly Relation[],
): Promise<{ readonly sheets: SheetEntry[]; readonly is1904: boolean }> {
  const sheets: SheetEntry[] = [];
  let is1904 = false;
  await readWholeXml(content, 'workbook', {
    open(name, attributes) {
      if (name === 'workbookPr') is1904 = isYes(attributes.date1904);
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => /(^|:)id$/.test(key))?.[1];
      const relation = relations.find((known) => known.id === id);
      if (relation?.type !== 'worksheet') return;
      const { name: title = '', state = 'visible' } = attributes;
      sheets.push({ name: title, isHidden: state !== 'visible', part: relation.part });
    },
  });
  return { sheets, is1904 };
}
