-- One row per account of a person who has more accounts on a platform than `attribution.max_accounts` (R2.1).
WITH

counted AS (

    SELECT
        a.platform,
        a.account_id,
        a.person_id,
        count(*) OVER (PARTITION BY a.platform, a.person_id) AS accounts
    FROM attributed_accounts a
    WHERE a.platform <> '' AND a.on_day = {{last_day}} AND a.person_id IS NOT NULL

)

SELECT c.platform, c.person_id, c.account_id, c.accounts
FROM counted c
WHERE c.accounts > {{max_accounts}}
