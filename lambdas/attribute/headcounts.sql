-- One row per unit as the directory has it: people in force on the period's last day, contractors with their sponsor (R6.2).
SELECT
    CASE WHEN m.is_contractor THEN coalesce(m.sponsor_unit_id, m.unit_id) ELSE m.unit_id END AS unit_id,
    count(*) AS people
FROM memberships m
WHERE m.on_day = {{last_day}} AND m.is_in_force
GROUP BY CASE WHEN m.is_contractor THEN coalesce(m.sponsor_unit_id, m.unit_id) ELSE m.unit_id END
