-- One row per person and day that matters: the membership that counts on that day (R2.2) and whether the person has left.
WITH

days AS (

    SELECT c.person_id, c.on_day
    FROM claimed_accounts c
    WHERE c.person_id IS NOT NULL
    UNION
    SELECT p.person_id, {{last_day}} AS on_day
    FROM normalised_people p

),

stays AS (

    SELECT
        p.person_id,
        max(CASE WHEN p.valid_from <= {{as_of}} AND (p.valid_to IS NULL OR p.valid_to >= {{as_of}}) THEN 1 ELSE 0 END) AS stays,
        max(CASE WHEN p.valid_to < {{as_of}} THEN 1 ELSE 0 END) AS has_ended
    FROM normalised_people p
    GROUP BY p.person_id

),

ranked AS (

    SELECT
        d.person_id,
        d.on_day,
        p.full_name,
        p.unit_id,
        p.employment,
        p.sponsor_unit_id,
        p.valid_from <= d.on_day AND (p.valid_to IS NULL OR p.valid_to >= d.on_day) AS is_in_force,
        row_number() OVER (
            PARTITION BY d.person_id, d.on_day
            ORDER BY
                CASE
                    WHEN p.valid_from > d.on_day THEN 3
                    WHEN p.valid_to < d.on_day THEN 2
                    ELSE 1
                END,
                CASE WHEN p.valid_to < d.on_day THEN p.valid_from END DESC NULLS LAST,
                p.valid_from
        ) AS choice
    FROM days d
    INNER JOIN normalised_people p ON p.person_id = d.person_id

)

SELECT
    r.person_id,
    r.on_day,
    r.full_name,
    r.unit_id,
    r.is_in_force,
    s.stays = 0 AND s.has_ended = 1 AS has_left,
    r.employment = 'contractor' AS is_contractor,
    r.sponsor_unit_id
FROM ranked r
INNER JOIN stays s ON s.person_id = r.person_id
WHERE r.choice = 1
