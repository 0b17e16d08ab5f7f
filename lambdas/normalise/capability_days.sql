-- One row per platform, product and days before the month's end for which somebody looked at what is used (R3.8, R10.1).
SELECT DISTINCT
    u.platform,
    u.product,
    u.used_from,
    u.used_on
FROM capability_use u
WHERE u.used_from < {{as_of}}
