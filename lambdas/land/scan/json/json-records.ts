import { FileRefusedError } from '../../file-refused.ts';

/** The names under which programs put a list of records: ServiceNow's two, Workday's, Microsoft Graph's. */
const LISTS = ['records', 'result', 'Report_Entry', 'value'];

/** No record of a real export is longer, or deeper. */
const MAX_RECORD = 1 << 20;
const MAX_DEPTH = 64;

const SPACE = /\s*/y;
const SIGNS = /["{}[\]]/g;
const NAME = /"((?:[^"\\]|\\.)*)"\s*:\s*/y;

/**
 * Splits JSON into the texts of its records, piece by piece: a list, an object with one list of a known name, or an
 * object a line. What stands in a record is not looked at.
 * @throws FileRefusedError for JSON of another shape, or that is cut off.
 */
export class JsonRecords {
  private text = '';
  private at = 0;
  private state: 'start' | 'root' | 'list' | 'lines' | 'rest' = 'start';
  /** Whether a comma, and no record, must come. */
  private isBehindRecord = false;
  private isEnvelope = false;
  private count = 0;
  /** How many objects and lists are open behind the list of records. */
  private depthOfRest = 0;

  /** The records that end in this piece of the text. */
  *push(piece: string): Generator<string> {
    this.text = this.text.slice(this.at) + piece;
    this.at = 0;
    for (let record = this.next(); record !== undefined; record = this.next()) yield record;
    if (this.text.length - this.at > MAX_RECORD) this.refuse('is longer than 1 MiB');
  }

  /** @throws FileRefusedError where more must come. */
  end(): void {
    this.skipSpace();
    const isWhole =
      this.at === this.text.length && (this.state === 'rest' ? this.depthOfRest === 0 : this.state === 'lines');
    if (!isWhole)
      throw new FileRefusedError(`the JSON is cut off behind record ${this.count}; export it again`, this.count);
  }

  private next(): string | undefined {
    if (this.state === 'start' && !this.begin()) return undefined;
    if (this.state === 'root' && !this.findList()) return undefined;
    if (this.state === 'rest') return this.passRest();
    return this.nextRecord();
  }

  private begin(): boolean {
    this.skipSpace();
    const first = this.text[this.at];
    if (first === '[') {
      this.at++;
      this.state = 'list';
    } else if (first === '{') this.state = 'root';
    return first !== undefined;
  }

  /** The list in an object; an object without one is a record, and each line has one. */
  private findList(): boolean {
    let at = this.at + 1;
    for (;;) {
      SPACE.lastIndex = at;
      at += SPACE.exec(this.text)?.[0].length ?? 0;
      NAME.lastIndex = at;
      const name = NAME.exec(this.text);
      if (!name) break;
      at = NAME.lastIndex;
      if (LISTS.includes(name[1] as string) && this.text[at] === '[') return this.enter(at + 1);
      const end = this.endOfValue(at);
      if (end === undefined || this.text[end] === undefined) return false;
      if (this.text[end] !== ',') break;
      at = end + 1;
    }
    if (this.endOf(this.at) === undefined) return false;
    this.state = 'lines';
    return true;
  }

  private enter(at: number): boolean {
    this.at = at;
    this.state = 'list';
    this.isEnvelope = true;
    return true;
  }

  /** Where the sign behind a value stands. */
  private endOfValue(at: number): number | undefined {
    const first = this.text[at];
    let end = first === '{' || first === '[' ? this.endOf(at) : first === '"' ? this.endOfString(at) : at;
    if (end === undefined) return undefined;
    while (end < this.text.length && this.text[end] !== ',' && this.text[end] !== '}') end++;
    return end;
  }

  private nextRecord(): string | undefined {
    this.skipSpace();
    const sign = this.text[this.at];
    if (sign === undefined) return undefined;
    if (this.state === 'list' && sign === ']') return this.leave();
    if (this.state === 'list' && sign === ',' && this.isBehindRecord) {
      this.at++;
      this.isBehindRecord = false;
      return this.nextRecord();
    }
    if (sign !== '{' || (this.state === 'list' && this.isBehindRecord)) {
      throw new FileRefusedError(
        `behind record ${this.count} of the JSON stands ${this.shownHere()} where a record must stand; export it again`,
        this.count,
      );
    }
    const end = this.endOf(this.at);
    if (end === undefined) return undefined;
    const record = this.text.slice(this.at, end);
    this.at = end;
    this.count++;
    this.isBehindRecord = true;
    return record;
  }

  private leave(): string | undefined {
    this.at++;
    this.state = 'rest';
    this.depthOfRest = this.isEnvelope ? 1 : 0;
    return this.passRest();
  }

  /** Behind the list may stand the other members of its object, and nothing else. */
  private passRest(): undefined {
    while (this.depthOfRest > 0) {
      SIGNS.lastIndex = this.at;
      const sign = SIGNS.exec(this.text);
      if (!sign) break;
      if (sign[0] === '"') {
        const end = this.endOfString(sign.index);
        if (end === undefined) return undefined;
        this.at = end;
      } else {
        this.depthOfRest += sign[0] === '{' || sign[0] === '[' ? 1 : -1;
        this.at = sign.index + 1;
      }
    }
    this.skipSpace();
    if (this.depthOfRest > 0) this.at = this.text.length;
    else if (this.at < this.text.length) {
      throw new FileRefusedError(`behind the list of the JSON stands ${this.shownHere()}; export it again`, this.count);
    }
    return undefined;
  }

  /** Where the object or list that begins at `from` ends; nothing where the text ends before it does. */
  private endOf(from: number): number | undefined {
    let depth = 0;
    SIGNS.lastIndex = from;
    for (let sign = SIGNS.exec(this.text); sign; sign = SIGNS.exec(this.text)) {
      if (sign[0] === '"') {
        const end = this.endOfString(sign.index);
        if (end === undefined) return undefined;
        SIGNS.lastIndex = end;
      } else if (sign[0] === '{' || sign[0] === '[') {
        if (++depth > MAX_DEPTH) this.refuse(`is nested more than ${MAX_DEPTH} deep`);
      } else if (--depth === 0) return sign.index + 1;
    }
    return undefined;
  }

  private endOfString(from: number): number | undefined {
    let at = from + 1;
    for (;;) {
      const quote = this.text.indexOf('"', at);
      if (quote < 0) return undefined;
      let back = quote - 1;
      while (this.text[back] === '\\') back--;
      if ((quote - back) % 2 === 1) return quote + 1;
      at = quote + 1;
    }
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    this.at += SPACE.exec(this.text)?.[0].length ?? 0;
  }

  private shownHere(): string {
    return `"${this.text.slice(this.at, this.at + 20)}"`;
  }

  private refuse(what: string): never {
    throw new FileRefusedError(`record ${this.count + 1} of the JSON ${what}; export the table as CSV`, this.count);
  }
}
