-- Checks past their time lose their words; the row stays, so that every count stays right.
ALTER TABLE venue_check
    ADD COLUMN sources_disposed_at DATETIME(6) NULL,
    ADD COLUMN disposed_at DATETIME(6) NULL,
    ADD KEY venue_check_kept (disposed_at, event_date, id);

-- Earlier answers, which a check keeps as long as its answers and no longer: a system-versioned table cannot forget the
-- rows of one check.
CREATE TABLE venue_answer_past (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    question VARCHAR(10) NOT NULL,
    value TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_name VARCHAR(120) NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    version INT NOT NULL,
    KEY venue_answer_past_question (check_id, question, version),
    CONSTRAINT venue_answer_past_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

INSERT INTO venue_answer_past (check_id, question, value, answered_by, answered_name, answered_at, version)
SELECT check_id, question, value, answered_by, answered_name, answered_at, version
FROM venue_answer FOR SYSTEM_TIME ALL
WHERE ROW_END < CURRENT_TIMESTAMP(6)
ORDER BY check_id, question, version;

ALTER TABLE venue_answer DROP SYSTEM VERSIONING;

-- A remembered match keeps a fingerprint of the name, not the name.
UPDATE match_memory SET subject_key = SHA2(subject_key, 256);

INSERT INTO setting (code, value, source) VALUES
('retention.venue.draft', '30', 'Concord, proposal to the data protection officer: nobody comes back to an older draft'),
('retention.venue.sources', '12', 'Concord, proposal to the data protection officer: captures about cleared speakers'),
('retention.venue.routine', '24', 'Concord, proposal to the data protection officer: routine approvals, two years from the event'),
('retention.venue.limit', '72', 'Concord, proposal to the data protection officer: contract limitation, six years from the event');
