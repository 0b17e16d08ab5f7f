-- One row per unit and validity of the delivery that counts (R12.3); more than one where that delivery contradicts itself.
WITH

newest AS (

    SELECT max(u.delivered_on) AS delivered_on
    FROM units u

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
CROSS JOIN newest n
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
