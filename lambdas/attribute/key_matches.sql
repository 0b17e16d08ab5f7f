-- One row per platform, account or owner of a resource, key and person that has the key (R2.1, R2.9), with the number of people who have it.
WITH

person_keys AS (

    SELECT CAST(1 AS bigint) AS key_rank, p.person_id AS match_key, p.person_id
    FROM normalised_people p
    UNION
    SELECT CAST(2 AS bigint) AS key_rank, p.email AS match_key, p.person_id
    FROM normalised_people p
    WHERE strpos(p.email, '@') > 0
    UNION
    SELECT CAST(3 AS bigint) AS key_rank, p.user_name AS match_key, p.person_id
    FROM normalised_people p

),

owners AS (

    SELECT r.owner_person, min(r.owner_key) AS owner_key
    FROM normalised_resources r
    WHERE r.owner_person IS NOT NULL
    GROUP BY r.owner_person

),

account_keys AS (

    SELECT CAST(1 AS bigint) AS key_rank, a.employee_number AS match_key, a.platform, a.account_id
    FROM normalised_accounts a
    UNION ALL
    SELECT CAST(2 AS bigint) AS key_rank, a.email AS match_key, a.platform, a.account_id
    FROM normalised_accounts a
    WHERE strpos(a.email, '@') > 0
    UNION ALL
    SELECT CAST(3 AS bigint) AS key_rank, a.user_name AS match_key, a.platform, a.account_id
    FROM normalised_accounts a
    UNION ALL
    SELECT CAST(1 AS bigint) AS key_rank, o.owner_person AS match_key, '' AS platform, o.owner_person AS account_id
    FROM owners o
    UNION ALL
    SELECT CAST(2 AS bigint) AS key_rank, o.owner_key AS match_key, '' AS platform, o.owner_person AS account_id
    FROM owners o
    WHERE strpos(o.owner_key, '@') > 0
    UNION ALL
    SELECT CAST(3 AS bigint) AS key_rank, lower(trim(o.owner_person)) AS match_key, '' AS platform, o.owner_person AS account_id
    FROM owners o

)

SELECT
    a.platform,
    a.account_id,
    a.key_rank,
    p.person_id,
    count(*) OVER (PARTITION BY a.platform, a.account_id, a.key_rank) AS persons
FROM account_keys a
INNER JOIN person_keys p ON p.key_rank = a.key_rank AND p.match_key = a.match_key
LEFT JOIN {{placeholders}} AS w(word) ON w.word = lower(trim(a.match_key))
WHERE w.word IS NULL AND replace(trim(a.match_key), '0', '') <> ''
