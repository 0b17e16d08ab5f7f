-- One row per platform that has accounts: what its feeds can tell (R3.6, R3.8, R4.2) and how fresh its snapshots are (R3.9).
WITH

graded AS (

    SELECT a.platform, max(CASE WHEN a.grade = 'login' THEN 0 ELSE 1 END) AS beyond_login
    FROM normalised_activity a
    GROUP BY a.platform

),

snapshots AS (

    SELECT
        a.platform,
        a.delivered_on,
        a.last_login_on AS stated_on,
        CASE WHEN a.last_login_on IS NULL THEN 0 ELSE 1 END AS states_login,
        1 AS is_account
    FROM normalised_accounts a
    UNION ALL
    SELECT a.platform, a.delivered_on, a.last_used_on AS stated_on, 0 AS states_login, 0 AS is_account
    FROM normalised_assignments a

)

SELECT
    s.platform,
    coalesce(max(g.beyond_login), 0) = 1 AS is_judged_by_actions,
    max(s.states_login) = 1 AS states_last_login,
    min(s.is_account) = 0 AS has_assignments,
    max(s.delivered_on) AS delivered_on,
    max(s.stated_on) AS stated_on
FROM snapshots s
LEFT JOIN graded g ON g.platform = s.platform
GROUP BY s.platform
HAVING max(s.is_account) = 1
