-- What somebody found in a public register and confirmed: a row in the log of checks. Nobody's name is kept, only
-- whether the person who books is named there.
CREATE TABLE venue_register_entry (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    register VARCHAR(30) NOT NULL,
    asked VARCHAR(160) NOT NULL,
    number VARCHAR(20) NOT NULL,
    name VARCHAR(200) NOT NULL,
    standing VARCHAR(20) NOT NULL,
    registered_on DATE NULL,
    ended_on DATE NULL,
    person_named BOOLEAN NULL,
    agrees BOOLEAN NOT NULL,
    by_hand BOOLEAN NOT NULL,
    source VARCHAR(300) NOT NULL,
    seen_on DATE NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_name VARCHAR(120) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    submission_key CHAR(36) NOT NULL,
    UNIQUE KEY venue_register_entry_submission (submission_key),
    KEY venue_register_entry_check (check_id, id),
    CONSTRAINT venue_register_entry_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_register_entry_by_fk FOREIGN KEY (recorded_by) REFERENCES account (id)
);
