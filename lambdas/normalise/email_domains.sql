-- One row per domain of an e-mail address of people or accounts as it is written, before domain aliases (R2.1).
SELECT DISTINCT split_part(lower(trim(p.email)), '@', 2) AS domain
FROM people p
WHERE strpos(p.email, '@') > 0
UNION
SELECT DISTINCT split_part(lower(trim(a.email)), '@', 2) AS domain
FROM accounts a
WHERE strpos(a.email, '@') > 0
