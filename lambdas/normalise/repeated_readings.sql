-- One row per reading whose id another one has too (R9.1): the first of equal ones counts, different ones forbid the month.
WITH

repeated AS (

    SELECT r.platform, r.meter, r.reading_id
    FROM meter_readings r
    WHERE r.reading_id IS NOT NULL AND r.read_from < {{as_of}}
    GROUP BY r.platform, r.meter, r.reading_id
    HAVING count(*) > 1

),

told AS (

    SELECT
        r.platform,
        r.meter,
        r.reading_id,
        r.upload,
        r.record,
        dense_rank() OVER (
            PARTITION BY r.platform, r.meter, r.reading_id
            ORDER BY r.read_from, r.read_on, r.read_at, r.account_id, r.action_type, r.quantity
        ) AS variant,
        row_number() OVER (PARTITION BY r.platform, r.meter, r.reading_id ORDER BY r.upload, r.record) AS seen_as
    FROM meter_readings r
    INNER JOIN repeated d ON d.platform = r.platform AND d.meter = r.meter AND d.reading_id = r.reading_id
    WHERE r.read_from < {{as_of}}

)

SELECT
    t.platform,
    t.meter,
    t.reading_id,
    t.upload,
    t.record,
    t.seen_as,
    max(t.variant) OVER (PARTITION BY t.platform, t.meter, t.reading_id) AS variants,
    t.upload || '#' || lpad(CAST(t.record AS varchar), 12, '0') AS found_at
FROM told t
