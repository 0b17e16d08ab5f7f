-- One row per platform and account id as a file writes it: the account, resource or node that is meant (R2.8), or the id itself where there is none.
WITH

written AS (

    SELECT a.platform, a.account_id, 0 AS is_active
    FROM normalised_assignments a
    UNION ALL
    SELECT a.platform, a.account_id, 0 AS is_active
    FROM normalised_aliases a
    UNION ALL
    SELECT e.platform, e.account_id, 0 AS is_active
    FROM normalised_exceptions e
    WHERE e.account_id IS NOT NULL
    UNION ALL
    SELECT v.platform, v.written_id AS account_id, 1 AS is_active
    FROM normalised_activity v
    UNION ALL
    SELECT r.platform, r.account_id, 1 AS is_active
    FROM meter_readings r
    WHERE r.account_id IS NOT NULL AND r.read_from < {{as_of}}
    GROUP BY r.platform, r.account_id
    UNION ALL
    SELECT u.platform, u.account_id, 1 AS is_active
    FROM capability_use u
    WHERE u.account_id IS NOT NULL AND u.used_from < {{as_of}}
    GROUP BY u.platform, u.account_id

),

known AS (

    SELECT a.platform, a.account_id
    FROM normalised_accounts a
    UNION
    SELECT r.platform, r.resource_id AS account_id
    FROM normalised_resources r
    UNION
    SELECT u.platform, u.node AS account_id
    FROM normalised_unresolved_objects u

),

names AS (

    SELECT w.platform, w.account_id, max(w.is_active) AS is_active
    FROM written w
    GROUP BY w.platform, w.account_id

),

spellings AS (

    SELECT a.platform, lower(a.account_id) AS spelling, min(a.account_id) AS account_id
    FROM known a
    GROUP BY a.platform, lower(a.account_id)
    HAVING min(a.account_id) = max(a.account_id)

)

SELECT
    n.platform,
    n.account_id AS written_id,
    coalesce(max(a.account_id), coalesce(max(s.account_id), n.account_id)) AS account_id,
    max(coalesce(a.account_id, s.account_id)) IS NOT NULL AS is_known,
    max(n.is_active) = 1 AS has_activity
FROM names n
LEFT JOIN known a ON a.platform = n.platform AND a.account_id = n.account_id
LEFT JOIN spellings s ON s.platform = n.platform AND s.spelling = lower(n.account_id)
GROUP BY n.platform, n.account_id
