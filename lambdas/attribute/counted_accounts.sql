-- One row per platform, account and seat type that its assignments make: whether the counting rule takes it (R4.2).
WITH

logins AS (

    SELECT v.platform, m.account_id, max(v.last_on) AS last_login_on
    FROM normalised_activity v
    INNER JOIN meant_accounts m ON m.platform = v.platform AND m.written_id = v.written_id
    GROUP BY v.platform, m.account_id

),

made AS (

    SELECT
        h.platform,
        h.account_id,
        h.type_rank,
        min(h.assigned_on) AS assigned_on,
        min(CASE WHEN h.is_usage_known THEN 1 ELSE 0 END) = 1 AS is_usage_known
    FROM held_assignments h
    WHERE h.type_rank IS NOT NULL
    GROUP BY h.platform, h.account_id, h.type_rank

)

SELECT
    m.platform,
    m.account_id,
    m.type_rank,
    coalesce(m.assigned_on, a.created_on) AS assigned_on,
    m.is_usage_known,
    CASE
        WHEN a.account_id IS NULL THEN 'no such account in accounts'
        WHEN a.status <> 'active' THEN a.status
        WHEN a.kind = 'service' AND coalesce(r.takes_service, 0) = 0 THEN 'service account'
        WHEN a.kind = 'human' AND r.takes_human = 0 THEN 'human account'
        WHEN a.user_name IS NULL AND a.email IS NULL THEN 'no user name and no e-mail'
        WHEN r.login_from > coalesce(greatest(coalesce(l.last_login_on, a.last_login_on), coalesce(a.last_login_on, l.last_login_on)), DATE '0001-01-01')
            THEN 'no login since ' || CAST(r.login_from AS varchar)
    END AS left_out
FROM made m
LEFT JOIN normalised_accounts a ON a.platform = m.platform AND a.account_id = m.account_id
LEFT JOIN logins l ON l.platform = m.platform AND l.account_id = m.account_id
LEFT JOIN {{counting}} AS r(platform, type_rank, login_from, takes_human, takes_service)
    ON r.platform = m.platform AND r.type_rank = m.type_rank
