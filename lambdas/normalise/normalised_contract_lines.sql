-- One row per contract line of the deliveries that count (R12.3); more than one where they contradict each other.
WITH

newest AS (

    SELECT s.source, max(cl.delivered_on) AS delivered_on
    FROM contract_lines cl
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = cl.upload
    GROUP BY s.source

)

SELECT
    cl.line_id,
    cl.contract_id,
    cl.vendor,
    cl.product,
    cl.metric,
    cl.platform,
    cl.seat_type,
    cl.module,
    cl.quantity,
    cl.annual_amount_minor,
    cl.currency,
    cl.starts_on,
    cl.ends_on,
    cl.reducible_from,
    cl.owner_unit_id,
    cl.basis,
    cl.base_lines,
    cl.gl_account,
    cl.ratio_set,
    cl.cap_on,
    cl.pool,
    cl.burst,
    cl.overage_rate,
    cl.allowance,
    cl.tier,
    cl.uplift_cap,
    cl.protections,
    min(cl.upload || '#' || lpad(CAST(cl.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY cl.line_id) AS variants
FROM contract_lines cl
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = cl.upload
LEFT JOIN newest n ON n.source = s.source
WHERE cl.delivered_on IS NULL OR cl.delivered_on = n.delivered_on
GROUP BY
    cl.line_id,
    cl.contract_id,
    cl.vendor,
    cl.product,
    cl.metric,
    cl.platform,
    cl.seat_type,
    cl.module,
    cl.quantity,
    cl.annual_amount_minor,
    cl.currency,
    cl.starts_on,
    cl.ends_on,
    cl.reducible_from,
    cl.owner_unit_id,
    cl.basis,
    cl.base_lines,
    cl.gl_account,
    cl.ratio_set,
    cl.cap_on,
    cl.pool,
    cl.burst,
    cl.overage_rate,
    cl.allowance,
    cl.tier,
    cl.uplift_cap,
    cl.protections
