import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/source-files.ts';
import { context } from './deployed.ts';

const NEEDED = 'estate: X\ntimezone: Europe/Dublin\ncurrency: EUR\nowner: { email: a@b.example }\n';
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
    { settings: `${NEEDED}finanse: {}\n`, says: /estate\.yaml, line 5: unknown key finanse; did you mean finance\?$/ },
    {
      settings: `${NEEDED}schedule: { day: 29 }\n`,
      says: /estate\.yaml, line 5: schedule\.day takes a whole number from 1 to 28, not 29$/,
    },
    { settings: 'estate: [', says: /estate\.yaml: not YAML: / },
    {
      settings: `${NEEDED}sources: { hr: { feed: people, principals: ["*"] } }\n`,
      says: /^settings: sources\.hr\.principals: "\*" is not the ARN of one role or user, such as arn:aws:iam::/,
    },
  ])('$says', ({ settings, says }) => {
    const { status, stderr } = synth(settings);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.trim()).toMatch(says);
  });
});
