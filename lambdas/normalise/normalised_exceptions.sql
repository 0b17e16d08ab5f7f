-- One row per exception of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, e.platform, max(e.delivered_on) AS delivered_on
    FROM exceptions e
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = e.upload
    GROUP BY s.source, e.platform

)

SELECT
    e.platform,
    e.account_id,
    e.person_id,
    e.line_id,
    e.kind,
    e.reason,
    e.author,
    e.expires_on,
    min(e.upload || '#' || lpad(CAST(e.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY e.platform, e.account_id, e.person_id, e.line_id) AS variants
FROM exceptions e
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = e.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform IS NOT DISTINCT FROM e.platform
WHERE e.delivered_on IS NULL OR e.delivered_on = n.delivered_on
GROUP BY
    e.platform,
    e.account_id,
    e.person_id,
    e.line_id,
    e.kind,
    e.reason,
    e.author,
    e.expires_on
