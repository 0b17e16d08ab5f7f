-- One row per platform, account and day that matters: its unit as the directory has it, with the reason (R2.3, R2.7).
SELECT
    c.platform,
    c.account_id,
    c.on_day,
    m.person_id,
    coalesce(m.full_name, '') AS person,
    coalesce(m.has_left, false) AS has_left,
    CASE
        WHEN c.claim = 'alias' AND c.unit_id IS NULL AND m.person_id IS NULL THEN 'unknown_person'
        WHEN c.claim <> 'matched' THEN c.claim
        WHEN m.has_left THEN 'leaver'
        WHEN m.is_contractor THEN 'contractor'
        ELSE 'matched'
    END AS reason,
    CASE
        WHEN m.person_id IS NULL THEN c.unit_id
        WHEN m.is_contractor THEN coalesce(m.sponsor_unit_id, m.unit_id)
        ELSE m.unit_id
    END AS unit_id
FROM claimed_accounts c
LEFT JOIN memberships m ON m.person_id = c.person_id AND m.on_day = c.on_day
