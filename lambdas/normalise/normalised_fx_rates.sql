-- One row per day and pair of currencies (R5.5), however often it was dropped; more where two rates differ.
SELECT
    f.rate_date,
    f.from_currency,
    f.to_currency,
    f.rate,
    min(f.upload || '#' || lpad(CAST(f.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY f.rate_date, f.from_currency, f.to_currency) AS variants
FROM fx_rates f
GROUP BY
    f.rate_date,
    f.from_currency,
    f.to_currency,
    f.rate
