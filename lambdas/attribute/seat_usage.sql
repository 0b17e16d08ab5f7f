-- One row per seat: when it was last used and logged in to, and last used up to a year ago (R3.1, R3.6), all accounts of its person (R4.1).
WITH

-- The accounts of a seat's person on its platform that `accounts` has, counted or not.
accounts_of AS (

    SELECT
        s.platform,
        s.account_id AS seat_account_id,
        s.type_rank,
        s.is_usage_known OR p.is_judged_by_actions AS needs_action,
        n.account_id,
        n.last_login_on
    FROM attributed_seats s
    INNER JOIN platforms p ON p.platform = s.platform
    INNER JOIN attributed_accounts a
        ON a.platform = s.platform
        AND a.on_day = {{last_day}}
        AND coalesce('person ' || a.person_id, 'account ' || a.account_id)
        = coalesce('person ' || s.person_id, 'account ' || s.account_id)
    INNER JOIN normalised_accounts n ON n.platform = a.platform AND n.account_id = a.account_id

),

evidence AS (

    SELECT
        o.platform,
        o.seat_account_id,
        o.needs_action,
        v.grade,
        v.last_on,
        v.last_a_year_ago_on
    FROM accounts_of o
    INNER JOIN meant_accounts m ON m.platform = o.platform AND m.account_id = o.account_id
    INNER JOIN normalised_activity v ON v.platform = m.platform AND v.written_id = m.written_id
    UNION ALL
    SELECT
        o.platform,
        o.seat_account_id,
        o.needs_action,
        'login' AS grade,
        least(o.last_login_on, {{last_day}}) AS last_on,
        CASE WHEN o.last_login_on < {{year_ago}} THEN o.last_login_on END AS last_a_year_ago_on
    FROM accounts_of o
    WHERE o.last_login_on IS NOT NULL
    UNION ALL
    -- What the vendor states of other products of the account is no use of this seat.
    SELECT
        o.platform,
        o.seat_account_id,
        o.needs_action,
        'use' AS grade,
        least(h.last_used_on, {{last_day}}) AS last_on,
        CASE WHEN h.last_used_on < {{year_ago}} THEN h.last_used_on END AS last_a_year_ago_on
    FROM accounts_of o
    INNER JOIN held_assignments h
        ON h.platform = o.platform AND h.account_id = o.account_id AND h.type_rank = o.type_rank
    WHERE h.last_used_on IS NOT NULL

),

judged AS (

    SELECT
        e.platform,
        e.seat_account_id,
        e.grade,
        e.last_on,
        e.last_a_year_ago_on,
        e.grade IN ('action', 'use') OR NOT e.needs_action AS is_use
    FROM evidence e

)

SELECT
    j.platform,
    j.seat_account_id AS account_id,
    max(CASE WHEN j.is_use THEN j.last_on END) AS last_use_on,
    max(CASE WHEN j.is_use THEN j.last_a_year_ago_on END) AS last_use_a_year_ago_on,
    max(CASE WHEN j.grade <> 'use' THEN j.last_on END) AS last_login_on,
    max(CASE WHEN j.grade IN ('action', 'use') THEN j.last_on END) AS last_action_on
FROM judged j
GROUP BY j.platform, j.seat_account_id
