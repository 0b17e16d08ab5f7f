-- One row per platform, account and day that matters (R2.2): who claims it, alias before service before directory (R2.7).
WITH

days AS (

    SELECT a.platform, a.account_id, {{last_day}} AS on_day
    FROM normalised_accounts a
    UNION
    SELECT v.platform, v.account_id, v.occurred_on AS on_day
    FROM normalised_activity v
    WHERE v.grade = 'action' AND v.occurred_on >= {{first_day}} AND v.occurred_on <= {{last_day}}

)

SELECT
    d.platform,
    d.account_id,
    d.on_day,
    CASE
        WHEN l.account_id IS NOT NULL THEN 'alias'
        WHEN a.kind = 'service' THEN 'service_account'
        ELSE coalesce(m.match, 'unknown_person')
    END AS claim,
    CASE
        WHEN l.account_id IS NOT NULL THEN l.person_id
        WHEN a.kind = 'service' THEN CAST(NULL AS varchar)
        ELSE m.person_id
    END AS person_id,
    CASE
        WHEN l.account_id IS NOT NULL THEN l.unit_id
        WHEN a.kind = 'service' THEN a.owner_unit_id
    END AS unit_id
FROM days d
LEFT JOIN normalised_accounts a ON a.platform = d.platform AND a.account_id = d.account_id
LEFT JOIN matched_accounts m ON m.platform = d.platform AND m.account_id = d.account_id
LEFT JOIN normalised_aliases l
    ON l.platform = d.platform AND l.account_id = d.account_id AND (l.expires_on IS NULL OR l.expires_on >= d.on_day)
