-- One row per platform and resource whose class somebody has audited (R8.7), of the deliveries that count (R12.3).
WITH

newest AS (

    SELECT s.source, a.platform, max(a.delivered_on) AS delivered_on
    FROM class_audits a
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
    GROUP BY s.source, a.platform

)

SELECT
    a.platform,
    a.resource_id,
    lower(trim(a.class)) AS table_name,
    k.class,
    a.reason,
    a.author,
    min(a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY a.platform, a.resource_id) AS variants
FROM class_audits a
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = a.platform
LEFT JOIN {{classes}} AS k(table_name, class) ON k.table_name = lower(trim(a.class))
WHERE a.delivered_on IS NULL OR a.delivered_on = n.delivered_on
GROUP BY
    a.platform,
    a.resource_id,
    lower(trim(a.class)),
    k.class,
    a.reason,
    a.author
