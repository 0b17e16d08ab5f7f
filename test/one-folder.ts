import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives all tests one folder for what they write, and takes it away after the last: whatever one of them left is gone. */
export default function oneFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'truedown-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
