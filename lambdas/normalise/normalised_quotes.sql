-- One row per quote and quote line of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, max(q.delivered_on) AS delivered_on
    FROM quotes q
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = q.upload
    GROUP BY s.source

)

SELECT
    q.quote_id,
    q.quote_line,
    q.product,
    q.metric,
    q.tier,
    q.quantity,
    q.annual_amount_minor,
    q.currency,
    q.replaces_line_id,
    min(q.upload || '#' || lpad(CAST(q.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY q.quote_id, q.quote_line) AS variants
FROM quotes q
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = q.upload
LEFT JOIN newest n ON n.source = s.source
WHERE q.delivered_on IS NULL OR q.delivered_on = n.delivered_on
GROUP BY
    q.quote_id,
    q.quote_line,
    q.product,
    q.metric,
    q.tier,
    q.quantity,
    q.annual_amount_minor,
    q.currency,
    q.replaces_line_id
