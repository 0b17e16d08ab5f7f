import type { EstateSize } from './size.ts';

/** A spread of whole numbers that no version of the engine changes: the hash is ours. */
export const MACROS = `
CREATE MACRO once(n) AS ((n + 1) * 1540483477) % 4294967296;
CREATE MACRO twice(n) AS (xor(once(n), once(n) >> 15) * 1274126177) % 4294967296;
CREATE MACRO spread(n) AS xor(twice(n), twice(n) >> 13);
CREATE MACRO share(n) AS spread(n) / 4294967296.0;
CREATE MACRO person_id(n) AS CAST(100000 + n AS varchar);
CREATE MACRO user_name(n) AS 'user' || n;
CREATE MACRO address(n) AS 'user' || n || '@bench.example';
CREATE MACRO unit_id(n) AS 'U' || lpad(CAST(n AS varchar), 4, '0');
CREATE MACRO account_id(n) AS 'a' || lpad(CAST(n AS varchar), 6, '0');
CREATE MACRO moment(t) AS strftime(t, '%Y-%m-%dT%H:%M:%SZ');
`;

/** The tables that people drop, by their path below `uploads/`, each as one query. */
export function tablesOf(size: EstateSize): Readonly<Record<string, string>> {
  return {
    'hr/people/2026-10-31/people.csv': people(size),
    'finance/units/2026-10-31/units.csv': units(size),
    'servicenow/users/2026-10-31/users.csv': accounts(size),
    'servicenow/roles/2026-10-31/roles.csv': assignments(size),
    'servicenow/activity/2026-10-31/activity.csv': activity(size),
    'contracts/2026-10-31/contract-lines.csv': contractLines(size),
    'accounts-payable/2026-10-31/invoices.csv': invoices(size),
    ...(size.metered && meteredTables(size, size.metered)),
  };
}

/** One person in forty changed the unit in spring: a membership that ended, and one in force. */
function people({ accounts, units }: EstateSize): string {
  return `
SELECT person_id(n) AS person_id, address(n) AS email, user_name(n) AS user_name, 'Person ' || n AS full_name,
    unit_id(spread(n + past * 31) % ${units}) AS unit_id, 'employee' AS employment,
    CASE WHEN n % 40 = 7 AND past = 0 THEN DATE '2026-04-01' ELSE DATE '2020-01-01' END AS valid_from,
    CASE WHEN past = 1 THEN DATE '2026-03-31' END AS valid_to
FROM range(${accounts}) people(n), range(2) memberships(past)
WHERE past = 0 OR n % 40 = 7
ORDER BY n, past`;
}

function units({ units }: EstateSize): string {
  return `
SELECT unit_id(n) AS unit_id, 'Unit ' || n AS unit_name, 'Head ' || n AS head_name,
    'head' || n || '@bench.example' AS head_email, 4000 + n AS cost_center, 'IE01' AS company_code,
    DATE '2019-01-01' AS valid_from
FROM range(${units}) units(n)
ORDER BY n`;
}

/** One account in a hundred meets nobody. */
function accounts({ accounts }: EstateSize): string {
  return `
SELECT 'servicenow' AS platform, account_id(n) AS account_id,
    CASE WHEN n % 100 = 99 THEN 'vendor' || n ELSE user_name(n) END AS user_name,
    CASE WHEN n % 100 <> 99 THEN address(n) END AS email,
    CASE WHEN n % 100 <> 99 THEN person_id(n) END AS employee_number,
    'Person ' || n AS display_name, 'active' AS status, 'human' AS kind,
    DATE '2025-12-01' - CAST(spread(n) % 1500 AS integer) AS created_on,
    moment(TIMESTAMP '2026-10-31 08:15:00' - to_days(CAST(spread(n + 5) % (CASE WHEN n % 7 = 0 THEN 300 ELSE 20 END) AS integer))) AS last_login_at
FROM range(${accounts}) accounts(n)
ORDER BY n`;
}

