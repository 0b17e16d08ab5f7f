import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FeedName } from '../../lambdas/domain/feeds/feed-names.ts';
import { FEEDS } from '../../lambdas/domain/feeds/feeds.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { CI_LIST, NODE_LIST } from '../../samples/harbour/cmdb.ts';
import { sampleFiles } from '../../samples/harbour/files.ts';

/** The vendor's own counts would decide before the resources; its nodes come as its list. */
const LEFT_OUT: ReadonlySet<FeedName> = new Set(['resource_counts', 'unresolved_objects']);

const SAMPLES = fileURLToPath(new URL('../../samples/', import.meta.url));
const committed = readdirSync(join(SAMPLES, 'uploads'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(join(SAMPLES, 'uploads/').length));

function textOf(path: string): string {
  const bytes = readFileSync(join(SAMPLES, 'uploads', path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

describe('the sample estate', () => {
  const written = sampleFiles();

  it('is committed just as its script writes it', () => {
    expect(committed.sort()).toEqual(written.map(({ path }) => path).sort());
    expect(written.filter(({ path, text }) => textOf(path) !== text).map(({ path }) => path)).toEqual([]);
  });

  it('comes out the same each time (R1.3)', () => {
    expect(sampleFiles()).toEqual(written);
  });

  it('is smaller than two megabytes, its pictures and its script included', () => {
    const entries = readdirSync(SAMPLES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const bytes = entries.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
    expect(bytes).toBeGreaterThan(1_000_000);
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('has a file for every source of its settings, and settings for every file', () => {
    const settings = parseSettings(parse(readFileSync(join(SAMPLES, 'estate.yaml'), 'utf8')));
    const sourceOf = (path: string) => Object.keys(settings.sources).find((source) => path.startsWith(`${source}/`));
    expect([...new Set(committed.map(sourceOf))].sort()).toEqual(Object.keys(settings.sources).sort());
  });

  it('uses every feed of seats, infrastructure, pools and tiers, two of them as the vendor exports them', () => {
    const headers = new Set(written.map(({ text }) => text.slice(0, text.indexOf('\n'))));
    const own = Object.values(FEEDS).flatMap(({ name, columns }) =>
      LEFT_OUT.has(name) ? [] : [columns.map((column) => column.name).join(',')],
    );
    expect([...headers].sort()).toEqual([...own, CI_LIST.join(','), NODE_LIST.join(',')].sort());
  });
});
