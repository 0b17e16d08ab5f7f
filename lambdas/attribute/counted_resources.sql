-- One row per product and resource, or unresolved object, with a day in the window (R8.3): its days there, whether its class can count, and what it is judged by (R8.7).
WITH

listed AS (

    SELECT DISTINCT r.platform, r.resource_id, trim(p.product) AS product
    FROM normalised_resources r
    CROSS JOIN UNNEST(split(r.products, '+')) AS p(product)
    WHERE r.duplicate_of IS NULL

),

things AS (

    SELECT
        'resource' AS kind,
        r.platform,
        r.resource_id AS id,
        r.resource_id AS audit_id,
        l.product,
        r.class,
        r.table_name,
        r.class IS NOT NULL AND (r.class <> 'device' OR r.has_agent OR l.product IN ('health', 'sam', 'ham')) AS may_count,
        r.has_agent OR l.product IN ('health', 'sam', 'ham') AS counts_devices,
        r.name,
        r.discovery_source AS source,
        r.environment,
        r.serial_number,
        r.fqdn,
        r.ip_address,
        r.last_discovered,
        r.retired_on,
        r.decommissioned_on,
        r.first_discovered AS begins_on,
        r.last_discovered AS seen_on,
        r.retired_on AS gone_on,
        -- What is out without a date counts to the day on which it was last seen, and without that day not at all.
        CASE
            WHEN r.retired_on IS NULL AND r.install_status IN ('7', 'retired', '8', 'stolen', '100', 'absent')
                THEN coalesce(r.last_discovered, DATE '0001-01-01')
            ELSE {{last_day}}
        END AS out_on
    FROM normalised_resources r
    INNER JOIN listed l ON l.platform = r.platform AND l.resource_id = r.resource_id
    UNION ALL
    SELECT
        'unresolved' AS kind,
        u.platform,
        u.node AS id,
        CAST(NULL AS varchar) AS audit_id,
        'health' AS product,
        'unresolved' AS class,
        CAST(NULL AS varchar) AS table_name,
        true AS may_count,
        true AS counts_devices,
        u.node AS name,
        u.source,
        CAST(NULL AS varchar) AS environment,
        CAST(NULL AS varchar) AS serial_number,
        CAST(NULL AS varchar) AS fqdn,
        CAST(NULL AS varchar) AS ip_address,
        CAST(NULL AS date) AS last_discovered,
        CAST(NULL AS date) AS retired_on,
        CAST(NULL AS date) AS decommissioned_on,
        u.first_seen AS begins_on,
        u.last_seen AS seen_on,
        u.resolved_on AS gone_on,
        {{last_day}} AS out_on
    FROM normalised_unresolved_objects u
    WHERE u.is_unresolved

),

spans AS (

    SELECT
        t.kind,
        t.platform,
        t.id,
        t.product,
        greatest(coalesce(t.begins_on, {{window_from}}), {{window_from}}) AS first_day,
        least(
            least(t.out_on, coalesce(CAST(t.gone_on - INTERVAL '1' DAY AS date), {{last_day}})),
            least(coalesce(CAST(t.seen_on + INTERVAL '1' DAY * d.days AS date), {{last_day}}), {{last_day}})
        ) AS last_counted_day
    FROM things t
    INNER JOIN {{counted_products}} AS c(platform, product) ON c.platform = t.platform AND c.product = t.product
    LEFT JOIN {{discovered_within}} AS d(product, days) ON d.product = t.product

)

SELECT
    t.kind,
    t.platform,
    t.id,
    t.product,
    t.class,
    t.table_name,
    t.may_count,
    a.table_name AS audited_table,
    CASE WHEN a.class <> 'device' OR t.counts_devices THEN a.class END AS audited_class,
    t.name,
    t.source,
    t.environment,
    t.serial_number,
    t.fqdn,
    t.ip_address,
    t.last_discovered,
    t.retired_on,
    t.decommissioned_on,
    s.first_day,
    s.last_counted_day,
    date_diff('day', s.first_day, s.last_counted_day) + 1 AS counted_days,
    o.reason,
    o.unit_id
FROM spans s
INNER JOIN things t ON t.kind = s.kind AND t.platform = s.platform AND t.id = s.id AND t.product = s.product
INNER JOIN owned_resources o ON o.kind = s.kind AND o.platform = s.platform AND o.id = s.id
LEFT JOIN normalised_class_audits a ON a.platform = t.platform AND a.resource_id = t.audit_id
WHERE s.first_day <= s.last_counted_day
