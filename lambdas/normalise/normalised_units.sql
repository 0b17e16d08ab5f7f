-- One row per unit and validity of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, max(u.delivered_on) AS delivered_on
    FROM units u
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = u.upload
    GROUP BY s.source

)

SELECT
    u.unit_id,
    u.valid_from,
    u.unit_name,
    u.parent_id,
    u.head_name,
    u.head_email,
    u.cost_center,
    u.company_code,
    u.valid_to,
    u.successor_id,
    min(u.upload || '#' || lpad(CAST(u.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY u.unit_id, u.valid_from) AS variants
FROM units u
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = u.upload
LEFT JOIN newest n ON n.source = s.source
WHERE u.delivered_on IS NULL OR u.delivered_on = n.delivered_on
GROUP BY
    u.unit_id,
    u.valid_from,
    u.unit_name,
    u.parent_id,
    u.head_name,
    u.head_email,
    u.cost_center,
    u.company_code,
    u.valid_to,
    u.successor_id
