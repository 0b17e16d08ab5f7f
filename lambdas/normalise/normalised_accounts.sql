-- One row per platform and account of the deliveries that count (R12.3), with the keys it is matched by (R2.1).
WITH

newest AS (

    SELECT s.source, a.platform, max(a.delivered_on) AS delivered_on
    FROM accounts a
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
    GROUP BY s.source, a.platform

),

cleaned AS (

    SELECT
        a.platform,
        a.account_id,
        lower(trim(a.user_name)) AS user_name,
        lower(trim(a.email)) AS email,
        a.employee_number,
        a.display_name,
        a.status,
        a.kind,
        a.owner_unit_id,
        a.created_on,
        a.last_login_on,
        a.delivered_on,
        a.upload || '#' || lpad(CAST(a.record AS varchar), 12, '0') AS found_at
    FROM accounts a
    LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = a.upload
    LEFT JOIN newest n ON n.source = s.source AND n.platform = a.platform
    WHERE a.delivered_on IS NULL OR a.delivered_on = n.delivered_on

)

SELECT
    c.platform,
    c.account_id,
    c.user_name,
    coalesce(substr(c.email, 1, strpos(c.email, '@')) || d.domain, c.email) AS email,
    c.employee_number,
    c.display_name,
    c.status,
    c.kind,
    c.owner_unit_id,
    c.created_on,
    c.last_login_on,
    max(c.delivered_on) AS delivered_on,
    min(c.found_at) AS found_at,
    count(*) OVER (PARTITION BY c.platform, c.account_id) AS variants
FROM cleaned c
LEFT JOIN {{domain_aliases}} AS d(alias, domain) ON d.alias = split_part(c.email, '@', 2)
GROUP BY
    c.platform,
    c.account_id,
    c.user_name,
    coalesce(substr(c.email, 1, strpos(c.email, '@')) || d.domain, c.email),
    c.employee_number,
    c.display_name,
    c.status,
    c.kind,
    c.owner_unit_id,
    c.created_on,
    c.last_login_on
