-- One row per feed, column, platform and id that nothing of the month answers to (R2.8): how many rows name it, and where first.
WITH

-- Which platforms there are: what has accounts, what has activity, and what is metered.
known_platforms AS (

    SELECT p.platform
    FROM platforms p
    UNION
    SELECT m.platform
    FROM meant_accounts m
    WHERE m.has_activity
    UNION
    SELECT t.platform
    FROM metered_platforms t

),

unit_names AS (

    SELECT 'people' AS feed, 'unit_id' AS named_in, p.unit_id AS unit_id, p.found_at
    FROM normalised_people p
    WHERE p.valid_from <= {{last_day}} AND (p.valid_to IS NULL OR p.valid_to >= {{last_day}})
    UNION ALL
    SELECT 'people' AS feed, 'sponsor_unit_id' AS named_in, p.sponsor_unit_id AS unit_id, p.found_at
    FROM normalised_people p
    WHERE p.valid_from <= {{last_day}} AND (p.valid_to IS NULL OR p.valid_to >= {{last_day}})
    UNION ALL
    SELECT 'units' AS feed, 'parent_id' AS named_in, u.parent_id AS unit_id, u.found_at
    FROM normalised_units u
    UNION ALL
    SELECT 'units' AS feed, 'successor_id' AS named_in, u.successor_id AS unit_id, u.found_at
    FROM normalised_units u
    UNION ALL
    SELECT 'accounts' AS feed, 'owner_unit_id' AS named_in, a.owner_unit_id AS unit_id, a.found_at
    FROM normalised_accounts a
    UNION ALL
    SELECT 'aliases' AS feed, 'unit_id' AS named_in, l.unit_id AS unit_id, l.found_at
    FROM normalised_aliases l
    WHERE l.expires_on IS NULL OR l.expires_on >= {{last_day}}
    UNION ALL
    SELECT 'budgets' AS feed, 'unit_id' AS named_in, b.unit_id AS unit_id, b.found_at
    FROM normalised_budgets b
    WHERE b.period = {{period}}
    UNION ALL
    SELECT 'resources' AS feed, 'owner_unit_id' AS named_in, r.owner_unit_id AS unit_id, r.found_at
    FROM normalised_resources r
    UNION ALL
    SELECT 'unresolved_objects' AS feed, 'owner_unit_id' AS named_in, u.owner_unit_id AS unit_id, u.found_at
    FROM normalised_unresolved_objects u
    UNION ALL
    SELECT 'resource_counts' AS feed, 'unit_id' AS named_in, c.unit_id AS unit_id, c.found_at
    FROM normalised_resource_counts c

),

-- What counts nothing, because no class has its table (R8.1).
tables_of_no_class AS (

    SELECT 'resources' AS feed, r.table_name, r.found_at
    FROM normalised_resources r
    WHERE r.class IS NULL
    UNION ALL
    SELECT 'class_audits' AS feed, a.table_name, a.found_at
    FROM normalised_class_audits a
    WHERE a.class IS NULL

),

person_names AS (

    SELECT 'aliases' AS feed, 'person_id' AS named_in, l.person_id AS person_id, l.found_at
    FROM normalised_aliases l
    WHERE l.expires_on IS NULL OR l.expires_on >= {{last_day}}
    UNION ALL
    SELECT 'exceptions' AS feed, 'person_id' AS named_in, e.person_id AS person_id, e.found_at
    FROM normalised_exceptions e
    WHERE e.expires_on IS NULL OR e.expires_on >= {{last_day}}

)

SELECT
    n.feed,
    n.named_in,
    CAST(NULL AS varchar) AS platform,
    n.unit_id AS named_id,
    count(*) AS row_count,
    min(n.found_at) AS found_at
FROM unit_names n
LEFT JOIN normalised_units u ON u.unit_id = n.unit_id
WHERE n.unit_id IS NOT NULL AND u.unit_id IS NULL
GROUP BY n.feed, n.named_in, n.unit_id
UNION ALL
SELECT
    n.feed,
    n.named_in,
    CAST(NULL AS varchar) AS platform,
    n.person_id AS named_id,
    count(*) AS row_count,
    min(n.found_at) AS found_at
FROM person_names n
LEFT JOIN normalised_people p ON p.person_id = n.person_id
WHERE n.person_id IS NOT NULL AND p.person_id IS NULL
GROUP BY n.feed, n.named_in, n.person_id
UNION ALL
SELECT
    'exceptions' AS feed,
    'line_id' AS named_in,
    CAST(NULL AS varchar) AS platform,
    e.line_id AS named_id,
    count(*) AS row_count,
    min(e.found_at) AS found_at
