-- One row per record that says something else than another one with its key, with the place it was found at (feeds 1).
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
SELECT
    'fx_rates' AS feed,
    t.from_currency || ' to ' || t.to_currency || ' on ' || CAST(t.rate_date AS varchar) AS record_key,
    t.found_at
FROM normalised_fx_rates t
WHERE t.variants > 1
