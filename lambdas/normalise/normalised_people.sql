-- One row per person and membership of the deliveries that count (R12.3), with the keys accounts are matched by (R2.1).
WITH

newest AS (

    SELECT s.source, max(p.delivered_on) AS delivered_on
    FROM people p
    INNER JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = p.upload
    GROUP BY s.source

),

cleaned AS (

    SELECT
        p.person_id,
        lower(trim(p.email)) AS email,
        lower(trim(p.user_name)) AS user_name,
        p.full_name,
        p.unit_id,
        p.employment,
        p.sponsor_unit_id,
        p.valid_from,
        p.valid_to,
        p.upload || '#' || lpad(CAST(p.record AS varchar), 12, '0') AS found_at
    FROM people p
    LEFT JOIN {{dated_uploads}} AS s(upload, source) ON s.upload = p.upload
    LEFT JOIN newest n ON n.source = s.source
    WHERE p.delivered_on IS NULL OR p.delivered_on = n.delivered_on

)

SELECT
    c.person_id,
    coalesce(substr(c.email, 1, strpos(c.email, '@')) || d.domain, c.email) AS email,
    c.user_name,
    c.full_name,
    c.unit_id,
    c.employment,
    c.sponsor_unit_id,
    c.valid_from,
    c.valid_to,
    min(c.found_at) AS found_at,
    count(*) OVER (PARTITION BY c.person_id, c.valid_from) AS variants
FROM cleaned c
LEFT JOIN {{domain_aliases}} AS d(alias, domain) ON d.alias = split_part(c.email, '@', 2)
GROUP BY
    c.person_id,
    coalesce(substr(c.email, 1, strpos(c.email, '@')) || d.domain, c.email),
    c.user_name,
    c.full_name,
    c.unit_id,
    c.employment,
    c.sponsor_unit_id,
    c.valid_from,
    c.valid_to
