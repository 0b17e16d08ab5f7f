import { describe, expect, it } from 'vitest';
import { openLinter } from './lint.ts';
import { SQL_CASES, selectOf } from './sql-cases.ts';

const lint = await openLinter();
const rulesOf = (sql: string) => [...new Set(lint.select(sql).map(({ rule }) => rule))].sort();

/** Forms that break just the one rule: nothing else stands against the statement. */
const forms: Readonly<Record<string, readonly (readonly [sql: string, why: string])[]>> = {
  S1: [
    ['INSERT INTO s SELECT t.a FROM t', 'no DDL, no writing'],
    ['CREATE TABLE s AS SELECT t.a FROM t', 'no DDL, no writing'],
    ['SELECT t.a FROM t; SELECT t.b FROM t', 'one statement'],
    ['SELECT t.a FROM t;', 'UNLOAD puts it into parentheses'],
    ['SELECT t.a FROM t WHERE t.a = ?', 'typed literals, no parameters'],
    ['VALUES (1)', 'a SELECT, no other query'],
    ['SELECT t.a FROM t UNION ALL VALUES (1)', 'a SELECT, no other query'],
    ['SELECT * FROM t', 'the final select lists its columns'],
    ['SELECT t.* FROM t', 'the final select lists its columns'],
    ['WITH c AS (SELECT * FROM t) SELECT c.a FROM c', 'columns are listed everywhere'],
    ['SELECT max(t.a) FROM t', 'Athena wants a name'],
    ['SELECT t.a day FROM t', 'DuckDB wants AS before such names'],
    ['SELECT t.a FROM t QUALIFY row_number() OVER (ORDER BY t.a) = 1', 'QUALIFY is not of Trino (S12)'],
    ['SELECT * EXCLUDE (a) FROM t', 'EXCLUDE is not of Trino (S12)'],
    ['SELECT t.a, count(*) AS n FROM t GROUP BY ALL', 'GROUP BY ALL is not of Trino (S12)'],
    ['SELECT t.a::varchar AS a FROM t', ':: is not of Trino (S12)'],
    ['FROM t', 'FROM first is not of Trino'],
    ['SELECT t.a, FROM t', 'no comma at the end'],
    ['SELECT t.a FROM t WHERE t.a == 1', '== is not of Trino'],
  ],
  S2: [
    ['SELECT a FROM t', 'a column of the list'],
    ['SELECT t.a FROM t WHERE a = 1', 'a column of a condition'],
    ['SELECT t.a + 1 AS b, b + 1 AS c FROM t', 'DuckDB lets a name be used beside its birth'],
    ['SELECT t.a AS k, count(*) AS n FROM t GROUP BY k', 'DuckDB groups by a new name'],
    ['SELECT t.a FROM t GROUP BY 1', 'a position'],
    ['SELECT t.a FROM t ORDER BY 1', 'a position'],
    ['SELECT t.a FROM t INNER JOIN u ON t.a = b', 'a column of a join'],
    ['SELECT t.a FROM t INNER JOIN u USING (a)', 'USING'],
    ['SELECT t.a FROM t NATURAL JOIN u', 'NATURAL'],
    ['SELECT row_number() OVER (ORDER BY a) AS n FROM t', 'a column of a window'],
    ['SELECT s.a FROM (SELECT t.a FROM t ORDER BY a LIMIT 1) AS s', 'an inner ORDER BY'],
    ['SELECT c.t.a FROM t', 'more than an alias'],
  ],
  S3: [
    ['SELECT upper(t.a) AS a FROM t', 'no model needs it'],
    ['SELECT coalesce(t.a, t.b, t.c) AS a FROM t', 'tried with two arguments'],
    ["SELECT trim(LEADING ' ' FROM t.a) AS a FROM t", 'tried with one argument'],
    ['SELECT concat(t.a, t.b) AS a FROM t', 'S11: ||'],
    ['SELECT max_by(t.a, t.b) AS a FROM t', 'S13: ties'],
    ['SELECT current_date AS a', 'R1.3: no clock'],
    ['SELECT now() AS a', 'R1.3: no clock'],
    ['SELECT random() AS a', 'no chance'],
    ['SELECT t.a FROM t TABLESAMPLE BERNOULLI (10)', 'no chance'],
    ['SELECT extract(YEAR FROM t.a) AS a FROM t', 'no model needs it'],
    ['SELECT ARRAY[1, 2] AS a', 'no model needs it'],
    ['SELECT t.a FROM t WHERE (t.a, t.b) IN (SELECT u.a, u.b FROM u)', 'a row is no value'],
    ['SELECT t.a FROM t GROUP BY ROLLUP (t.a)', 'no model needs it'],
  ],
  S4: [
    ['SELECT t.a * 1.5 AS a FROM t', 'a double on Athena'],
    ["SELECT DECIMAL '0.12345' AS a", 'DECIMAL(18,3) in DuckDB'],
  ],
  S5: [
    ['SELECT t.a / t.b AS a FROM t', '7 / 2 is 3.5 in bare DuckDB'],
    ['SELECT CAST(t.a AS bigint) / t.b AS a FROM t', 'by zero: an error or NULL'],
    ['SELECT CAST(t.a AS decimal(10,2)) / CAST(t.b AS decimal(10,2)) AS a FROM t', '2/3 is 0.67 in Trino'],
    ['SELECT t.a % 7 AS a FROM t', 'by zero: an error or NULL'],
  ],
  S6: [
    ['SELECT sum(t.a) AS a FROM t', 'HUGEINT'],
    ['SELECT CAST(sum(t.a) + 1 AS bigint) AS a FROM t', 'not right inside'],
    ['SELECT sum(t.a) OVER (PARTITION BY t.b) AS a FROM t', 'HUGEINT'],
    ["SELECT t.a - INTERVAL '90' DAY AS a FROM t", 'a TIMESTAMP in DuckDB'],
    ["SELECT t.a + INTERVAL '1' DAY * t.b AS a FROM t", 'a TIMESTAMP in DuckDB'],
    ["SELECT CAST(t.a AS date) - DATE '2026-10-01' AS a FROM t", 'an interval in Trino'],
  ],
  S7: [
    ["SELECT t.a AT TIME ZONE 'UTC' AS a FROM t", 'Trino keeps the zone'],
    ["SELECT CAST(t.a AT TIME ZONE 'Europe/Dublin' AS date) AS a FROM t", 'UTC only'],
    ["SELECT CAST(t.a AT TIME ZONE INTERVAL '1' HOUR AS date) AS a FROM t", 'UTC only'],
  ],
  S8: [
    ['SELECT TRY_CAST(t.a AS date) AS a FROM t', 'DuckDB reads 2024/02/08'],
    ["SELECT CASE WHEN t.a <> '' THEN TRY_CAST(t.a AS integer) END AS a FROM t", 'no guard'],
  ],
  S9: [
    ['SELECT CAST(t.a AS varchar(3)) AS a FROM t', 'DuckDB does not cut'],
    ['SELECT CAST(t.a AS char) AS a FROM t', 'pads in Trino'],
    ['SELECT CAST(t.a AS timestamp(3)) AS a FROM t', 'a type of its own in DuckDB'],
    ['SELECT CAST(t.a AS timestamp with time zone) AS a FROM t', 'cannot be stored'],
    ['SELECT CAST(t.a AS decimal) AS a FROM t', 'DECIMAL(18,3) in DuckDB'],
    ['SELECT CAST(t.a AS real) AS a FROM t', 'not on the list'],
  ],
  S10: [['SELECT CAST(2.5E0 AS bigint) AS a', 'half up or half even']],
  S12: [
    ["SELECT TIMESTAMP '2024-01-02 10:00:00 Europe/Berlin' AS a", 'no zoned literals'],
    ["SELECT TIMESTAMP '2024-01-02 10:00:00.123456' AS a", 'Athena has milliseconds'],
    ["SELECT DATE '2024-1-2' AS a", 'Trino reads it, DuckDB too, as long as nobody counts on it'],
    ["SELECT JSON '{}' AS a", 'no JSON literals'],
    ['SELECT t.a FROM (VALUES 1, 2) AS t(a)', 'a row has parentheses'],
    ['SELECT t.a FROM t CROSS JOIN UNNEST(t.b, t.c) AS u(b, c)', 'one array'],
  ],
  S17: [
    ["SELECT CAST(TIMESTAMP '2024-01-02 10:00:00' AS varchar) AS a", 'with and without .000'],
    ['SELECT CAST(1E10 AS varchar) AS a', '1.0E10'],
  ],
  S18: [
    ["SELECT DATE '2024-01-02' > '2024-01-01' AS a", 'DuckDB casts silently'],
    ["SELECT 1 AS a WHERE 2 IN (1, '2')", 'DuckDB casts silently'],
    ["SELECT coalesce(1, 'a') AS a", 'DuckDB casts silently'],
    ["SELECT 1 || 'a' AS a", 'DuckDB casts silently'],
    ["SELECT CASE WHEN true THEN 1 ELSE 'x' END AS a", 'DuckDB casts silently'],
    ["SELECT 1 AS a UNION SELECT 'a' AS a", 'DuckDB casts silently'],
  ],
};

