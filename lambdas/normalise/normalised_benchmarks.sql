-- One row per product, metric, tier and currency, names in lower case, of the deliveries that count (R12.3): what others pay for a unit (R10.4).
WITH

newest AS (

    SELECT s.source, max(b.delivered_on) AS delivered_on
    FROM benchmarks b
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = b.upload
    GROUP BY s.source

),

named AS (

    SELECT
        lower(trim(b.product)) AS product,
        b.metric,
        lower(trim(b.tier)) AS tier,
        b.currency,
        b.low,
        b.high,
        b.source,
        b.upload || '#' || lpad(CAST(b.record AS varchar), 12, '0') AS found_at
    FROM benchmarks b
    LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = b.upload
    LEFT JOIN newest n ON n.source = s.source
    WHERE b.delivered_on IS NULL OR b.delivered_on = n.delivered_on

)

SELECT
    n.product,
    n.metric,
    n.tier,
    n.currency,
    n.low,
    n.high,
    min(n.source) AS source,
    min(n.found_at) AS found_at,
    count(*) OVER (PARTITION BY n.product, n.metric, n.tier, n.currency) AS variants
FROM named n
GROUP BY
    n.product,
    n.metric,
    n.tier,
    n.currency,
    n.low,
    n.high