FROM normalised_exceptions e
LEFT JOIN normalised_contract_lines c ON c.line_id = e.line_id
WHERE e.line_id IS NOT NULL AND c.line_id IS NULL AND (e.expires_on IS NULL OR e.expires_on >= {{last_day}})
GROUP BY e.line_id
UNION ALL
SELECT
    'contract_lines' AS feed,
    'platform' AS named_in,
    CAST(NULL AS varchar) AS platform,
    c.platform AS named_id,
    count(*) AS row_count,
    min(c.found_at) AS found_at
FROM normalised_contract_lines c
LEFT JOIN known_platforms k ON k.platform = c.platform
WHERE c.platform IS NOT NULL AND k.platform IS NULL
    AND c.starts_on <= {{last_day}} AND (c.ends_on IS NULL OR c.ends_on >= {{first_day}})
GROUP BY c.platform
UNION ALL
SELECT
    'exceptions' AS feed,
    'account_id' AS named_in,
    e.platform,
    e.account_id AS named_id,
    count(*) AS row_count,
    min(e.found_at) AS found_at
FROM normalised_exceptions e
INNER JOIN meant_accounts m ON m.platform = e.platform AND m.written_id = e.account_id
WHERE NOT m.is_known AND (e.expires_on IS NULL OR e.expires_on >= {{last_day}})
GROUP BY e.platform, e.account_id
UNION ALL
SELECT
    'aliases' AS feed,
    'account_id' AS named_in,
    l.platform,
    l.account_id AS named_id,
    count(*) AS row_count,
    min(l.found_at) AS found_at
FROM normalised_aliases l
INNER JOIN meant_accounts m ON m.platform = l.platform AND m.written_id = l.account_id
WHERE NOT m.is_known AND NOT m.has_activity AND (l.expires_on IS NULL OR l.expires_on >= {{last_day}})
GROUP BY l.platform, l.account_id
UNION ALL
SELECT
    'assignments' AS feed,
    'account_id' AS named_in,
    t.platform,
    t.account_id AS named_id,
    count(*) AS row_count,
    min(t.found_at) AS found_at
FROM normalised_assignments t
INNER JOIN meant_accounts m ON m.platform = t.platform AND m.written_id = t.account_id
WHERE NOT m.is_known
GROUP BY t.platform, t.account_id
UNION ALL
SELECT
    'activity' AS feed,
    'account_id' AS named_in,
    v.platform,
    v.written_id AS named_id,
    CAST(sum(v.events) AS bigint) AS row_count,
    CAST(NULL AS varchar) AS found_at
FROM normalised_activity v
INNER JOIN meant_accounts m ON m.platform = v.platform AND m.written_id = v.written_id
LEFT JOIN normalised_aliases l
    ON l.platform = v.platform AND l.account_id = v.written_id AND (l.expires_on IS NULL OR l.expires_on >= {{last_day}})
WHERE NOT m.is_known AND l.account_id IS NULL
GROUP BY v.platform, v.written_id
UNION ALL
SELECT
    'capability_use' AS feed,
    'account_id' AS named_in,
    u.platform,
    u.account_id AS named_id,
    count(*) AS row_count,
    CAST(NULL AS varchar) AS found_at
FROM capability_use u
INNER JOIN meant_accounts m ON m.platform = u.platform AND m.written_id = u.account_id
LEFT JOIN normalised_aliases l
    ON l.platform = u.platform AND l.account_id = u.account_id AND (l.expires_on IS NULL OR l.expires_on >= {{last_day}})
WHERE NOT m.is_known AND l.account_id IS NULL AND u.used_from < {{as_of}}
GROUP BY u.platform, u.account_id
UNION ALL
SELECT
    t.feed,
    'class' AS named_in,
    CAST(NULL AS varchar) AS platform,
    t.table_name AS named_id,
    count(*) AS row_count,
    min(t.found_at) AS found_at
FROM tables_of_no_class t
GROUP BY t.feed, t.table_name
UNION ALL
SELECT
    'class_audits' AS feed,
    'resource_id' AS named_in,
    CAST(NULL AS varchar) AS platform,
    a.resource_id AS named_id,
    count(*) AS row_count,
    min(a.found_at) AS found_at
FROM normalised_class_audits a
LEFT JOIN normalised_resources r ON r.platform = a.platform AND r.resource_id = a.resource_id
WHERE r.resource_id IS NULL
GROUP BY a.resource_id
UNION ALL
SELECT
    'meter_readings' AS feed,
    'meter' AS named_in,
    CAST(NULL AS varchar) AS platform,
    d.meter AS named_id,
    CAST(sum(d.readings) AS bigint) AS row_count,
    CAST(NULL AS varchar) AS found_at
FROM meter_days d
LEFT JOIN normalised_contract_lines c ON c.metric = 'consumption' AND c.platform = d.platform AND c.module = d.meter
WHERE c.line_id IS NULL
GROUP BY d.meter
