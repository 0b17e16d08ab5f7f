-- One row per platform, account and assignment that makes no seat: the rule it fails (R4.2).
SELECT
    h.platform,
    h.account_id,
    h.assignment,
    h.type_rank,
    coalesce(c.left_out, 'no seat type of the settings names it') AS reason
FROM held_assignments h
LEFT JOIN counted_accounts c
    ON c.platform = h.platform AND c.account_id = h.account_id AND c.type_rank = h.type_rank
WHERE h.type_rank IS NULL OR c.left_out IS NOT NULL