function assignments({ accounts }: EstateSize): string {
  return `
SELECT 'servicenow' AS platform, account_id(n) AS account_id, 'itil' AS assignment,
    DATE '2025-12-01' - CAST(spread(n) % 1500 AS integer) AS assigned_on
FROM range(${accounts}) accounts(n)
ORDER BY n`;
}

/**
 * Events in the order of time, the busy accounts far busier than the rest. One account in seven does nothing since
 * June, one in twenty-three nothing at all, one row in five thousand repeats an event, one in a thousand has no id (R3.7).
 */
function activity({ accounts, rows }: EstateSize): string {
  const days = "DATE '2026-11-01' - DATE '2025-09-01'";
  return `
WITH

events AS (

    SELECT i, CASE WHEN spread(i + 11) % 5000 = 0 AND i >= 50 THEN i - 1 - spread(i) % 50 ELSE i END AS n
    FROM range(${rows}) events(i)

),

acted AS (

    SELECT i, n, TIMESTAMP '2025-09-01 06:00:00'
            + to_days(CAST(n * (${days}) // ${rows} AS integer)) + to_seconds(CAST(spread(n + 3) % 50400 AS integer)) AS happened,
        CAST(floor(${accounts} * share(n) * share(n)) AS bigint) AS who
    FROM events

)

SELECT 'servicenow' AS platform,
    account_id((CASE WHEN who % 23 = 0 OR (who % 7 = 0 AND happened >= DATE '2026-06-01') THEN who + 1 ELSE who END) % ${accounts}) AS account_id,
    moment(happened) AS occurred_at,
    ['login', 'login', 'view', 'view', 'update', 'update', 'create', 'resolve', 'approve', 'other'][1 + spread(n + 7) % 10] AS action,
    ['incident', 'change', 'request', 'knowledge'][1 + spread(n + 13) % 4] AS module,
    'INC' || lpad(CAST(spread(n + 17) % 900000 AS varchar), 7, '0') AS object_id,
    CASE WHEN n % 1000 <> 500 THEN 'e' || lpad(CAST(n AS varchar), 9, '0') END AS event_id
FROM acted
ORDER BY i`;
}

function meteredTables({ accounts, units }: EstateSize, { resources, readings }: NonNullable<EstateSize['metered']>) {
  return {
    'servicenow/resources/2026-10-31/resources.csv': resourceRows(resources, units),
    'servicenow/readings/2026-10-31/readings.csv': readingRows(readings, accounts),
    'servicenow/weights/2026-10-31/weights.csv': WEIGHTS,
    'contracts/2026-10-31/metered-lines.csv': meteredLines(resources, readings),
  };
}

/** One resource in twenty is stale, one in fifty in test, one in nine hundred shares its serial number; some have no owner. */
function resourceRows(resources: number, units: number): string {
  return `
SELECT 'servicenow' AS platform, 'ci' || lpad(CAST(n AS varchar), 7, '0') AS resource_id,
    ['cmdb_ci_linux_server', 'cmdb_ci_win_server', 'cmdb_ci_vm_instance', 'cmdb_ci_cloud_database', 'cmdb_ci_docker_container', 'cmdb_ci_computer'][1 + spread(n) % 6] AS class,
    'host' || n AS name, CASE WHEN n % 3 = 0 THEN 'visibility+health' ELSE 'visibility' END AS products,
    CASE WHEN n % 50 = 3 THEN 'test' ELSE 'production' END AS environment,
    CASE WHEN n % 30 <> 5 THEN unit_id(spread(n + 3) % ${units}) END AS owner_unit_id,
    DATE '2026-10-31' - CAST(spread(n + 1) % 400 AS integer) AS first_discovered,
    DATE '2026-10-31' - CAST(CASE WHEN n % 20 = 1 THEN 120 ELSE spread(n + 2) % 30 END AS integer) AS last_discovered,
    CASE WHEN n % 40 = 9 THEN DATE '2026-09-15' + CAST(spread(n + 4) % 40 AS integer) END AS retired_on,
    ['ServiceNow', 'AgentClientCollector', 'SG-Azure'][1 + spread(n + 5) % 3] AS discovery_source,
    'SN' || lpad(CAST(CASE WHEN n % 900 = 0 THEN n + 1 ELSE n END AS varchar), 8, '0') AS serial_number,
    CASE WHEN n % 2 = 0 THEN 'true' END AS agent
FROM range(${resources}) resources(n)
ORDER BY n`;
}

