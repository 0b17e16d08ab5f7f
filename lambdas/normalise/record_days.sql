-- One row per platform and days on which it has activity: whether its record (R3.8) has a row there, all but logins where actions are judged.
SELECT
    a.platform,
    a.occurred_from,
    a.occurred_on,
    max(CASE WHEN a.action <> 'login' OR NOT p.is_judged_by_actions THEN 1 ELSE 0 END) = 1 AS is_record
FROM activity a
INNER JOIN platforms p ON p.platform = a.platform
LEFT JOIN repeated_rows r ON r.upload = a.upload AND r.record = a.record
WHERE a.occurred_from < {{as_of}} AND r.record IS NULL
GROUP BY a.platform, a.occurred_from, a.occurred_on
