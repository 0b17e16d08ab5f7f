-- One row per platform and resource of the deliveries that count (R12.3), with the class of its table (R8.1) and the keys of its owner (R2.9).
WITH

newest AS (

    SELECT s.source, r.platform, max(r.delivered_on) AS delivered_on
    FROM resources r
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = r.upload
    GROUP BY s.source, r.platform

)

SELECT
    r.platform,
    r.resource_id,
    lower(trim(r.class)) AS table_name,
    k.class,
    r.name,
    coalesce(r.products, 'visibility') AS products,
    lower(trim(r.install_status)) AS install_status,
    r.environment,
    r.owner_unit_id,
    r.owner_person,
    coalesce(substr(lower(trim(r.owner_person)), 1, strpos(lower(trim(r.owner_person)), '@')) || d.domain, lower(trim(r.owner_person))) AS owner_key,
    r.cost_center,
    r.first_discovered,
    r.last_discovered,
    r.retired_on,
    r.decommissioned_on,
    r.discovery_source,
    r.serial_number,
    r.fqdn,
    r.ip_address,
    r.duplicate_of,
    coalesce(r.agent, false) AS has_agent,
    min(r.upload || '#' || lpad(CAST(r.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY r.platform, r.resource_id) AS variants
FROM resources r
LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = r.upload
LEFT JOIN newest n ON n.source = s.source AND n.platform = r.platform
LEFT JOIN {{classes}} AS k(table_name, class) ON k.table_name = lower(trim(r.class))
LEFT JOIN {{domain_aliases}} AS d(alias, domain) ON d.alias = split_part(lower(trim(r.owner_person)), '@', 2)
WHERE r.delivered_on IS NULL OR r.delivered_on = n.delivered_on
GROUP BY
    r.platform,
    r.resource_id,
    lower(trim(r.class)),
    k.class,
    r.name,
    coalesce(r.products, 'visibility'),
    lower(trim(r.install_status)),
    r.environment,
    r.owner_unit_id,
    r.owner_person,
    coalesce(substr(lower(trim(r.owner_person)), 1, strpos(lower(trim(r.owner_person)), '@')) || d.domain, lower(trim(r.owner_person))),
    r.cost_center,
    r.first_discovered,
    r.last_discovered,
    r.retired_on,
    r.decommissioned_on,
    r.discovery_source,
    r.serial_number,
    r.fqdn,
    r.ip_address,
    r.duplicate_of,
    coalesce(r.agent, false)
