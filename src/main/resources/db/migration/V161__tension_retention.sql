-- When a report came to its end (closed, rejected, diverted, duplicate, withdrawn), and when its words and then its
-- answers went. The row stays, so that every count stays right.
ALTER TABLE tension_report
    ADD COLUMN ended_at DATETIME(6) NULL,
    ADD COLUMN anonymised_at DATETIME(6) NULL,
    ADD COLUMN disposed_at DATETIME(6) NULL,
    ADD KEY tension_report_words_kept (anonymised_at, ended_at, id),
    ADD KEY tension_report_answers_kept (disposed_at, ended_at, id);

UPDATE tension_report
SET ended_at = COALESCE(decided_at, edited_at)
WHERE state IN ('CLOSED', 'REJECTED', 'DIVERTED', 'DUPLICATE', 'WITHDRAWN');

INSERT INTO setting (code, value, source) VALUES
('retention.tension.draft', '30', 'Concord, proposal to the data protection officer: nobody comes back to an older draft'),
('retention.tension.contact', '6', 'Concord, proposal to the data protection officer: time to ask the reporter again'),
('retention.tension.text', '12', 'Concord, proposal to the data protection officer: a year shows what recurs'),
('retention.tension.record', '84', 'Concord, proposal to the data protection officer: seven years for long comparisons');
