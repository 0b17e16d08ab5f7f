-- One row per meter, action type and day before the month's end: what was drawn, weighted (R9.1); no units where no weight holds that day.
WITH

read AS (

    SELECT
        r.platform,
        r.meter,
        r.action_type,
        r.read_on,
        CAST(sum(r.quantity) AS bigint) AS quantity,
        count(*) AS readings
    FROM meter_readings r
    LEFT JOIN repeated_readings d ON d.upload = r.upload AND d.record = r.record AND d.seen_as > 1
    WHERE r.read_from < {{as_of}} AND d.record IS NULL
    GROUP BY r.platform, r.meter, r.action_type, r.read_on

)

SELECT
    r.platform,
    r.meter,
    r.action_type,
    r.read_on,
    r.quantity,
    r.readings,
    CASE WHEN r.action_type IS NULL THEN r.quantity ELSE r.quantity * w.weight END AS units
FROM read r
LEFT JOIN normalised_action_weights w
    ON w.platform = r.platform
    AND w.meter = r.meter
    AND w.action_type = r.action_type
    AND w.valid_from <= r.read_on
    AND (w.valid_to IS NULL OR w.valid_to >= r.read_on)
