import { readWholeXml } from './xml.ts';

/** The texts that cells name by their number. */
export async function readSharedStrings(content: AsyncIterable<Buffer>): Promise<string[]> {
  const strings: string[] = [];
  let text = new RichText();
  await readWholeXml(content, 'shared strings', {
    open(name) {
      if (name === 'si') text = new RichText();
      text.open(name);
    },
    close(name) {
      text.close(name);
      if (name === 'si') strings.push(text.value());
    },
    text: (piece) => text.add(piece),
  });
  return strings;
}

/** The text of a cell in one or several runs, without the reading aids of East Asian scripts. */
export class RichText {
  private text = '';
  private isText = false;
  private isPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.isPhonetic = true;
    this.isText = name === 't' && !this.isPhonetic;
  }

  close(name: string): void {
    if (name === 'rPh') this.isPhonetic = false;
    this.isText = false;
  }

  add(piece: string): void {
    if (this.isText) this.text += piece;
  }

  /** Characters that XML cannot hold are written as `_x000D_`. */
  value(): string {
    if (!this.text.includes('_x')) return this.text;
    return this.text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
  }
}
