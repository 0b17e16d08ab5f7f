-- One row per platform, module, unit and actor: substantive actions of the period (R6.2), each in its own day's unit (R2.2).
SELECT
    v.platform,
    v.module,
    a.unit_id,
    coalesce('person ' || a.person_id, v.platform || ' account ' || v.account_id) AS actor,
    max(v.occurred_on) AS last_action_on,
    CAST(sum(v.quantity) AS bigint) AS actions
FROM period_actions v
INNER JOIN attributed_accounts a
    ON a.platform = v.platform AND a.account_id = v.account_id AND a.on_day = v.occurred_on
GROUP BY
    v.platform,
    v.module,
    a.unit_id,
    coalesce('person ' || a.person_id, v.platform || ' account ' || v.account_id)
