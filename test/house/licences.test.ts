import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './source-files.ts';

interface Package {
  readonly license?: string;
  readonly dev?: boolean;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
const installed = Object.entries(packages)
  .filter(([path]) => path !== '')
  .map(([path, { license = 'none', dev = false }]) => ({ name: path.replace(/^.*node_modules\//, ''), license, dev }));

/** Licences that ask for their notice and nothing more. */
const PERMISSIVE = /^(MIT|MIT-0|Apache-2\.0|BSD-[23]-Clause|0BSD|ISC|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-4\.0|Python-2\.0)$/;
const isPermissive = (license: string) =>
  license
    .replace(/^\(|\)$| \(http.*\)$/g, '')
    .split(' OR ')
    .some((choice) => PERMISSIVE.test(choice));
const others = installed.filter(({ license }) => !isPermissive(license));

describe('the licences of what is installed', () => {
  it('are permissive for all that runs', () => {
    const running = installed.filter(({ dev }) => !dev);
    expect(running.length).toBeGreaterThan(50);
    expect(others.filter(({ dev }) => !dev)).toEqual([]);
  });

  it('are named in docs/licences.md where development uses others, and no more than these', () => {
    const rows = [...read('docs/licences.md').matchAll(/^\| (\S+) \| (\S+) \| (?!brought|---)/gm)];
    // A package for each platform belongs to the one that names it.
    const found = others.filter(({ name }) => !/-(android|darwin|freebsd|linux|win32)-/.test(name));
    expect(rows.map(([, name, license]) => `${name} ${license}`).sort()).toEqual(
      found.map(({ name, license }) => `${name} ${license}`).sort(),
    );
  });
});
