-- One row per platform, meter and month of the deliveries that count (R12.3): by how much a forecast grows (R9.4).
WITH

newest AS (

    SELECT s.source, g.platform, max(g.delivered_on) AS delivered_on
    FROM planned_growth g
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = g.upload
    GROUP BY s.source, g.platform

)

SELECT
    g.platform,
    g.meter,
    g.period,
    g.growth_percent,
    g.reason,
    g.author,
    min(g.upload || '#' || lpad(CAST(g.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY g.platform, g.meter, g.period) AS variants
FROM planned_growth g
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = g.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = g.platform
WHERE g.delivered_on IS NULL OR g.delivered_on = n.delivered_on
GROUP BY
    g.platform,
    g.meter,
    g.period,
    g.growth_percent,
    g.reason,
    g.author
