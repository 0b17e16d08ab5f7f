-- One row per platform that has accounts: what its feeds can tell (R3.6, R3.8, R4.2).
WITH

graded AS (

    SELECT a.platform, max(CASE WHEN a.grade = 'login' THEN 0 ELSE 1 END) AS beyond_login
    FROM normalised_activity a
    GROUP BY a.platform

),

assigned AS (

    SELECT DISTINCT a.platform
    FROM normalised_assignments a

)

SELECT
    a.platform,
    coalesce(max(g.beyond_login), 0) = 1 AS is_judged_by_actions,
    max(CASE WHEN a.last_login_on IS NULL THEN 0 ELSE 1 END) = 1 AS states_last_login,
    max(CASE WHEN s.platform IS NULL THEN 0 ELSE 1 END) = 1 AS has_assignments
FROM normalised_accounts a
LEFT JOIN graded g ON g.platform = a.platform
LEFT JOIN assigned s ON s.platform = a.platform
GROUP BY a.platform
