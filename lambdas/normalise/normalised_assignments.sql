-- One row per account and assignment of the delivery that counts (R12.3); more than one where that delivery contradicts itself.
WITH

newest AS (

    SELECT a.platform, max(a.delivered_on) AS delivered_on
    FROM assignments a
    GROUP BY a.platform

)

SELECT
    a.platform,
    a.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    a.usage_known,
    min(a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY a.platform, a.account_id, a.assignment) AS variants
FROM assignments a
INNER JOIN newest n ON n.platform IS NOT DISTINCT FROM a.platform
WHERE a.delivered_on IS NULL OR a.delivered_on = n.delivered_on
GROUP BY
    a.platform,
    a.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    a.usage_known
