-- One row per platform and days on which its record has a row (R3.8): all but logins where actions are judged, else all.
SELECT DISTINCT
    a.platform,
    a.occurred_from,
    a.occurred_on
FROM normalised_activity a
INNER JOIN platforms p ON p.platform = a.platform
WHERE a.grade <> 'login' OR NOT p.is_judged_by_actions
