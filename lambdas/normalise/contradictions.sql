-- One row per record that says something else than another one with its key, with the place it was found at (feeds 1, R2.8).
WITH

-- Two aliases that mean one account, neither of which spells it exactly, and that tell differently.
conflicting AS (

    SELECT l.platform, m.account_id
    FROM normalised_aliases l
    INNER JOIN meant_accounts m ON m.platform = l.platform AND m.written_id = l.account_id
    GROUP BY l.platform, m.account_id
    HAVING max(CASE WHEN l.account_id = m.account_id THEN 1 ELSE 0 END) = 0
        AND (
            min(coalesce(l.person_id, '')) <> max(coalesce(l.person_id, ''))
            OR min(coalesce(l.unit_id, '')) <> max(coalesce(l.unit_id, ''))
        )

)

SELECT 'people' AS feed, t.person_id || ' from ' || CAST(t.valid_from AS varchar) AS record_key, t.found_at
FROM normalised_people t
WHERE t.variants > 1
UNION ALL
SELECT 'units' AS feed, t.unit_id || ' from ' || CAST(t.valid_from AS varchar) AS record_key, t.found_at
FROM normalised_units t
WHERE t.variants > 1
UNION ALL
SELECT 'accounts' AS feed, t.platform || ' ' || t.account_id AS record_key, t.found_at
FROM normalised_accounts t
WHERE t.variants > 1
UNION ALL
SELECT 'assignments' AS feed, t.platform || ' ' || t.account_id || ' ' || t.assignment AS record_key, t.found_at
FROM normalised_assignments t
WHERE t.variants > 1
UNION ALL
SELECT 'aliases' AS feed, t.platform || ' ' || t.account_id AS record_key, t.found_at
FROM normalised_aliases t
WHERE t.variants > 1
UNION ALL
SELECT
    'exceptions' AS feed,
    coalesce(t.platform, '') || ' ' || coalesce(t.account_id, t.person_id) || ' ' || coalesce(t.line_id, '') AS record_key,
    t.found_at
FROM normalised_exceptions t
WHERE t.variants > 1
UNION ALL
SELECT 'contract_lines' AS feed, t.line_id AS record_key, t.found_at
FROM normalised_contract_lines t
WHERE t.variants > 1
UNION ALL
SELECT 'invoices' AS feed, t.invoice_id || ' line ' || t.invoice_line || ' ' || t.status AS record_key, t.found_at
FROM normalised_invoices t
WHERE t.variants > 1
UNION ALL
SELECT 'budgets' AS feed, t.unit_id || ' for ' || t.period AS record_key, t.found_at
FROM normalised_budgets t
WHERE t.variants > 1
UNION ALL
SELECT 'resources' AS feed, t.platform || ' ' || t.resource_id AS record_key, t.found_at
FROM normalised_resources t
WHERE t.variants > 1
UNION ALL
SELECT 'unresolved_objects' AS feed, t.platform || ' ' || t.node AS record_key, t.found_at
FROM normalised_unresolved_objects t
WHERE t.variants > 1
UNION ALL
SELECT 'class_audits' AS feed, t.platform || ' ' || t.resource_id AS record_key, t.found_at
FROM normalised_class_audits t
WHERE t.variants > 1
UNION ALL
SELECT
    'resource_counts' AS feed,
    t.platform || ' ' || t.product || ' ' || t.class || ' on ' || CAST(t.counted_on AS varchar) || CASE WHEN t.is_average THEN ' aggregated' ELSE '' END || coalesce(' of ' || t.unit_id, '') AS record_key,
    t.found_at
FROM normalised_resource_counts t
WHERE t.variants > 1
UNION ALL
SELECT 'meter_readings' AS feed, t.platform || ' ' || t.meter || ' ' || t.reading_id AS record_key, t.found_at
FROM repeated_readings t
WHERE t.variants > 1
UNION ALL
SELECT
    'action_weights' AS feed,
    t.platform || ' ' || t.meter || ' ' || t.action_type || ' from ' || CAST(t.valid_from AS varchar) AS record_key,
    t.found_at
FROM normalised_action_weights t
WHERE t.variants > 1
UNION ALL
SELECT 'planned_growth' AS feed, t.platform || ' ' || t.meter || ' for ' || t.period AS record_key, t.found_at
FROM normalised_planned_growth t
WHERE t.variants > 1
UNION ALL
SELECT 'quotes' AS feed, t.quote_id || ' line ' || t.quote_line AS record_key, t.found_at
FROM normalised_quotes t
WHERE t.variants > 1
UNION ALL
SELECT
    'benchmarks' AS feed,
    t.product || ' ' || t.metric || coalesce(' ' || t.tier, '') || ' in ' || t.currency AS record_key,
    t.found_at
FROM normalised_benchmarks t
WHERE t.variants > 1
UNION ALL
SELECT 'aliases' AS feed, t.platform || ' ' || c.account_id AS record_key, t.found_at
FROM normalised_aliases t
INNER JOIN meant_accounts m ON m.platform = t.platform AND m.written_id = t.account_id
INNER JOIN conflicting c ON c.platform = m.platform AND c.account_id = m.account_id
