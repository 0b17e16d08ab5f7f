import { describe, expect, inject, it } from 'vitest';
import { seen } from '../models/model-case.ts';
import { modelStatement } from '../models/model-rows.ts';
import { TOPICS } from '../models/topics.ts';
import { query } from './trino-client.ts';

async function rowsOf(statement: string): Promise<Record<string, unknown>[]> {
  const { columns, rows } = await query(inject('trino'), statement);
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, at) => [name, row[at]])));
}

describe.each(TOPICS)('$about', ({ cases }) => {
  it.each(cases)('$model: $why', async (one) => {
    expect(seen(await rowsOf(await modelStatement(one.model, one.given)), one)).toEqual(one.rows);
  });
});
