-- One row per exception of the delivery that counts (R12.3); more than one where that delivery contradicts itself.
WITH

newest AS (

    SELECT e.platform, max(e.delivered_on) AS delivered_on
    FROM exceptions e
    GROUP BY e.platform

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
INNER JOIN newest n ON n.platform IS NOT DISTINCT FROM e.platform
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
