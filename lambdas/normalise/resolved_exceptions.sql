-- One row per exception of the deliveries that count, with the account that its id means (R2.8).
SELECT
    e.platform,
    m.account_id,
    e.person_id,
    e.line_id,
    e.expires_on
FROM normalised_exceptions e
LEFT JOIN meant_accounts m ON m.platform = e.platform AND m.written_id = e.account_id
