import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'chromium'))
    .find((file) => existsSync(file));

/** Debian's Chromium, or the one that CHROMIUM names; the lane installs it where it may. */
export function findChromium(): string {
  const found = process.env.CHROMIUM ?? onPath();
  if (found !== undefined) return found;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('this lane needs Chromium: apt-get install chromium, or name one by CHROMIUM=/path/to/it');
  }
  for (const words of [['update'], ['install', '--yes', 'chromium']]) execFileSync('apt-get', ['-qq', ...words]);
  return onPath() as string;
}

/** Opens a browser that draws the same on every machine with the same fonts. */
export function openBrowser(executablePath: string): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-lcd-text', '--font-render-hinting=none', '--hide-scrollbars'];
  return puppeteer.launch({ executablePath, args });
}