/** Readings of the month and of the nine before it, two in three weighted by their action. */
function readingRows(readings: number, accounts: number): string {
  return `
SELECT 'servicenow' AS platform, 'assists' AS meter,
    moment(TIMESTAMP '2026-01-01 06:00:00' + to_days(CAST(n * 304 // ${readings} AS integer)) + to_seconds(CAST(spread(n + 3) % 50400 AS integer))) AS read_on,
    account_id(CAST(floor(${accounts} * share(n) * share(n)) AS bigint)) AS account_id,
    CASE WHEN n % 3 <> 0 THEN ['small', 'agentic'][1 + spread(n + 7) % 2] END AS action_type,
    1 + spread(n + 11) % 5 AS quantity,
    'r' || lpad(CAST(n AS varchar), 9, '0') AS reading_id
FROM range(${readings}) readings(n)
ORDER BY n`;
}

const WEIGHTS = `
SELECT * FROM (VALUES
    ('servicenow', 'assists', 'small', 1, '2020-01-01'),
    ('servicenow', 'assists', 'agentic', 25, '2020-01-01')
) weights(platform, meter, action_type, weight, valid_from)`;

function meteredLines(resources: number, readings: number): string {
  return `
SELECT * FROM (VALUES
    ('SN-VIS', 'C1', 'ServiceNow', 'ITOM Visibility', 'subscription_unit', 'servicenow', 'visibility', ${resources}, ${resources * 24}, 'EUR', '2026-01-01', '2027-12-31', 'U0000', 'itom-2024-02', NULL),
    ('SN-HEA', 'C1', 'ServiceNow', 'ITOM Health', 'subscription_unit', 'servicenow', 'health', ${resources}, ${resources * 12}, 'EUR', '2026-01-01', '2027-12-31', 'U0000', 'itom-2024-02', NULL),
    ('SN-ASS', 'C1', 'ServiceNow', 'Now Assist', 'consumption', 'servicenow', 'assists', ${readings * 40}, ${readings}, 'EUR', '2026-01-01', '2027-12-31', 'U0000', NULL, 'annual_allowance')
) lines(line_id, contract_id, vendor, product, metric, platform, module, quantity, annual_amount, currency, starts_on, ends_on, owner_unit_id, ratio_set, pool)`;
}

const ANNUAL = { 'SN-FUL': 240, 'SN-PLAT': 36 };

/** Two lines: seats by the person, and the platform by what the units do on it. */
function contractLines({ accounts }: EstateSize): string {
  return `
SELECT * FROM (VALUES
    ('SN-FUL', 'C1', 'ServiceNow', 'ITSM Fulfiller', 'per_user', 'servicenow', 'fulfiller', ${accounts + 100}, ${accounts * ANNUAL['SN-FUL']}, 'EUR', '2026-01-01', '2027-12-31', 'U0000', NULL, '4711'),
    ('SN-PLAT', 'C1', 'ServiceNow', 'Platform', 'flat', 'servicenow', NULL, NULL, ${accounts * ANNUAL['SN-PLAT']}, 'EUR', '2026-01-01', '2027-12-31', 'U0000', 'actions', '4712')
) lines(line_id, contract_id, vendor, product, metric, platform, seat_type, quantity, annual_amount, currency, starts_on, ends_on, owner_unit_id, basis, gl_account)`;
}

/** The month's twelfth of each line. */
function invoices({ accounts }: EstateSize): string {
  const rows = Object.entries(ANNUAL).map(
    ([line, annual]) =>
      `('I-2026-10', '${line}', 'ServiceNow', '${line}', '2026-10', '2026-10', ${(accounts * annual) / 12}, 'EUR', 'final', '2026-10-31')`,
  );
  return `
SELECT * FROM (VALUES
    ${rows.join(',\n    ')}
) invoices(invoice_id, invoice_line, vendor, line_id, period_from, period_to, amount, currency, status, issued_on)`;
}
