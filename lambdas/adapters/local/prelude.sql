-- Teaches DuckDB Trino's words and meanings, for the functions that the models use and no others (sql.md 2).
-- Where an engine and a model disagree, this file changes, never the model.

SET GLOBAL integer_division = true;
SET GLOBAL default_null_order = 'nulls_last';
SET GLOBAL TimeZone = 'UTC';

-- Trino trims every white space that Java knows (no-break spaces are none), DuckDB spaces only.
CREATE MACRO trim(s) AS system.main.regexp_replace(
  s,
  '^[\s\x0B\x1C-\x1F\x{1680}\x{2000}-\x{2006}\x{2008}-\x{200A}\x{2028}\x{2029}\x{205F}\x{3000}]+|[\s\x0B\x1C-\x1F\x{1680}\x{2000}-\x{2006}\x{2008}-\x{200A}\x{2028}\x{2029}\x{205F}\x{3000}]+$',
  '',
  'g'
);

-- Trino gives NULL past the last part, DuckDB an empty text.
CREATE MACRO split_part(s, d, n) AS
  CASE WHEN n <= len(system.main.string_split(s, d)) THEN system.main.split_part(s, d, n) END;

-- Trino counts whole units elapsed, DuckDB boundaries crossed.
CREATE MACRO date_diff(unit, a, b) AS date_sub(unit, a, b);

-- One NULL makes it NULL in Trino; DuckDB passes NULLs over.
CREATE MACRO greatest(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN system.main.greatest(a, b) END;
CREATE MACRO least(a, b) AS CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN system.main.least(a, b) END;
