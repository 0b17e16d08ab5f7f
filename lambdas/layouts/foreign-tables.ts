/** A table that comes with the exports and that no feed wants. */
interface ForeignTable {
  /** Its name, which stands in the name of its file. */
  readonly name: string;
  /** Headers that only it has together. */
  readonly headers: readonly string[];
  /** What is said of it. */
  readonly why?: string;
}

const FOREIGN_TABLES: readonly ForeignTable[] = [
  { name: 'core_company', headers: ['name', 'stock_symbol', 'vendor', 'manufacturer'] },
  { name: 'cmn_department', headers: ['name', 'dept_head', 'head_count'] },
  { name: 'cmn_location', headers: ['name', 'city', 'latitude', 'longitude'] },
  {
    name: 'license_details',
    headers: ['license_type', 'count', 'allocated'],
    why: 'license_details says how much was purchased and allocated, and not what it costs: that stands in contract_lines',
  },
  {
    name: 'sn_entitlement_genai_assist_analytics',
    headers: ['total_assists', 'last_sync'],
    why: 'sn_entitlement_genai_assist_analytics is cumulative for the contract year and of the whole account: to compare with what was drawn to date, never to add',
  },
  {
    name: 'product_names_and_service_plans',
    headers: ['product_display_name', 'string_id', 'guid', 'service_plan_name'],
    why: "this is Microsoft's list of product names, and says nothing of who holds them",
  },
  {
    name: 'github usage report',
    headers: ['date', 'product', 'sku', 'quantity', 'unit_type', 'net_amount'],
    why: 'this is a usage report of GitHub: metered amounts, which no feed wants; invoices and contract_lines say what is charged',
  },
];

/** Why a table is passed over, by the name of its file or its headers. */
export function foreignTable(headers: readonly string[], file: string): string | undefined {
  const fileName = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const table = FOREIGN_TABLES.find(
    ({ name, headers: own }) => fileName.includes(name) || own.every((header) => headers.includes(header)),
  );
  return table && (table.why ?? `${table.name} is a table that no feed wants`);
}
