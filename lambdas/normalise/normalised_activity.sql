-- One row per platform, account id as written and grade of use (R3.7): how many events before the month's end, the last day, and the last up to a year ago.
WITH

graded AS (

    SELECT
        a.platform,
        a.account_id,
        CASE
            WHEN s.action IS NOT NULL THEN 'action'
            WHEN a.action = 'login' THEN 'login'
            ELSE 'view'
        END AS grade,
        a.occurred_from,
        a.occurred_on
    FROM activity a
    LEFT JOIN {{substantive_actions}} AS s(action) ON s.action = a.action
    LEFT JOIN repeated_rows r ON r.upload = a.upload AND r.record = a.record
    WHERE a.occurred_from < {{as_of}} AND r.record IS NULL

)

SELECT
    g.platform,
    g.account_id AS written_id,
    g.grade,
    count(*) AS events,
    max(g.occurred_on) AS last_on,
    max(CASE WHEN g.occurred_from < {{year_ago}} THEN g.occurred_on END) AS last_a_year_ago_on
FROM graded g
GROUP BY g.platform, g.account_id, g.grade
