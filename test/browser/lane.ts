import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.ts';
import { runSampleMonths } from './sample-months.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
    out: string;
  }
}

/** What every file of the lane opens: a browser, and the sample's three months. */
export default function setup({ provide }: TestProject): () => void {
  const out = runSampleMonths();
  provide('chromium', findChromium());
  provide('out', out);
  return () => rmSync(out, { recursive: true, force: true });
}
