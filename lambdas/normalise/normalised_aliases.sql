-- One row per corrected account of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, a.platform, max(a.delivered_on) AS delivered_on
    FROM aliases a
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
    GROUP BY s.source, a.platform

)

SELECT
    a.platform,
    a.account_id,
    a.person_id,
    a.unit_id,
    a.reason,
    a.author,
    a.expires_on,
    min(a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY a.platform, a.account_id) AS variants
FROM aliases a
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform IS NOT DISTINCT FROM a.platform
WHERE a.delivered_on IS NULL OR a.delivered_on = n.delivered_on
GROUP BY
    a.platform,
    a.account_id,
    a.person_id,
    a.unit_id,
    a.reason,
    a.author,
    a.expires_on
