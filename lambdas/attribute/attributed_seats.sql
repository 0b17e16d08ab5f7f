-- One row per seat (R4.1): a person's, or a lone account's, highest seat type on a platform, with the account that gives it.
WITH

holders AS (

    SELECT
        c.platform,
        c.account_id,
        c.type_rank,
        c.assigned_on,
        c.is_usage_known,
        a.person_id,
        a.person,
        a.has_left,
        a.reason,
        a.unit_id,
        row_number() OVER (
            PARTITION BY c.platform, coalesce('person ' || a.person_id, 'account ' || c.account_id)
            ORDER BY c.type_rank, c.account_id
        ) AS choice
    FROM counted_accounts c
    INNER JOIN attributed_accounts a
        ON a.platform = c.platform AND a.account_id = c.account_id AND a.on_day = {{last_day}}
    WHERE c.left_out IS NULL

)

SELECT
    h.platform,
    h.account_id,
    h.type_rank,
    h.assigned_on,
    h.is_usage_known,
    h.person_id,
    h.person,
    h.has_left,
    h.reason,
    h.unit_id
FROM holders h
WHERE h.choice = 1
