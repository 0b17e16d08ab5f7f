-- One row per platform and account: the one person that the directory knows it by (R2.1), or why there is none.
WITH

person_keys AS (

    SELECT 1 AS key_rank, p.person_id AS match_key, p.person_id
    FROM normalised_people p
    UNION
    SELECT 2 AS key_rank, p.email AS match_key, p.person_id
    FROM normalised_people p
    UNION
    SELECT 3 AS key_rank, p.user_name AS match_key, p.person_id
    FROM normalised_people p

),

account_keys AS (

    SELECT 1 AS key_rank, a.employee_number AS match_key, a.platform, a.account_id
    FROM normalised_accounts a
    UNION ALL
    SELECT 2 AS key_rank, a.email AS match_key, a.platform, a.account_id
    FROM normalised_accounts a
    UNION ALL
    SELECT 3 AS key_rank, a.user_name AS match_key, a.platform, a.account_id
    FROM normalised_accounts a

),

found AS (

    SELECT
        a.platform,
        a.account_id,
        a.key_rank,
        count(*) AS persons,
        min(p.person_id) AS person_id
    FROM account_keys a
    INNER JOIN person_keys p ON p.key_rank = a.key_rank AND p.match_key = a.match_key
    GROUP BY a.platform, a.account_id, a.key_rank

),

ranked AS (

    SELECT
        f.platform,
        f.account_id,
        f.persons,
        f.person_id,
        row_number() OVER (
            PARTITION BY f.platform, f.account_id
            ORDER BY CASE WHEN f.persons = 1 THEN 0 ELSE 1 END, f.key_rank
        ) AS choice
    FROM found f

)

SELECT
    a.platform,
    a.account_id,
    CASE WHEN r.persons = 1 THEN r.person_id END AS person_id,
    CASE WHEN r.persons = 1 THEN 'matched' WHEN r.persons > 1 THEN 'ambiguous' ELSE 'unknown_person' END AS match
FROM normalised_accounts a
LEFT JOIN ranked r ON r.platform = a.platform AND r.account_id = a.account_id AND r.choice = 1
