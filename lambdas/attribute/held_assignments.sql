-- One row per platform, account and assignment: the highest seat type that it makes (R4.1), if any.
SELECT
    a.platform,
    m.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    coalesce(a.usage_known, false) AS is_usage_known,
    min(t.type_rank) AS type_rank
FROM normalised_assignments a
INNER JOIN meant_accounts m ON m.platform = a.platform AND m.written_id = a.account_id
LEFT JOIN {{seat_types}} AS t(platform, pattern, type_rank)
    ON t.platform = a.platform AND a.assignment LIKE t.pattern ESCAPE '\'
GROUP BY
    a.platform,
    m.account_id,
    a.assignment,
    a.assigned_on,
    a.last_used_on,
    coalesce(a.usage_known, false)
