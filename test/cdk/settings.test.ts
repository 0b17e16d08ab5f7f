import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEstateFile } from '../../cdk/estate-file.ts';
import { ROOT } from '../house/source-files.ts';
import { context } from './deployed.ts';

const NEEDED = 'estate: X\ntimezone: Europe/Dublin\ncurrency: EUR\nowner: { email: a@b.example }\n';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truedown-synth-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the CDK's command line tells the app with `-c` for each of these. */
function toldApp(told: Readonly<Record<string, string>>) {
  return { CDK_CONTEXT_JSON: JSON.stringify({ ...context, ...told }), CDK_OUTDIR: join(folder, 'out') };
}

/** Synthesises an estate of these settings as the CDK's command line does, in a process of its own. */
function synth(settings: string) {
  const path = join(folder, 'estate.yaml');
  writeFileSync(path, settings);
  const env = { ...process.env, ...toldApp({ settings: path }) };
  return spawnSync(process.execPath, ['--import', 'tsx', 'cdk/app.ts'], { cwd: ROOT, env, encoding: 'utf8' });
}

/** Runs the app in this process, which has loaded the CDK. */
async function runHere(told: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(toldApp(told))) vi.stubEnv(name, value);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const { exitCode } = process;
  try {
    // A module runs once by its name.
    await import(`${join(ROOT, 'cdk/app.ts')}?for=${encodeURIComponent(folder)}`);
    return { status: process.exitCode ?? 0, said: said.mock.calls.join('\n') };
  } finally {
    process.exitCode = exitCode;
    said.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Why a synthesised stack cannot be deployed, DuckDB's native part aside. */
function refusals(stack: string): string[] {
  const { Rules } = JSON.parse(readFileSync(join(folder, 'out', `${stack}.template.json`), 'utf8')) as {
    Rules: Record<string, { Assertions: { Assert: unknown; AssertDescription: string }[] }>;
  };
  const never = JSON.stringify({ 'Fn::Equals': ['refused', 'deployed'] });
  return Object.values(Rules)
    .flatMap(({ Assertions }) => Assertions)
    .filter(({ Assert }) => JSON.stringify(Assert) === never)
    .map(({ AssertDescription }) => AssertDescription)
    .filter((why) => !why.includes('DuckDB'));
}

describe('settings that cannot be deployed are one sentence at synth (feeds 2)', () => {
  const PRINCIPALS = `${NEEDED}sources: { hr: { feed: people, principals: ["*"] } }\n`;
  const NO_ARN = /^settings: sources\.hr\.principals: "\*" is not the ARN of one role or user, such as arn:aws:iam::/;

  it('which the app prints alone', () => {
    const { status, stderr } = synth(PRINCIPALS);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr.trim()).toMatch(NO_ARN);
  });

  it.each([
    { settings: `${NEEDED}finanse: {}\n`, says: /estate\.yaml, line 5: unknown key finanse; did you mean finance\?$/ },
    {
      settings: `${NEEDED}schedule: { day: 29 }\n`,
      says: /estate\.yaml, line 5: schedule\.day takes a whole number from 1 to 28, not 29$/,
    },
    { settings: 'estate: [', says: /estate\.yaml: not YAML: / },
  ])('$says', ({ settings, says }) => {
    const path = join(folder, 'estate.yaml');
    writeFileSync(path, settings);
    expect(() => readEstateFile(path)).toThrow(says);
  });
});

describe("F1: the sample's settings are never deployed over an estate", () => {
  it('synth works without a file, and the rule stands in the template', async () => {
    const { status, said } = await runHere({ stack: 'truedown-test' });
    expect(status, said).toBe(0);
    expect(refusals('truedown-test')).toEqual([
      expect.stringMatching(/^these are the sample's settings, .+ cdk deploy -c settings=estate\.yaml$/),
    ]);
  });

  const SAMPLE = readFileSync(join(ROOT, 'samples/estate.yaml'), 'utf8');
  it.each([
    { text: SAMPLE, isSample: true, why: 'a copy under a name of its own' },
    { text: `# Ours\n${SAMPLE}\nwindow_days: 90\n`, isSample: true, why: 'a remark and a default make no estate' },
    { text: SAMPLE.replaceAll('Harbour Group', 'Our Group'), isSample: false, why: 'another estate' },
    { text: NEEDED, isSample: false, why: 'settings of its own' },
  ])('knows them by what they say: $why', ({ text, isSample }) => {
    const path = join(folder, 'own.yaml');
    writeFileSync(path, text);
    expect(readEstateFile(path).isSample).toBe(isSample);
  });
});
