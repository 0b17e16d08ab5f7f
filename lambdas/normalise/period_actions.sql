-- One row per platform, account, module and day of the period: the substantive actions of that day (R3.7, R6.2).
SELECT
    a.platform,
    m.account_id,
    a.module,
    a.occurred_on,
    CAST(sum(a.quantity) AS bigint) AS quantity
FROM activity a
INNER JOIN {{substantive_actions}} AS s(action) ON s.action = a.action
LEFT JOIN repeated_rows r ON r.upload = a.upload AND r.record = a.record
INNER JOIN meant_accounts m ON m.platform = a.platform AND m.written_id = a.account_id
WHERE a.occurred_on >= {{first_day}}
    AND a.occurred_on <= {{last_day}}
    AND r.record IS NULL
GROUP BY a.platform, m.account_id, a.module, a.occurred_on
