-- One row per membership, or validity of a unit or a weight, that begins before the one before it has ended (feeds 1).
WITH

spans AS (

    SELECT 'people' AS feed, p.person_id AS record_key, p.valid_from, p.valid_to, p.found_at
    FROM normalised_people p
    UNION ALL
    SELECT 'units' AS feed, u.unit_id AS record_key, u.valid_from, u.valid_to, u.found_at
    FROM normalised_units u
    UNION ALL
    SELECT
        'action_weights' AS feed,
        w.platform || ' ' || w.meter || ' ' || w.action_type AS record_key,
        w.valid_from,
        w.valid_to,
        w.found_at
    FROM normalised_action_weights w

),

followed AS (

    SELECT
        s.feed,
        s.record_key,
        s.valid_to,
        s.found_at,
        lead(s.valid_from) OVER (PARTITION BY s.feed, s.record_key ORDER BY s.valid_from, s.found_at) AS next_from,
        lead(s.found_at) OVER (PARTITION BY s.feed, s.record_key ORDER BY s.valid_from, s.found_at) AS next_found_at
    FROM spans s

)

SELECT f.feed, f.record_key, f.found_at, f.next_found_at
FROM followed f
WHERE f.next_from IS NOT NULL AND (f.valid_to IS NULL OR f.valid_to >= f.next_from)
