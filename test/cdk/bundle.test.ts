import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bundles, bundle, entryOf } from '../../cdk/bundle.ts';
import { DUCKDB_PACKAGES, duckDbFolder } from '../../cdk/duckdb-native.ts';
import { HANDLERS, type HandlerName } from '../../cdk/handlers.ts';
import { ENVIRONMENT } from '../../lambdas/environment.ts';
import { ROOT } from '../house/source-files.ts';
import { table } from '../land/forms/workbook.ts';
import { measure } from './bare-clients.ts';

const SETTINGS = { estate: 'X', timezone: 'Europe/Dublin', currency: 'EUR', owner: { email: 'a@b.example' } };
let folder = '';
let bundles: Bundles;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'truedown-bundle-'));
  process.env.XDG_CACHE_HOME = join(folder, 'cache');
  bundles = bundle(SETTINGS, join(folder, 'out'));
  symlinkSync(join(ROOT, 'node_modules'), join(bundles.folders.land, 'node_modules'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (name: HandlerName) => readFileSync(join(bundles.folders[name], 'index.mjs'), 'utf8');

/** Loads a bundle as Lambda does: by itself, told everything that the stack tells. */
function load(name: HandlerName) {
  const told = Object.fromEntries(Object.values(ENVIRONMENT).map((variable) => [variable, variable]));
  const env = { ...process.env, ...told, [ENVIRONMENT.settingsFile]: 'settings.json', AWS_REGION: 'eu-west-1' };
  const script = `import(${JSON.stringify(join(bundles.folders[name], 'index.mjs'))}).then((m) => console.log(typeof m.handler))`;
  const options = { cwd: folder, env, encoding: 'utf8' } as const;
  return spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], options);
}

describe('a bundle (design 6)', () => {
  it.each(HANDLERS)('%s is made of a handler that is there', (name) => expect(existsSync(entryOf(name))).toBe(true));

  it.each(HANDLERS)('%s loads and exports its handler', (name) => {
    const { stdout, stderr } = load(name);
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: 'function', stderr: '' });
  });

  it.each(HANDLERS)('%s has the settings beside it, as they were written', (name) => {
    expect(JSON.parse(readFileSync(join(bundles.folders[name], 'settings.json'), 'utf8'))).toEqual(SETTINGS);
  });

  it.each(HANDLERS)('%s has the models of its own step beside it', (name) => {
    const models = (from: string) => readdirSync(from).filter((file) => file.endsWith('.sql'));
    expect(models(bundles.folders[name])).toEqual(models(join(ROOT, 'lambdas', name)));
  });

  it('has the same program again from the same sources, whatever the settings', () => {
    const again = bundle({ ...SETTINGS, estate: 'Y' }, join(folder, 'again'));
    expect(again.code).toBe(bundles.code);
  });
});

describe('what a bundle carries (goals P10)', () => {
  it.each(HANDLERS)('%s carries no mjml, no YAML and no signer of links (faults T37)', (name) => {
    expect(textOf(name)).not.toMatch(/mjml2html|mj-section|YAMLParseError|getSignedUrl/);
  });

  it('only land carries DuckDB', () => {
    expect(HANDLERS.filter((name) => textOf(name).includes('@duckdb/'))).toEqual(['land']);
  });

  it.each([
    { what: 'of workbooks', mark: 'sharedStrings' },
    { what: 'of archives', mark: 'not a zip file' },
    { what: 'of JSON', mark: 'Report_Entry' },
  ])('only land carries the reader $what', ({ mark }) => {
    const modules = (name: HandlerName) => readdirSync(bundles.folders[name]).filter((file) => file.endsWith('.mjs'));
    const has = (name: HandlerName) =>
      modules(name).some((file) => readFileSync(join(bundles.folders[name], file), 'utf8').includes(mark));
    expect(HANDLERS.filter(has)).toEqual(['land']);
  });

  it.each(HANDLERS.filter((name) => name !== 'land'))(
    '%s has at most 1.25 times the bytes of the bare clients that it uses (report 1.3: it prints every family)',
    (name) => {
      const { bundle, bare } = measure(name);
      expect(bare).toBeGreaterThan(500_000);
      expect(bundle / bare).toBeLessThanOrEqual(name === 'report' ? 1.3 : 1.25);
    },
  );

  it('only report has the templates of the mails and the page, compiled and beside it; it composes no message', () => {
    const built = join('templates', 'built');
    expect(HANDLERS.filter((name) => existsSync(join(bundles.folders[name], built)))).toEqual(['report']);
    expect(readdirSync(join(bundles.folders.report, built)).sort()).toEqual([
      ...['estate-report.js', 'held.js', 'month-page.js', 'package.json', 'unit-report.js'],
    ]);
    expect(HANDLERS.filter((name) => textOf(name).includes('quoted-printable')).sort()).toEqual(['receipt', 'send']);
  });
});

describe('the reader of workbooks beside land', () => {
  it('reads a workbook by itself', async () => {
    const path = join(folder, 'a.xlsx');
    writeFileSync(
      path,
      await table([
        ['unit_id', 'amount'],
        ['OPS', 7],
      ]),
    );
    const worker = new Worker(join(bundles.folders.land, 'workbook-worker.mjs'), {
      workerData: { path, skipLines: 0 },
    });
    worker.postMessage('next');
    const [answer] = await once(worker, 'message');
    await worker.terminate();
    expect(answer.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual([
      ['unit_id', 'amount'],
      ['OPS', '7'],
    ]);
  });
});

describe("DuckDB's native part", () => {
  it('is missed where it was not fetched, and lies beside land alone where it was', () => {
    expect(bundles.hasDuckDb).toBe(false);
    for (const name of DUCKDB_PACKAGES) {
      const fetched = join(duckDbFolder(ROOT), 'node_modules', name);
      mkdirSync(fetched, { recursive: true });
      writeFileSync(join(fetched, 'package.json'), '{}');
    }
    const { hasDuckDb, folders } = bundle(SETTINGS, join(folder, 'native'));
    expect(hasDuckDb).toBe(true);
    expect(HANDLERS.filter((name) => existsSync(join(folders[name], 'node_modules')))).toEqual(['land']);
    expect(existsSync(join(folders.land, 'node_modules/@duckdb/node-bindings-linux-arm64/package.json'))).toBe(true);
  });
});
