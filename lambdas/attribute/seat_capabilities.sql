-- One row per seat and capability that an account of its person used in production in the window (R4.1, R10.1).
WITH

holders AS (

    SELECT
        a.platform,
        a.account_id,
        coalesce('person ' || a.person_id, 'account ' || a.account_id) AS holder
    FROM attributed_accounts a
    WHERE a.on_day = {{last_day}}

)

SELECT DISTINCT
    s.platform,
    s.account_id,
    u.product,
    u.capability
FROM period_capabilities u
INNER JOIN normalised_accounts n ON n.platform = u.platform AND n.account_id = u.account_id
INNER JOIN holders h ON h.platform = u.platform AND h.account_id = u.account_id
INNER JOIN attributed_seats s
    ON s.platform = h.platform
    AND coalesce('person ' || s.person_id, 'account ' || s.account_id) = h.holder
