-- One row per platform, account and day that matters (R2.2): the period's last day, and the days of its substantive actions, readings and uses of capabilities. Who a resource names as its owner is an account of no platform (R2.9).
SELECT a.platform, a.account_id, {{last_day}} AS on_day
FROM normalised_accounts a
UNION
SELECT v.platform, v.account_id, v.occurred_on AS on_day
FROM period_actions v
UNION
SELECT d.platform, d.account_id, d.read_on AS on_day
FROM period_draws d
WHERE d.account_id IS NOT NULL
UNION
SELECT u.platform, u.account_id, u.used_on AS on_day
FROM period_capabilities u
WHERE u.account_id IS NOT NULL
UNION
SELECT '' AS platform, r.owner_person AS account_id, {{last_day}} AS on_day
FROM normalised_resources r
WHERE r.owner_person IS NOT NULL
