import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Real files of a directory and a list of products, each with its verdict. `npm run test:real -- <folder of the data>`. */

const [data = ''] = process.argv.slice(2);
const FILES: readonly (readonly [file: string, verdict: Readonly<Record<string, unknown>>, said: RegExp])[] = [
  [
    'servicenow_demo_directory/sys_user.csv',
    { verdict: 'accepted', feed: 'accounts', layout: 'servicenow-users', records: 625, accepted: 625, refused: 0 },
    /"gender"/,
  ],
  [
    'servicenow_demo_directory/cmn_location.csv',
    { verdict: 'ignored', feed: null, records: 427, accepted: 0, refused: 0 },
    /cmn_location is a table that no feed wants/,
  ],
  [
    'servicenow_demo_directory/cmn_department.csv',
    { verdict: 'refused', feed: null, records: 7, accepted: 0, refused: 7 },
    /the header has "id" twice/,
  ],
  [
    'servicenow_demo_directory/alm_asset.csv',
    { verdict: 'refused', feed: 'resources', layout: 'servicenow-assets', records: 2817, accepted: 0, refused: 2817 },
    /^481 of 2817 records.*record 1: the record has 72 columns and the header has 73/s,
  ],
  [
    'm365_sku_names/product_names_and_service_plans.csv',
    { verdict: 'ignored', feed: null, accepted: 0, refused: 0 },
    /Microsoft's list of product names/,
  ],
];

let failed = 0;
for (const [file, verdict, said] of FILES) {
  const path = join(data, file);
  if (!existsSync(path)) {
    console.error(`there is no ${path}`);
    process.exit(2);
  }
  const { stdout } = spawnSync('node', ['lambdas/cli/truedown.mjs', 'land', path, '--json'], { encoding: 'utf8' });
  try {
    const [landed] = JSON.parse(stdout) as [{ reasons: { reason: string }[]; warnings: string[] }];
    assert.equal(JSON.parse(stdout).length, 1);
    assert.deepEqual(pick(landed, Object.keys(verdict)), verdict);
    assert.match([...landed.reasons.map(({ reason }) => reason), ...landed.warnings].join('\n'), said);
    console.log(`ok ${file}: ${verdict.verdict}`);
  } catch (error) {
    failed++;
    console.error(`not ok ${file}: ${error instanceof Error ? error.message : error}`);
  }
}
console.log(`${FILES.length - failed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;

function pick(landed: object, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(landed).filter(([key]) => keys.includes(key)));
}
