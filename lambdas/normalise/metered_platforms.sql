-- One row per platform and kind of evidence besides accounts that some file of it brings (R6.3, R6.4).
SELECT r.platform, 'resources' AS kind
FROM normalised_resources r
GROUP BY r.platform
UNION
SELECT u.platform, 'resources' AS kind
FROM normalised_unresolved_objects u
GROUP BY u.platform
UNION
SELECT c.platform, 'resources' AS kind
FROM resource_counts c
GROUP BY c.platform
UNION
SELECT d.platform, 'readings' AS kind
FROM meter_days d
GROUP BY d.platform
