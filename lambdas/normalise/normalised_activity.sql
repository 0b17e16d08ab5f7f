-- One row per account id as written, days, module and grade of use: each event once, however often it was dropped (R3.7).
WITH

seen AS (

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
        a.event_id,
        a.upload,
        CASE
            WHEN a.action IN ('create', 'update', 'approve', 'resolve') THEN 'action'
            WHEN a.action = 'login' THEN 'login'
            ELSE 'view'
        END AS grade,
        a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0') AS found_at
    FROM activity a
    WHERE a.occurred_from < {{as_of}}

),

repeated AS (

    SELECT s.platform, s.event_id
    FROM seen s
    WHERE s.event_id IS NOT NULL
    GROUP BY s.platform, s.event_id
    HAVING count(*) > 1

),

ranked AS (

    SELECT
        s.platform,
        s.account_id,
        s.occurred_from,
        s.occurred_on,
        s.module,
        s.quantity,
        s.grade,
        row_number() OVER (
            PARTITION BY s.platform, s.event_id
            ORDER BY s.occurred_from, s.occurred_on, s.account_id, s.action, s.module, s.quantity, s.found_at
        ) AS seen_as
    FROM seen s
    INNER JOIN repeated r ON r.platform = s.platform AND r.event_id = s.event_id

),

-- Only on days that several files tell of can a row of one be a row of another.
shared_days AS (

    SELECT a.platform, a.occurred_on
    FROM activity a
    WHERE a.occurred_from < {{as_of}}
    GROUP BY a.platform, a.occurred_on
    HAVING min(a.upload) <> max(a.upload)

),

by_file AS (

    SELECT
        s.platform,
        s.account_id,
        s.occurred_at,
        s.occurred_from,
        s.occurred_on,
        s.grain,
        s.action,
        s.module,
        s.object_id,
        s.quantity,
        s.grade,
        s.upload,
        count(*) AS times
    FROM seen s
    INNER JOIN shared_days d ON d.platform = s.platform AND d.occurred_on = s.occurred_on
    WHERE s.event_id IS NULL
    GROUP BY
        s.platform,
        s.account_id,
        s.occurred_at,
        s.occurred_from,
        s.occurred_on,
        s.grain,
        s.action,
        s.module,
        s.object_id,
        s.quantity,
        s.grade,
        s.upload

),

counted AS (

    SELECT s.platform, s.account_id, s.occurred_from, s.occurred_on, s.module, s.grade, s.quantity, CAST(1 AS bigint) AS times
    FROM seen s
    LEFT JOIN repeated r ON r.platform = s.platform AND r.event_id = s.event_id
    LEFT JOIN shared_days d ON d.platform = s.platform AND d.occurred_on = s.occurred_on
    WHERE r.event_id IS NULL AND (s.event_id IS NOT NULL OR d.platform IS NULL)
    UNION ALL
    SELECT k.platform, k.account_id, k.occurred_from, k.occurred_on, k.module, k.grade, k.quantity, CAST(1 AS bigint) AS times
    FROM ranked k
    WHERE k.seen_as = 1
    UNION ALL
    SELECT f.platform, f.account_id, f.occurred_from, f.occurred_on, f.module, f.grade, f.quantity, max(f.times) AS times
    FROM by_file f
    GROUP BY
        f.platform,
        f.account_id,
        f.occurred_at,
        f.occurred_from,
        f.occurred_on,
        f.grain,
        f.action,
        f.module,
        f.object_id,
        f.quantity,
        f.grade

)

SELECT
    c.platform,
    m.account_id,
    c.occurred_from,
    c.occurred_on,
    c.module,
    c.grade,
    CAST(sum(c.quantity * c.times) AS bigint) AS quantity,
    c.account_id AS written_id,
    CAST(sum(c.times) AS bigint) AS events
FROM counted c
INNER JOIN meant_accounts m ON m.platform = c.platform AND m.written_id = c.account_id
GROUP BY c.platform, m.account_id, c.account_id, c.occurred_from, c.occurred_on, c.module, c.grade
