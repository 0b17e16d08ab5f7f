-- One row per platform and account id as a file writes it: the account that is meant (R2.8), or the id itself where there is none.
WITH

written AS (

    SELECT a.platform, a.account_id
    FROM normalised_assignments a
    UNION
    SELECT a.platform, a.account_id
    FROM normalised_aliases a
    UNION
    SELECT e.platform, e.account_id
    FROM normalised_exceptions e
    WHERE e.account_id IS NOT NULL
    UNION
    SELECT a.platform, a.account_id
    FROM activity a
    WHERE a.occurred_from < {{as_of}}

),

spellings AS (

    SELECT a.platform, lower(a.account_id) AS spelling, min(a.account_id) AS account_id
    FROM normalised_accounts a
    GROUP BY a.platform, lower(a.account_id)
    HAVING min(a.account_id) = max(a.account_id)

)

SELECT
    w.platform,
    w.account_id AS written_id,
    coalesce(max(a.account_id), coalesce(max(s.account_id), w.account_id)) AS account_id,
    max(coalesce(a.account_id, s.account_id)) IS NOT NULL AS is_known
FROM written w
LEFT JOIN normalised_accounts a ON a.platform = w.platform AND a.account_id = w.account_id
LEFT JOIN spellings s ON s.platform = w.platform AND s.spelling = lower(w.account_id)
GROUP BY w.platform, w.account_id
