-- One row per meter, account, action type, its weight and unit: what was drawn in the period, each reading in its own day's unit (R2.2, R6.4).
SELECT
    d.platform,
    d.meter,
    d.account_id,
    d.action_type,
    d.weight,
    a.person_id,
    coalesce(a.person, '') AS person,
    coalesce(a.reason, 'unowned') AS reason,
    a.unit_id,
    max(d.read_on) AS last_on,
    CAST(sum(d.quantity) AS bigint) AS quantity,
    CAST(sum(d.quantity * d.weight) AS bigint) AS units
FROM period_draws d
LEFT JOIN attributed_accounts a
    ON a.platform = d.platform AND a.account_id = d.account_id AND a.on_day = d.read_on
GROUP BY
    d.platform,
    d.meter,
    d.account_id,
    d.action_type,
    d.weight,
    a.person_id,
    coalesce(a.person, ''),
    coalesce(a.reason, 'unowned'),
    a.unit_id
