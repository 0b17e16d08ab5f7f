-- One row per invoice, invoice line and status, however often it was dropped (feeds 1); more where two say different things.
SELECT
    i.invoice_id,
    i.invoice_line,
    i.status,
    i.vendor,
    i.line_id,
    i.period_from,
    i.period_to,
    i.amount_minor,
    i.currency,
    i.issued_on,
    min(i.upload || '#' || lpad(CAST(i.record AS varchar), 12, '0')) AS found_at,
    count(*) OVER (PARTITION BY i.invoice_id, i.invoice_line, i.status) AS variants
FROM invoices i
GROUP BY
    i.invoice_id,
    i.invoice_line,
    i.status,
    i.vendor,
    i.line_id,
    i.period_from,
    i.period_to,
    i.amount_minor,
    i.currency,
    i.issued_on
