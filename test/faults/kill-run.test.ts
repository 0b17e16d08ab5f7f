import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fingerprints, withFolder } from '../month/run-estate.ts';

const ROOT = new URL('../../', import.meta.url).pathname;
const PARTS = ['manifests', 'rejects', 'reports', 'outbox', 'sends', 'runs', 'receipts'];
const KILLS = 20;

/** The run as a person starts it, in a process of its own that can be killed at any line. */
function start(out: string) {
  const sample = ['--uploads', join(ROOT, 'samples/uploads'), '--settings', join(ROOT, 'samples/estate.yaml')];
  const args = [join(ROOT, 'lambdas/cli/truedown.mjs'), 'run', '--month', '2026-10', '--out', out, ...sample];
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const exit = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return { child, exit };
}

/** What the month leaves; of the steps' attempts only how many there are differs. */
async function leaves(out: string): Promise<Record<string, string>> {
  const found = await fingerprints(out, PARTS);
  return Object.fromEntries(Object.entries(found).filter(([key]) => !/runs\/.*\/steps\//.test(key)));
}

describe('SIGKILL at any moment (faults 2)', () => {
  it(`${KILLS} random kills, each run again: the same bytes, no mail twice`, async () => {
    await withFolder(async (folder) => {
      const began = Date.now();
      expect(await start(join(folder, 'whole')).exit).toBe(0);
      const length = Date.now() - began;
      const whole = await leaves(join(folder, 'whole'));
      let died = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        const out = join(folder, `kill-${kill}`);
        const run = start(out);
        // Spread over the whole run, with a step that never repeats the same offset.
        await wait((length * ((kill * 0.6180339887 + 0.07) % 1)) | 0);
        run.child.kill('SIGKILL');
        if ((await run.exit) === null) died++;
        expect(await start(out).exit, `kill ${kill}`).toBe(0);
        expect(await leaves(out), `kill ${kill}`).toEqual(whole);
      }
      expect(died).toBeGreaterThan(KILLS / 2);
    });
  });

  it('two processes run the same month at once: one publication, each mail once (T17)', async () => {
    await withFolder(async (folder) => {
      const whole = join(folder, 'whole');
      expect(await start(whole).exit).toBe(0);
      const both = join(folder, 'both');
      const [one, two] = [start(both), start(both)];
      expect([await one.exit, await two.exit]).toEqual([0, 0]);
      expect(await leaves(both)).toEqual(await leaves(whole));
    });
  });
});
