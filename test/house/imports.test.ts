import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesIn, ROOT } from './source-files.ts';

const { options, forbidden } = createRequire(import.meta.url)(join(ROOT, '.dependency-cruiser.cjs')) as {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: ICruiseOptions;
};

/** What is cruised: everything that runs or is deployed. */
const FOLDERS = ['lambdas', 'cdk', 'samples', 'templates'];

async function cruiseIn(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const tsConfig = extractTsConfig(join(ROOT, 'tsconfig.json'));
  const { output } = await cruise(
    [...folders],
    { ...options, baseDir, ruleSet: { forbidden }, validate: true },
    {},
    { tsConfig },
  );
  return output as ICruiseResult;
}

const violationsOf = ({ summary }: ICruiseResult) =>
  summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);

describe('imports (design 1)', () => {
  it('break no rule, and every module was seen', { timeout: 60_000 }, async () => {
    const folders = FOLDERS.filter((folder) => existsSync(join(ROOT, folder)));
    const files = folders.flatMap((folder) => filesIn(folder, '.ts')).filter((file) => !file.endsWith('.d.ts'));
    const result = await cruiseIn(ROOT, folders);
    const seen = new Set(result.modules.map(({ source }) => source));
    expect(violationsOf(result)).toEqual([]);
    expect(files.filter((file) => !seen.has(file))).toEqual([]);
    expect(files.length).toBeGreaterThan(80);
    expect(result.summary.totalDependenciesCruised).toBeGreaterThan(files.length);
  });
});

describe('a forbidden import is caught', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'truedown-imports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(path: string, text = 'export const it = 1;\n'): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  it.each([
    { rule: 'domain-alone', from: 'lambdas/domain/a.ts', to: 'lambdas/settings.ts' },
    { rule: 'domain-alone', from: 'lambdas/domain/a.ts', to: 'node:fs' },
    { rule: 'ports-domain-only', from: 'lambdas/ports/a.ts', to: 'lambdas/run/b.ts' },
    { rule: 'pipeline-alone', from: 'lambdas/pipeline.ts', to: 'lambdas/domain/b.ts' },
    { rule: 'settings-domain-only', from: 'lambdas/settings.ts', to: 'lambdas/run/b.ts' },
    { rule: 'run-below-steps', from: 'lambdas/run/a.ts', to: 'lambdas/charge/b.ts' },
    { rule: 'steps-never-meet', from: 'lambdas/charge/a.ts', to: 'lambdas/attribute/b.ts' },
    { rule: 'steps-never-meet', from: 'lambdas/charge/a.ts', to: 'lambdas/adapters/local/b.ts' },
    { rule: 'steps-never-meet', from: 'lambdas/charge/a.ts', to: 'lambdas/cli/b.ts' },
    { rule: 'handlers-never-meet', from: 'lambdas/charge/charge.lambda.ts', to: 'lambdas/report/b.ts' },
    { rule: 'handlers-never-meet', from: 'lambdas/open/open.lambda.ts', to: 'lambdas/land/land.ts' },
    { rule: 'beside-the-steps', from: 'lambdas/mail-events/a.ts', to: 'lambdas/send/b.ts' },
    { rule: 'beside-the-steps', from: 'lambdas/end/a.ts', to: 'lambdas/cli/b.ts' },
    { rule: 'receipt-beside-the-steps', from: 'lambdas/receipt/a.ts', to: 'lambdas/land/land.ts' },
    { rule: 'environment-domain-only', from: 'lambdas/environment.ts', to: 'lambdas/settings.ts' },
    { rule: 'adapters-fit-ports', from: 'lambdas/adapters/local/a.ts', to: 'lambdas/land/b.ts' },
    { rule: 'adapters-fit-ports', from: 'lambdas/adapters/local/a.ts', to: 'lambdas/adapters/aws/b.ts' },
    { rule: 'cdk-reads-five-files', from: 'cdk/a.ts', to: 'lambdas/run/b.ts' },
    { rule: 'aws-in-its-adapter', from: 'lambdas/send/a.ts', to: '@aws-sdk/client-ses' },
    { rule: 'duckdb-in-land-and-its-adapter', from: 'lambdas/charge/a.ts', to: '@duckdb/node-api' },
    { rule: 'nothing-reads-the-tests', from: 'lambdas/charge/a.ts', to: 'test/b.ts' },
    { rule: 'no-unknown', from: 'lambdas/charge/a.ts', to: './nowhere.ts' },
  ])('$rule: $from -> $to', async ({ rule, from, to }) => {
    const isFile = to.endsWith('.ts') && !to.startsWith('.');
    if (isFile) write(to);
    write(from, `import '${isFile ? `${'../'.repeat(from.split('/').length - 1)}${to}` : to}';\n`);
    const result = await cruiseIn(folder, [from.split('/')[0] as string]);
    expect(result.summary.violations.map((violation) => violation.rule.name)).toContain(rule);
  });

  it('no-circles: two files that import each other', async () => {
    write('lambdas/run/a.ts', "import './b.ts';\n");
    write('lambdas/run/b.ts', "import './a.ts';\n");
    const names = (await cruiseIn(folder, ['lambdas'])).summary.violations.map(({ rule }) => rule.name);
    expect(new Set(names)).toEqual(new Set(['no-circles']));
  });

  it.each([
    { from: 'lambdas/charge/charge.lambda.ts', to: 'lambdas/adapters/local/b.ts', why: 'a handler chooses adapters' },
    { from: 'lambdas/cli/a.ts', to: 'lambdas/charge/b.ts', why: 'the command line walks the steps' },
    { from: 'lambdas/charge/a.ts', to: 'lambdas/charge/deeper/b.ts', why: 'its own folder' },
    { from: 'cdk/a.ts', to: 'lambdas/pipeline.ts', why: 'the state machine is built from it' },
  ])('and an allowed one is not: $from -> $to, $why', async ({ from, to }) => {
    write(to);
    write(from, `import '${'../'.repeat(from.split('/').length - 1)}${to}';\n`);
    expect(violationsOf(await cruiseIn(folder, [from.split('/')[0] as string]))).toEqual([]);
  });
});
