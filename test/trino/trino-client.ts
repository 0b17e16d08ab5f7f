/** A value of a result: as JSON has it, but a bigint as BigInt. Dates, times and decimals stay text. */
export type Value = string | number | bigint | boolean | null;

export interface Result {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly rows: readonly (readonly Value[])[];
  /** What was read from files for it. */
  readonly physicalBytes: number;
}

/** Trino refused the statement. */
export class TrinoRefusedError extends Error {
  override readonly name = 'TrinoRefusedError';
}

interface Page {
  readonly columns?: Result['columns'];
  readonly data?: readonly (readonly Value[])[];
  readonly nextUri?: string;
  readonly stats?: { readonly physicalInputBytes?: number };
  readonly error?: { readonly message: string; readonly errorName: string };
}

/** Runs one statement to its end. @throws TrinoRefusedError with Trino's own words. */
export async function query(url: string, sql: string, catalog = 'awsdatacatalog', schema = 'default'): Promise<Result> {
  const headers = {
    'X-Trino-User': 'truedown',
    'X-Trino-Catalog': catalog,
    'X-Trino-Schema': schema,
    // Small files would be read whole, which says nothing about the columns that a query needs.
    'X-Trino-Session': 'awsdatacatalog.parquet_small_file_threshold=0B',
    'X-Trino-Client-Capabilities': 'PARAMETRIC_DATETIME',
  };
  const rows: (readonly Value[])[] = [];
  let columns: Result['columns'] = [];
  let page = await pageOf(await fetch(`${url}/v1/statement`, { method: 'POST', headers, body: sql }));
  for (;;) {
    if (page.error) throw new TrinoRefusedError(`${page.error.errorName}: ${page.error.message}`);
    columns = page.columns ?? columns;
    rows.push(...(page.data ?? []));
    if (page.nextUri === undefined) {
      const physicalBytes = page.stats?.physicalInputBytes ?? 0;
      return { columns, rows: rows.map((row) => typed(row, columns)), physicalBytes };
    }
    page = await pageOf(await fetch(page.nextUri, { headers }));
  }
}

async function pageOf(response: Response): Promise<Page> {
  const text = await response.text();
  if (!response.ok) throw new Error(`Trino answered ${response.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text.replace(TEXT_OR_NUMBER, quoteLong)) as Page;
}

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/g;

/** A whole number beyond 2^53 would lose digits as a JSON number, so it is read as text. */
const quoteLong = (token: string) => (/^-?[0-9]{16,}$/.test(token) ? `"${token}"` : token);

function typed(row: readonly Value[], columns: Result['columns']): Value[] {
  return row.map((value, i) => (columns[i]?.type === 'bigint' && value !== null ? BigInt(value) : value));
}
