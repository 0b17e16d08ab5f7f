-- One row per platform, product, capability and unit that used it in production in the window, each use in its own day's unit (R2.2, R10.3).
SELECT DISTINCT
    u.platform,
    u.product,
    u.capability,
    coalesce(a.reason, 'unowned') AS reason,
    a.unit_id
FROM period_capabilities u
LEFT JOIN attributed_accounts a
    ON a.platform = u.platform AND a.account_id = u.account_id AND a.on_day = u.used_on
