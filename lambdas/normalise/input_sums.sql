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
