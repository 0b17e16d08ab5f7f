-- One row per resource and unresolved object: the unit that it is of on the period's last day, with the reason (R2.9).
WITH

things AS (

    SELECT 'resource' AS kind, r.platform, r.resource_id AS id, r.owner_unit_id, r.owner_person, r.cost_center
    FROM normalised_resources r
    UNION ALL
    SELECT
        'unresolved' AS kind,
        u.platform,
        u.node AS id,
        u.owner_unit_id,
        CAST(NULL AS varchar) AS owner_person,
        CAST(NULL AS varchar) AS cost_center
    FROM normalised_unresolved_objects u

),

aliased AS (

    SELECT
        t.kind,
        t.platform,
        t.id,
        l.person_id,
        l.unit_id,
        row_number() OVER (
            PARTITION BY t.kind, t.platform, t.id
            ORDER BY CASE WHEN l.account_id = t.id THEN 0 ELSE 1 END, l.account_id
        ) AS choice
    FROM things t
    INNER JOIN meant_accounts w ON w.platform = t.platform AND w.account_id = t.id
    INNER JOIN normalised_aliases l
        ON l.platform = w.platform AND l.account_id = w.written_id AND (l.expires_on IS NULL OR l.expires_on >= {{last_day}})

),

-- The row of each unit that is open on the day, else its last one.
unit_rows AS (

    SELECT
        u.unit_id,
        u.cost_center,
        CASE WHEN u.valid_from <= {{last_day}} AND (u.valid_to IS NULL OR u.valid_to >= {{last_day}}) THEN 1 ELSE 0 END AS is_open,
        row_number() OVER (
            PARTITION BY u.unit_id
            ORDER BY
                CASE WHEN u.valid_from <= {{last_day}} AND (u.valid_to IS NULL OR u.valid_to >= {{last_day}}) THEN 0 ELSE 1 END,
                u.valid_from DESC,
                u.found_at
        ) AS choice
    FROM normalised_units u

),

-- Open units with a cost centre go before closed ones that had it.
centres AS (

    SELECT
        u.cost_center,
        min(u.unit_id) AS unit_id,
        count(*) AS units,
        row_number() OVER (PARTITION BY u.cost_center ORDER BY u.is_open DESC) AS choice
    FROM unit_rows u
    WHERE u.choice = 1 AND u.cost_center IS NOT NULL
    GROUP BY u.cost_center, u.is_open

)

SELECT
    t.kind,
    t.platform,
    t.id,
    CASE
        WHEN a.id IS NOT NULL AND a.unit_id IS NULL AND m.person_id IS NULL THEN 'unknown_person'
        WHEN a.id IS NOT NULL THEN 'alias'
        WHEN t.owner_unit_id IS NOT NULL THEN 'unit'
        WHEN p.person_id IS NOT NULL THEN p.reason
        WHEN c.units = 1 THEN 'cost_center'
        WHEN p.reason = 'ambiguous' OR c.units > 1 THEN 'ambiguous'
        ELSE 'unowned'
    END AS reason,
    CASE
        WHEN m.is_contractor THEN coalesce(m.sponsor_unit_id, m.unit_id)
        WHEN m.person_id IS NOT NULL THEN m.unit_id
        WHEN a.id IS NOT NULL THEN a.unit_id
        WHEN t.owner_unit_id IS NOT NULL THEN t.owner_unit_id
        WHEN p.person_id IS NOT NULL THEN p.unit_id
        WHEN c.units = 1 THEN c.unit_id
    END AS unit_id
FROM things t
LEFT JOIN aliased a ON a.kind = t.kind AND a.platform = t.platform AND a.id = t.id AND a.choice = 1
LEFT JOIN memberships m ON m.person_id = a.person_id AND m.on_day = {{last_day}}
LEFT JOIN attributed_accounts p ON p.platform = '' AND p.account_id = t.owner_person AND p.on_day = {{last_day}}
LEFT JOIN centres c ON c.cost_center = t.cost_center AND c.choice = 1
