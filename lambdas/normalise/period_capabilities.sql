-- One row per platform, product, capability, account that is meant (none where nobody is named) and day: what is used in production in the window of seats (R3.4, R10.1).
SELECT DISTINCT
    u.platform,
    u.product,
    u.capability,
    m.account_id,
    u.used_on
FROM capability_use u
LEFT JOIN meant_accounts m ON m.platform = u.platform AND m.written_id = u.account_id
LEFT JOIN {{non_production}} AS e(environment) ON e.environment = lower(u.environment)
WHERE u.used_from < {{as_of}} AND u.used_on >= {{seats_from}} AND u.quantity > 0 AND e.environment IS NULL
