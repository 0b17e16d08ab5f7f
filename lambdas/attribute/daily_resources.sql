-- One row per product, class, discovery source and day of the window: how many resources counted (R8.4).
WITH

spans AS (

    SELECT r.platform, r.product, r.class, r.source, r.first_day, r.last_counted_day, count(*) AS resources
    FROM counted_resources r
    WHERE r.may_count
    GROUP BY r.platform, r.product, r.class, r.source, r.first_day, r.last_counted_day

)

SELECT s.platform, s.product, s.class, s.source, w.on_day, CAST(sum(s.resources) AS bigint) AS resources
FROM spans s
INNER JOIN {{window_days}} AS w(on_day) ON w.on_day >= s.first_day AND w.on_day <= s.last_counted_day
GROUP BY s.platform, s.product, s.class, s.source, w.on_day
