/** Files that systems leave in folders and that nobody dropped. */
const SYSTEM_FILES =
  /^(\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\.localized|\.gitkeep|\.keep|~\$.*|\.~lock\..*#)$/i;

/** Tables of ServiceNow that come with a bulk export and that no feed wants, with headers that only they have. */
const FOREIGN_TABLES: readonly (readonly [table: string, headers: readonly string[]])[] = [
  ['core_company', ['name', 'stock_symbol', 'vendor', 'manufacturer']],
  ['cmn_department', ['name', 'dept_head', 'head_count']],
  ['alm_asset', ['asset_tag', 'model_category', 'install_status']],
  ['cmn_location', ['name', 'city', 'latitude', 'longitude']],
];

/** Why a file is nobody's upload, by its name alone; nothing where it may be one. */
export function systemFile(file: string): string | undefined {
  if (file.endsWith('/')) return 'a folder marker holds nothing';
  const name = file.slice(file.lastIndexOf('/') + 1);
  return SYSTEM_FILES.test(name) ? `${name} is a file of the operating system or of an office program` : undefined;
}

/** Why a table is passed over, by its name or its headers. */
export function foreignTable(headers: readonly string[], file: string): string | undefined {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  const table = FOREIGN_TABLES.find(
    ([table, own]) => name.includes(table) || own.every((header) => headers.includes(header)),
  )?.[0];
  return table && `${table} is a table that no feed wants`;
}
