import { statSync } from 'node:fs';
import { sizeWords } from '../../land/room.ts';
import type { Meter } from '../../land/scan/meter.ts';
import type { Upload } from '../../layouts/upload-place.ts';
import { type ProgressLine, progressLine } from '../terminal/progress-line.ts';
import { note } from '../terminal/say.ts';

/** How often the line of a terminal is written anew, in milliseconds. */
const EVERY = 250;

/** A file that takes longer, in milliseconds, is worth a line where no terminal shows how it goes. */
const LONG = 3_000;

/** What landing tells of its way, file by file. */
export interface LandingFollower {
  /** What the reader of a file counts up. */
  readonly meter: Meter;
  /** Before each file; `number` counts from 1. */
  readonly begin: (upload: Upload, number: number, total: number) => void;
  /** After the last file, however it ended. */
  readonly end: () => void;
}

/** Shows how landing goes: on a terminal bytes and rows a second and the time left, elsewhere a line for a long file. */
export function followLanding(
  line: ProgressLine = progressLine(),
  say: (text: string) => void = note,
  now: () => number = () => performance.now(),
): LandingFollower {
  const meter: Meter = { bytes: 0, records: 0 };
  let told: (() => void) | undefined;
  const timer = setInterval(() => told?.(), EVERY);
  timer.unref();
  let finish: (() => void) | undefined;
  const end = () => {
    finish?.();
    finish = undefined;
    told = undefined;
  };
  return {
    meter,
    begin: (upload, number, total) => {
      end();
      const began = now();
      const size = sizeOf(upload.path);
      Object.assign(meter, { bytes: 0, records: 0 });
      const of = `${'land'.padEnd(10)} ${number} of ${total} files: ${upload.file}`;
      told = () => line.show(`${of}${paceWords(meter, size, now() - began)}`);
      told();
      finish = () => {
        const took = now() - began;
        if (took >= LONG && !line.isWatched)
          say(`${of}, ${sizeWords(size)} and ${meter.records} records in ${Math.round(took / 1000)} s`);
      };
    },
    end: () => {
      end();
      clearInterval(timer);
      line.clear();
    },
  };
}

/** `, 45 % of 1.20 GB, 85 MB and 410000 records a second, 8 s left`; nothing in the first second. */
export function paceWords({ bytes, records }: Meter, size: number, milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 1 || bytes === 0) return '';
  const read = `, ${Math.floor((100 * bytes) / Math.max(size, bytes))} % of ${sizeWords(size)}`;
  const pace = `, ${sizeWords(bytes / seconds)} and ${Math.round(records / seconds)} records a second`;
  if (bytes >= size) return `${read} read, its values are being typed`;
  return `${read}${pace}, ${Math.ceil(((size - bytes) / bytes) * seconds)} s left`;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
