-- One row per account, days, module and grade of use (R3.7): an event id counts once, what is from `as_of` on is not seen.
WITH

seen AS (

    SELECT
        a.platform,
        a.account_id,
        a.occurred_from,
        a.occurred_on,
        a.module,
        a.quantity,
        a.event_id,
        a.action,
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

counted AS (

    SELECT s.platform, s.account_id, s.occurred_from, s.occurred_on, s.module, s.quantity, s.grade
    FROM seen s
    LEFT JOIN repeated r ON r.platform = s.platform AND r.event_id = s.event_id
    WHERE r.event_id IS NULL
    UNION ALL
    SELECT k.platform, k.account_id, k.occurred_from, k.occurred_on, k.module, k.quantity, k.grade
    FROM ranked k
    WHERE k.seen_as = 1

)

SELECT
    c.platform,
    c.account_id,
    c.occurred_from,
    c.occurred_on,
    c.module,
    c.grade,
    CAST(sum(c.quantity) AS bigint) AS quantity
FROM counted c
GROUP BY c.platform, c.account_id, c.occurred_from, c.occurred_on, c.module, c.grade
