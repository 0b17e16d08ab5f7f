-- One row per platform, account and day that matters (R2.2): who claims it, alias before service before directory (R2.7).
WITH

aliased AS (

    SELECT
        d.platform,
        d.account_id,
        d.on_day,
        l.person_id,
        l.unit_id,
        row_number() OVER (
            PARTITION BY d.platform, d.account_id, d.on_day
            ORDER BY CASE WHEN l.account_id = d.account_id THEN 0 ELSE 1 END, l.account_id
        ) AS choice
    FROM account_days d
    INNER JOIN meant_accounts w ON w.platform = d.platform AND w.account_id = d.account_id
    INNER JOIN normalised_aliases l
        ON l.platform = w.platform AND l.account_id = w.written_id AND (l.expires_on IS NULL OR l.expires_on >= d.on_day)

)

SELECT
    m.platform,
    m.account_id,
    m.on_day,
    CASE
        WHEN l.account_id IS NOT NULL THEN 'alias'
        WHEN a.kind = 'service' THEN 'service_account'
        ELSE m.match
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
FROM matched_accounts m
LEFT JOIN normalised_accounts a ON a.platform = m.platform AND a.account_id = m.account_id
LEFT JOIN aliased l
    ON l.platform = m.platform AND l.account_id = m.account_id AND l.on_day = m.on_day AND l.choice = 1
