import { writeFile } from 'node:fs/promises';
import { type CellSpec, table } from '../../land/forms/workbook.ts';

/** A workbook of so many rows of eight columns, its texts shared as Excel writes them. */
export default async function makeWorkbook(file: string, rows: string): Promise<void> {
  const strings = new Strings();
  const header = ['platform', 'account_id', 'user_name', 'email', 'display_name', 'status', 'logins', 'licences'];
  const row = (_: unknown, i: number): CellSpec[] => [
    ...['servicenow', `a${i}`, `user${i}`, `user${i}@bench.example`, `Person ${i}`, 'active'].map(strings.cell),
    i % 400,
    i % 3,
  ];
  const cells = Array.from({ length: Number(rows) }, row);
  await writeFile(file, await table([header.map(strings.cell), ...cells], { strings: strings.all }));
}

class Strings {
  readonly all: string[] = [];
  private readonly places = new Map<string, number>();

  readonly cell = (text: string): CellSpec => {
    const place = this.places.get(text) ?? this.all.push(text) - 1;
    this.places.set(text, place);
    return { t: 's', v: place };
  };
}
