-- One row per platform, meter, action type and validity of the deliveries that count (R12.3): what one action draws (R9.1).
WITH

newest AS (

    SELECT s.source, w.platform, max(w.delivered_on) AS delivered_on
    FROM action_weights w
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = w.upload
    GROUP BY s.source, w.platform

)

SELECT
    w.platform,
    w.meter,
    w.action_type,
    w.weight,
    w.valid_from,
    w.valid_to,
    min(w.upload || '#' || lpad(CAST(w.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY w.platform, w.meter, w.action_type, w.valid_from) AS variants
FROM action_weights w
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = w.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = w.platform
WHERE w.delivered_on IS NULL OR w.delivered_on = n.delivered_on
GROUP BY
    w.platform,
    w.meter,
    w.action_type,
    w.weight,
    w.valid_from,
    w.valid_to
