-- One row per feed and upload: the rows that the engine sees, to be held against the manifests (design 3).
SELECT 'people' AS feed, t.upload, count(*) AS row_count FROM people t GROUP BY t.upload
UNION ALL
SELECT 'units' AS feed, t.upload, count(*) AS row_count FROM units t GROUP BY t.upload
UNION ALL
SELECT 'accounts' AS feed, t.upload, count(*) AS row_count FROM accounts t GROUP BY t.upload
UNION ALL
SELECT 'assignments' AS feed, t.upload, count(*) AS row_count FROM assignments t GROUP BY t.upload
UNION ALL
SELECT 'activity' AS feed, t.upload, count(*) AS row_count FROM activity t GROUP BY t.upload
UNION ALL
SELECT 'contract_lines' AS feed, t.upload, count(*) AS row_count FROM contract_lines t GROUP BY t.upload
UNION ALL
SELECT 'invoices' AS feed, t.upload, count(*) AS row_count FROM invoices t GROUP BY t.upload
UNION ALL
SELECT 'aliases' AS feed, t.upload, count(*) AS row_count FROM aliases t GROUP BY t.upload
UNION ALL
SELECT 'exceptions' AS feed, t.upload, count(*) AS row_count FROM exceptions t GROUP BY t.upload
UNION ALL
SELECT 'fx_rates' AS feed, t.upload, count(*) AS row_count FROM fx_rates t GROUP BY t.upload
UNION ALL
SELECT 'budgets' AS feed, t.upload, count(*) AS row_count FROM budgets t GROUP BY t.upload
