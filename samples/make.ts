import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { type SampleFile, sampleFiles } from './harbour/files.ts';

/** Where the uploads of Harbour Group lie. */
const UPLOADS = fileURLToPath(new URL('./uploads/', import.meta.url));

/** Compressed bytes differ between versions of zlib, so a file that holds the right text is left as it is. */
function write({ path, text }: SampleFile): void {
  const target = join(UPLOADS, path);
  if (existsSync(target) && read(target) === text) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, path.endsWith('.gz') ? gzipSync(text, { level: 9 }) : text);
}

function read(target: string): string {
  const bytes = readFileSync(target);
  try {
    return (target.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch {
    return '';
  }
}

const files = sampleFiles();
for (const file of files) write(file);
process.stdout.write(`${files.length} files in samples/uploads\n`);
