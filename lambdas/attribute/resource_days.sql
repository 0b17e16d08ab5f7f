-- One row per product, class, discovery source and unit: the days in the window on which its resources counted (R6.3, R8.4).
SELECT
    r.platform,
    r.product,
    r.class,
    r.source,
    r.unit_id,
    CAST(sum(r.counted_days) AS bigint) AS resource_days
FROM counted_resources r
WHERE r.may_count
GROUP BY r.platform, r.product, r.class, r.source, r.unit_id
