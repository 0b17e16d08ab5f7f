-- One row per upload and control sum: what the engine adds up, to be held against the manifests (design 3).
SELECT t.upload, 'quantity' AS name, CAST(sum(t.quantity) AS bigint) AS total
FROM activity t
WHERE t.quantity IS NOT NULL
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'quantity' AS name, CAST(sum(t.quantity) AS bigint) AS total
FROM contract_lines t
WHERE t.quantity IS NOT NULL
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'annual_amount ' || t.currency AS name, CAST(sum(t.annual_amount_minor) AS bigint) AS total
FROM contract_lines t
WHERE t.annual_amount_minor IS NOT NULL
GROUP BY t.upload, t.currency
UNION ALL
SELECT t.upload, 'amount ' || t.currency AS name, CAST(sum(t.amount_minor) AS bigint) AS total
FROM invoices t
GROUP BY t.upload, t.currency
UNION ALL
SELECT t.upload, 'amount ' || t.currency AS name, CAST(sum(t.amount_minor) AS bigint) AS total
FROM budgets t
GROUP BY t.upload, t.currency
UNION ALL
SELECT t.upload, 'burst' AS name, CAST(sum(t.burst) AS bigint) AS total
FROM contract_lines t
WHERE t.burst IS NOT NULL
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'allowance' AS name, CAST(sum(t.allowance) AS bigint) AS total
FROM contract_lines t
WHERE t.allowance IS NOT NULL
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'count' AS name, CAST(sum(t.count) AS bigint) AS total
FROM resource_counts t
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'quantity' AS name, CAST(sum(t.quantity) AS bigint) AS total
FROM meter_readings t
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'weight' AS name, CAST(sum(t.weight) AS bigint) AS total
FROM action_weights t
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'quantity' AS name, CAST(sum(t.quantity) AS bigint) AS total
FROM capability_use t
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'quantity' AS name, CAST(sum(t.quantity) AS bigint) AS total
FROM quotes t
GROUP BY t.upload
UNION ALL
SELECT t.upload, 'annual_amount ' || t.currency AS name, CAST(sum(t.annual_amount_minor) AS bigint) AS total
FROM quotes t
GROUP BY t.upload, t.currency
