import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const OCTOBER = 'reports/2026-10/r1';

/** Runs the sample estate as `npm start` does, and gives the folder of what it wrote. */
export function runSampleMonths(): string {
  const out = mkdtempSync(join(tmpdir(), 'truedown-browser-'));
  execFileSync('npm', ['start', '--silent', '--', out], { cwd: ROOT, stdio: 'pipe' });
  return out;
}

/** Runs it for as long as its files are used. */
export async function withSampleMonths(use: (out: string) => Promise<void>): Promise<void> {
  const out = runSampleMonths();
  await use(out).finally(() => rmSync(out, { recursive: true, force: true }));
}

/** Every mail of October, by unit, and the estate's. */
export function sampleMails(out: string): { name: string; html: string }[] {
  const units = readdirSync(join(out, OCTOBER, 'units')).map((unit) => `units/${unit}`);
  return [...units, 'estate'].map((folder) => ({
    name: `sample ${folder.replace('units/', '')}`,
    html: readFileSync(join(out, OCTOBER, folder, 'mail.html'), 'utf8'),
  }));
}
