-- One row per meter, account that is meant (none where the reading names none), action type and day of the period: units drawn (R6.4, R9.1).
WITH

read AS (

    SELECT
        r.platform,
        r.meter,
        m.account_id,
        r.action_type,
        r.read_on,
        CAST(sum(r.quantity) AS bigint) AS quantity
    FROM meter_readings r
    LEFT JOIN repeated_readings d ON d.upload = r.upload AND d.record = r.record AND d.seen_as > 1
    LEFT JOIN meant_accounts m ON m.platform = r.platform AND m.written_id = r.account_id
    WHERE r.read_on >= {{first_day}} AND r.read_on <= {{last_day}} AND d.record IS NULL
    GROUP BY r.platform, r.meter, m.account_id, r.action_type, r.read_on

)

SELECT
    r.platform,
    r.meter,
    r.account_id,
    r.action_type,
    r.read_on,
    r.quantity,
    CASE WHEN r.action_type IS NULL THEN CAST(1 AS bigint) ELSE w.weight END AS weight
FROM read r
LEFT JOIN normalised_action_weights w
    ON w.platform = r.platform
    AND w.meter = r.meter
    AND w.action_type = r.action_type
    AND w.valid_from <= r.read_on
    AND (w.valid_to IS NULL OR w.valid_to >= r.read_on)