/** Forms of S12 that break S3 too, because they are calls or forms of their own. */
const banned = [
  ['SELECT filter(t.a, x -> x > 1) AS a FROM t', 'a lambda'],
  ['SELECT lag(t.a) IGNORE NULLS OVER (ORDER BY t.b) AS a FROM t', 'IGNORE NULLS'],
  ["SELECT listagg(t.a, ',') WITHIN GROUP (ORDER BY t.a) AS a FROM t", 'listagg'],
  ['SELECT normalize(t.a, NFKC) AS a FROM t', 'normalize'],
  ["SELECT json_value(t.a, 'lax $.b') AS a FROM t", 'SQL/JSON'],
  ["SELECT json_query(t.a, 'lax $.b') AS a FROM t", 'SQL/JSON'],
  ["SELECT json_exists(t.a, 'lax $.b') AS a FROM t", 'SQL/JSON'],
  ["SELECT json_object('a': t.a) AS a FROM t", 'SQL/JSON'],
  ['SELECT json_array(t.a) AS a FROM t', 'SQL/JSON'],
  ['SELECT if(t.a > 1, t.b) AS a FROM t', 'IF with two arguments'],
  ['SELECT u.k FROM t CROSS JOIN UNNEST(map(t.a, t.b)) AS u(k, v)', 'UNNEST of a map'],
] as const;

