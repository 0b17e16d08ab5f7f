-- One row per platform, account and day that matters: the one person that the directory knows it by (R2.1), or why there is none.
WITH

sole AS (

    SELECT
        k.platform,
        k.account_id,
        k.key_rank,
        k.person_id,
        row_number() OVER (PARTITION BY k.platform, k.account_id ORDER BY k.key_rank) AS choice
    FROM key_matches k
    WHERE k.persons = 1

),

-- Who has a key that several people have depends on who is in force on the day.
sharing AS (

    SELECT
        d.platform,
        d.account_id,
        d.on_day,
        k.key_rank,
        k.person_id,
        max(CASE WHEN p.valid_from <= d.on_day AND (p.valid_to IS NULL OR p.valid_to >= d.on_day) THEN 1 ELSE 0 END) AS in_force
    FROM key_matches k
    INNER JOIN account_days d ON d.platform = k.platform AND d.account_id = k.account_id
    INNER JOIN normalised_people p ON p.person_id = k.person_id
    WHERE k.persons > 1
    GROUP BY d.platform, d.account_id, d.on_day, k.key_rank, k.person_id

),

narrowed AS (

    SELECT
        s.platform,
        s.account_id,
        s.on_day,
        s.key_rank,
        s.person_id,
        s.in_force = max(s.in_force) OVER (PARTITION BY s.platform, s.account_id, s.on_day, s.key_rank) AS is_looked_at
    FROM sharing s

),

shared AS (

    SELECT n.platform, n.account_id, n.on_day, n.key_rank, count(*) AS persons, min(n.person_id) AS person_id
    FROM narrowed n
    WHERE n.is_looked_at
    GROUP BY n.platform, n.account_id, n.on_day, n.key_rank

),

shared_ranked AS (

    SELECT
        s.platform,
        s.account_id,
        s.on_day,
        s.key_rank,
        s.persons,
        s.person_id,
        row_number() OVER (
            PARTITION BY s.platform, s.account_id, s.on_day
            ORDER BY CASE WHEN s.persons = 1 THEN 0 ELSE 1 END, s.key_rank
        ) AS choice
    FROM shared s

)

SELECT
    d.platform,
    d.account_id,
    d.on_day,
    CASE WHEN r.persons = 1 AND (s.key_rank IS NULL OR r.key_rank < s.key_rank) THEN r.person_id ELSE s.person_id END AS person_id,
    CASE
        WHEN r.persons = 1 OR s.person_id IS NOT NULL THEN 'matched'
        WHEN r.persons > 1 THEN 'ambiguous'
        ELSE 'unknown_person'
    END AS match
FROM account_days d
LEFT JOIN sole s ON s.platform = d.platform AND s.account_id = d.account_id AND s.choice = 1
LEFT JOIN shared_ranked r
    ON r.platform = d.platform AND r.account_id = d.account_id AND r.on_day = d.on_day AND r.choice = 1
