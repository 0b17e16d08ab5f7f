-- One row per account and assignment of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, a.platform, max(a.delivered_on) AS delivered_on
    FROM assignments a
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
    GROUP BY s.source, a.platform

)

SELECT
    a.platform,
    a.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    a.usage_known,
    max(a.delivered_on) AS delivered_on,
    min(a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY a.platform, a.account_id, a.assignment) AS variants
FROM assignments a
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform IS NOT DISTINCT FROM a.platform
WHERE a.delivered_on IS NULL OR a.delivered_on = n.delivered_on
GROUP BY
    a.platform,
    a.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    a.usage_known
