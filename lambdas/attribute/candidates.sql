-- One row per account that several people fit (R2.1) and person who fits it.
SELECT DISTINCT
    k.platform,
    k.account_id,
    k.person_id
FROM key_matches k
INNER JOIN attributed_accounts a ON a.platform = k.platform AND a.account_id = k.account_id
WHERE a.platform <> '' AND a.on_day = {{last_day}} AND a.reason = 'ambiguous' AND k.persons > 1
