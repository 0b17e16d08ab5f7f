-- One row per period and unit of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, max(b.delivered_on) AS delivered_on
    FROM budgets b
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = b.upload
    GROUP BY s.source

)

SELECT
    b.period,
    b.unit_id,
    b.amount_minor,
    b.currency,
    min(b.upload || '#' || lpad(CAST(b.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY b.period, b.unit_id) AS variants
FROM budgets b
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = b.upload
LEFT JOIN newest n ON n.source = s.source
WHERE b.delivered_on IS NULL OR b.delivered_on = n.delivered_on
GROUP BY
    b.period,
    b.unit_id,
    b.amount_minor,
    b.currency
