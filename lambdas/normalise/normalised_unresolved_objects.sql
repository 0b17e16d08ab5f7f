-- One row per platform and node of the deliveries that count (R12.3), and whether it is still one that the CMDB does not know (R8.1).
WITH

newest AS (

    SELECT s.source, u.platform, max(u.delivered_on) AS delivered_on
    FROM unresolved_objects u
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = u.upload
    GROUP BY s.source, u.platform

)

SELECT
    u.platform,
    u.node,
    coalesce(lower(trim(u.type)), 'unknown') = 'unknown' AS is_unresolved,
    u.source,
    u.owner_unit_id,
    u.first_seen,
    u.last_seen,
    u.resolved_on,
    min(u.upload || '#' || lpad(CAST(u.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY u.platform, u.node) AS variants
FROM unresolved_objects u
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = u.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = u.platform
WHERE u.delivered_on IS NULL OR u.delivered_on = n.delivered_on
GROUP BY
    u.platform,
    u.node,
    coalesce(lower(trim(u.type)), 'unknown') = 'unknown',
    u.source,
    u.owner_unit_id,
    u.first_seen,
    u.last_seen,
    u.resolved_on
