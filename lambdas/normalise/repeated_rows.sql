-- One row per row of activity that does not count, because another tells of the same event (R3.7): an id counts once, and of equal rows without one as many as the file has that has most.
WITH

repeated AS (

    SELECT a.platform, a.event_id
    FROM activity a
    WHERE a.event_id IS NOT NULL AND a.occurred_from < {{as_of}}
    GROUP BY a.platform, a.event_id
    HAVING count(*) > 1

),

-- Only on days that several files tell of can a row of one be a row of another.
shared_days AS (

    SELECT a.platform, a.occurred_on
    FROM activity a
    WHERE a.event_id IS NULL AND a.occurred_from < {{as_of}}
    GROUP BY a.platform, a.occurred_on
    HAVING min(a.upload) <> max(a.upload)

),

-- The first row of a file that is as it is, its second, its third.
copies AS (

    SELECT
        a.platform,
        a.account_id,
        a.occurred_at,
        a.occurred_from,
        a.occurred_on,
        a.grain,
        a.action,
        a.module,
        a.object_id,
        a.quantity,
        a.upload,
        a.record,
        row_number() OVER (
            PARTITION BY
                a.platform,
                a.account_id,
                a.occurred_at,
                a.occurred_from,
                a.occurred_on,
                a.grain,
                a.action,
                a.module,
                a.object_id,
                a.quantity,
                a.upload
            ORDER BY a.record
        ) AS copy
    FROM activity a
    INNER JOIN shared_days d ON d.platform = a.platform AND d.occurred_on = a.occurred_on
    WHERE a.event_id IS NULL AND a.occurred_from < {{as_of}}

),

ranked AS (

    SELECT
        a.upload,
        a.record,
        row_number() OVER (
            PARTITION BY a.platform, a.event_id
            ORDER BY
                a.occurred_from,
                a.occurred_on,
                a.account_id,
                a.action,
                a.module,
                a.quantity,
                a.upload,
                a.record
        ) AS seen_as
    FROM activity a
    INNER JOIN repeated r ON r.platform = a.platform AND r.event_id = a.event_id
    WHERE a.occurred_from < {{as_of}}
    UNION ALL
    SELECT
        c.upload,
        c.record,
        row_number() OVER (
            PARTITION BY
                c.platform,
                c.account_id,
                c.occurred_at,
                c.occurred_from,
                c.occurred_on,
                c.grain,
                c.action,
                c.module,
                c.object_id,
                c.quantity,
                c.copy
            ORDER BY c.upload
        ) AS seen_as
    FROM copies c

)

SELECT k.upload, k.record
FROM ranked k
WHERE k.seen_as > 1
