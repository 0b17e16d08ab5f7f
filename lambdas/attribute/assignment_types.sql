-- One row per platform and assignment: the seat type that it makes (R4.1), if any, and how many accounts hold it.
SELECT
    h.platform,
    h.assignment,
    h.type_rank,
    count(*) AS accounts
FROM held_assignments h
GROUP BY h.platform, h.assignment, h.type_rank
