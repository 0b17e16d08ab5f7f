-- One row per seat: when it was last used and logged in to, and last used up to a year ago (R3.1, R3.6), all accounts of its person.
WITH

evidence AS (

    SELECT v.platform, v.account_id, v.occurred_from, v.occurred_on, v.grade
    FROM normalised_activity v
    UNION ALL
    SELECT
        a.platform,
        a.account_id,
        least(a.last_login_on, {{last_day}}) AS occurred_from,
        least(a.last_login_on, {{last_day}}) AS occurred_on,
        'login' AS grade
    FROM normalised_accounts a
    WHERE a.last_login_on IS NOT NULL
    UNION ALL
    SELECT
        h.platform,
        h.account_id,
        least(h.last_used_on, {{last_day}}) AS occurred_from,
        least(h.last_used_on, {{last_day}}) AS occurred_on,
        'use' AS grade
    FROM held_assignments h
    WHERE h.last_used_on IS NOT NULL

),

held AS (

    SELECT
        s.platform,
        s.account_id,
        e.occurred_from,
        e.occurred_on,
        e.grade,
        e.grade IN ('action', 'use') OR NOT (s.is_usage_known OR p.is_judged_by_actions) AS is_use
    FROM attributed_seats s
    INNER JOIN platforms p ON p.platform = s.platform
    INNER JOIN attributed_accounts a
        ON a.platform = s.platform
        AND a.on_day = {{last_day}}
        AND coalesce('person ' || a.person_id, 'account ' || a.account_id)
        = coalesce('person ' || s.person_id, 'account ' || s.account_id)
    INNER JOIN evidence e ON e.platform = a.platform AND e.account_id = a.account_id

)

SELECT
    h.platform,
    h.account_id,
    max(CASE WHEN h.is_use THEN h.occurred_on END) AS last_use_on,
    max(CASE WHEN h.is_use AND h.occurred_from < {{year_ago}} THEN h.occurred_on END) AS last_use_a_year_ago_on,
    max(CASE WHEN h.grade <> 'use' THEN h.occurred_on END) AS last_login_on,
    max(CASE WHEN h.grade IN ('action', 'use') THEN h.occurred_on END) AS last_action_on
FROM held h
GROUP BY h.platform, h.account_id
