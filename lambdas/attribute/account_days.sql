-- One row per platform, account and day that matters (R2.2): the period's last day, and the days of its substantive actions.
SELECT a.platform, a.account_id, {{last_day}} AS on_day
FROM normalised_accounts a
UNION
SELECT v.platform, v.account_id, v.occurred_on AS on_day
FROM period_actions v
