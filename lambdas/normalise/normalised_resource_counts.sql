-- One row per count of the window, however often it was dropped (R8.4); more where two tell differently.
SELECT
    c.platform,
    trim(c.product) AS product,
    c.class,
    c.counted_on,
    coalesce(c.aggregated, false) AS is_average,
    c.unit_id,
    c.count AS resources,
    min(c.upload || '#' || lpad(CAST(c.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY c.platform, trim(c.product), c.class, c.counted_on, coalesce(c.aggregated, false), c.unit_id) AS variants
FROM resource_counts c
WHERE c.counted_on >= {{window_from}} AND c.counted_on <= {{last_day}}
GROUP BY
    c.platform,
    trim(c.product),
    c.class,
    c.counted_on,
    coalesce(c.aggregated, false),
    c.unit_id,
    c.count
