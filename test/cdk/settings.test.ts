import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/source-files.ts';
import { context } from './deployed.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truedown-synth-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the app as the CDK's command line runs it. */
function synth(settings: string) {
  const path = join(folder, 'estate.yaml');
  writeFileSync(path, settings);
  const env = {
    ...process.env,
    CDK_CONTEXT_JSON: JSON.stringify({ ...context, settings: path }),
    CDK_OUTDIR: join(folder, 'out'),
  };
  return spawnSync(process.execPath, ['--import', 'tsx', 'cdk/app.ts'], { cwd: ROOT, env, encoding: 'utf8' });
}

describe('settings that cannot be deployed are one sentence at synth (feeds 2)', () => {
  it.each([
    {
      settings: 'estate: X\ntimezone: Europe/Dublin\ncurrency: EUR\nowner: { email: a@b.example }\nfinanse: {}\n',
      says: /^settings: unknown key finanse; did you mean finance\?$/,
    },
    { settings: 'estate: [', says: /estate\.yaml: not YAML: / },
    {
      settings:
        'estate: X\ntimezone: Europe/Dublin\ncurrency: EUR\nowner: { email: a@b.example }\nschedule: { day: 28, time: "01:30" }\n',
      says: /^settings: schedule: 01:30 (does not exist|exists twice) on 20/,
    },
  ])('$says', ({ settings, says }) => {
    const { status, stderr } = synth(settings);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.trim()).toMatch(says);
  });
});
