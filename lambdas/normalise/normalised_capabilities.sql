-- One row per platform, product, capability and tier of the deliveries that count (R12.3): the lowest tier of a scheme that has it (R10.1).
WITH

newest AS (

    SELECT s.source, c.platform, max(c.delivered_on) AS delivered_on
    FROM capabilities c
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = c.upload
    GROUP BY s.source, c.platform

)

SELECT DISTINCT
    c.platform,
    c.product,
    c.capability,
    c.tier
FROM capabilities c
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = c.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = c.platform
WHERE c.delivered_on IS NULL OR c.delivered_on = n.delivered_on