describe('the linter refuses what is not portable (sql.md 2.1)', () => {
  const all = Object.entries(forms).flatMap(([rule, list]) => list.map(([sql, why]) => ({ rule, sql, why })));

  it.each(all)('$rule: $sql – $why', ({ rule, sql }) => expect(rulesOf(sql)).toEqual([rule]));

  it.each(banned)('S12: %s – %s', (sql) => expect(rulesOf(sql)).toContain('S12'));

  it('S9, S12: TRY_CAST to an array', () => {
    expect(rulesOf('SELECT TRY_CAST(t.a AS array(varchar)) AS a FROM t')).toEqual(['S8', 'S9']);
  });

  it('names the line', () => {
    expect(lint.select('SELECT\n    t.a,\n    b\nFROM t')).toEqual([
      { rule: 'S2', line: 3, message: 'the column needs its table alias: b' },
    ]);
  });
});

describe('the linter lets portable forms pass', () => {
  it.each([
    ['SELECT t.a AS b FROM t ORDER BY b', 'the outermost ORDER BY may name a column of the result'],
    ['WITH c AS (SELECT t.a FROM t) SELECT c.a FROM c UNION ALL SELECT t.a FROM t', 'CTEs and branches'],
    ["SELECT CAST(t.a - INTERVAL '90' DAY AS date) AS a FROM t", 'S6'],
    ["SELECT CAST(t.a + INTERVAL '1' DAY * t.b AS date) AS a FROM t", 'S6'],
    ['SELECT CAST(sum(t.a) OVER (PARTITION BY t.b) AS bigint) AS a FROM t', 'S6'],
    ["SELECT CAST(t.a AT TIME ZONE 'UTC' AS date) AS a FROM t", 'S7'],
    ["SELECT 1.5E0 AS a, CAST('1.5' AS decimal(10,1)) AS b", 'S4'],
    ['SELECT t.a FROM (VALUES (1), (2)) AS t(a)', 'S12'],
    ["SELECT t.a FROM t WHERE t.b = 'x' AND t.c IN (1, 2) AND t.d IS NOT DISTINCT FROM t.e", 'S18'],
  ])('%s – %s', (sql) => expect(rulesOf(sql)).toEqual([]));
});

describe('a model has a name and a grain (style, habit 6)', () => {
  const render = (text: string) => text;
  it.each([
    { file: 'good_name.sql', text: '-- One row per unit.\nSELECT t.a FROM t', rules: [], why: 'as it should be' },
    { file: 'badName.sql', text: '-- One row per unit.\nSELECT t.a FROM t', rules: ['name'], why: 'snake_case' },
    { file: 'bad-name.sql', text: '-- One row per unit.\nSELECT t.a FROM t', rules: ['name'], why: 'snake_case' },
    { file: 'a.sql', text: '-- Units.\nSELECT t.a FROM t', rules: ['grain'], why: 'the comment states no grain' },
    { file: 'a.sql', text: 'SELECT t.a FROM t', rules: ['grain'], why: 'no comment' },
  ])('$file: $why', ({ file, text, rules }) => {
    expect(lint.model(file, text, render).map(({ rule }) => rule)).toEqual(rules);
  });
});

describe('the linter refuses every form of the cases that is not the same on both engines', () => {
  const refused = SQL_CASES.filter(({ duckdb }) => duckdb === 'differs' || duckdb === 'accepts');

  it.each(refused)('case $id: $expression', (one) => expect(rulesOf(selectOf(one))).not.toEqual([]));

  it('has them all', () => expect(refused.length).toBe(70));
});
