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
UNION ALL
SELECT 'resources' AS feed, t.upload, count(*) AS row_count FROM resources t GROUP BY t.upload
UNION ALL
SELECT 'unresolved_objects' AS feed, t.upload, count(*) AS row_count FROM unresolved_objects t GROUP BY t.upload
UNION ALL
SELECT 'resource_counts' AS feed, t.upload, count(*) AS row_count FROM resource_counts t GROUP BY t.upload
UNION ALL
SELECT 'class_audits' AS feed, t.upload, count(*) AS row_count FROM class_audits t GROUP BY t.upload
UNION ALL
SELECT 'meter_readings' AS feed, t.upload, count(*) AS row_count FROM meter_readings t GROUP BY t.upload
UNION ALL
SELECT 'action_weights' AS feed, t.upload, count(*) AS row_count FROM action_weights t GROUP BY t.upload
UNION ALL
SELECT 'planned_growth' AS feed, t.upload, count(*) AS row_count FROM planned_growth t GROUP BY t.upload
UNION ALL
SELECT 'capabilities' AS feed, t.upload, count(*) AS row_count FROM capabilities t GROUP BY t.upload
UNION ALL
SELECT 'capability_use' AS feed, t.upload, count(*) AS row_count FROM capability_use t GROUP BY t.upload
UNION ALL
SELECT 'quotes' AS feed, t.upload, count(*) AS row_count FROM quotes t GROUP BY t.upload
UNION ALL
SELECT 'benchmarks' AS feed, t.upload, count(*) AS row_count FROM benchmarks t GROUP BY t.upload
