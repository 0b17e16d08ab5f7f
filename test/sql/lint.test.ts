import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../lambdas/domain/month.ts';
import { type Literal, renderModel } from '../../lambdas/run/steps/render.ts';
import { ALLOWED_FUNCTIONS } from './allowed-functions.ts';
import { openLinter } from './lint.ts';
import { callOf, everyNode } from './sql-tree.ts';
import { loadTrinoParser } from './trino-grammar.ts';

const LAMBDAS = fileURLToPath(new URL('../../lambdas/', import.meta.url));

/** Every model: a `.sql` right in a step's folder. What belongs to an engine lies deeper. */
const models = readdirSync(LAMBDAS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: step }) => readdirSync(`${LAMBDAS}${step}`).map((file) => ({ step, file })))
  .filter(({ file }) => file.endsWith('.sql'))
  .map(({ step, file }) => ({ step, file, text: readFileSync(`${LAMBDAS}${step}/${file}`, 'utf8') }));

const date = (value: string): Literal => ({ type: 'date', value: value as IsoDate });
const rows = (columns: ('varchar' | 'bigint' | 'date')[], ...cells: (string | number)[][]): Literal => ({
  type: 'rows',
  columns,
  rows: cells,
});

const literals: Readonly<Record<string, Literal>> = {
  as_of: date('2026-11-01'),
  classes: rows(['varchar', 'varchar'], ['cmdb_ci_server', 'server']),
  counted_products: rows(['varchar', 'varchar'], ['servicenow', 'visibility']),
  counting: rows(['varchar', 'bigint', 'date', 'bigint', 'bigint'], ['servicenow', 1, '2025-11-01', 1, 0]),
  dated_uploads: rows(['varchar', 'varchar'], ['a'.repeat(64), 'hr']),
  discovered_within: rows(['varchar', 'bigint'], ['visibility', 90]),
  domain_aliases: rows(
    ['varchar', 'varchar'],
    ['harbour.ie', 'harbour.example'],
    ["o'neill.example", 'harbour.example'],
  ),
  first_day: date('2026-10-01'),
  last_day: date('2026-10-31'),
  max_accounts: { type: 'bigint', value: 3 },
  non_production: rows(['varchar'], ['dev']),
  period: { type: 'varchar', value: '2026-10' },
  placeholders: rows(['varchar'], ['null']),
  seat_types: rows(['varchar', 'varchar', 'bigint'], ['servicenow', 'sn\\_%\\_write', 1]),
  seats_from: date('2026-08-03'),
  substantive_actions: rows(['varchar'], ['create'], ['update']),
  window_days: rows(['date'], ['2026-10-30'], ['2026-10-31']),
  window_from: date('2026-08-03'),
  year_ago: date('2025-11-01'),
};
const empty = Object.entries(literals).map(
  ([name, it]) => [name, it.type === 'rows' ? { ...it, rows: [] } : it] as const,
);

const lint = await openLinter();
const parse = await loadTrinoParser();

describe('the models keep to the portable subset (sql.md 2.1)', () => {
  it.each(models)('$step/$file', ({ file, text }) => {
    expect(lint.model(file, text, (sql) => renderModel(sql, literals))).toEqual([]);
    expect(lint.select(renderModel(text, Object.fromEntries(empty)))).toEqual([]);
  });

  it('finds the models', () => expect(models.length).toBeGreaterThan(20));

  it('allows no function that no model calls (sql.md 2)', () => {
    const trees = models.map(({ text }) => parse(renderModel(text, literals)).tree);
    const called = trees.flatMap((tree) => [...everyNode(tree)].flatMap((node) => callOf(node)?.name ?? []));
    expect([...new Set(called)].sort()).toEqual(Object.keys(ALLOWED_FUNCTIONS));
  });
});
