-- Where a person's work lies: the whole borough, or the wards named in account_ward only.
ALTER TABLE account ADD COLUMN borough_wide TINYINT(1) NOT NULL DEFAULT 1;

CREATE TABLE account_ward (
    account_id BIGINT NOT NULL,
    ward_id BIGINT NOT NULL,
    PRIMARY KEY (account_id, ward_id),
    CONSTRAINT account_ward_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT account_ward_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id)
);

-- A restricted report is read by its author and the people named on it, and stands in no figure.
ALTER TABLE tension_report ADD COLUMN restricted TINYINT(1) NOT NULL DEFAULT 0;

ALTER TABLE tension_report
    DROP KEY tension_report_figures,
    ADD KEY tension_report_figures
        (state, received_at, ward_id, category, eep, organisation_id, author_id, source_type, restricted);

-- Who is named on a report now. Who was, and why, stands in the audit trail.
CREATE TABLE tension_report_member (
    report_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    named_by BIGINT NOT NULL,
    named_at DATETIME(6) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    PRIMARY KEY (report_id, account_id),
    KEY tension_report_member_account (account_id),
    CONSTRAINT tension_report_member_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_report_member_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT tension_report_member_named_fk FOREIGN KEY (named_by) REFERENCES account (id)
);

-- Somebody asked to read a report. waiting is 1 until it is decided and NULL afterwards, so that a person asks once
-- at a time.
CREATE TABLE tension_access_request (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    report_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    waiting TINYINT(1) NULL DEFAULT 1,
    reason VARCHAR(500) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    granted TINYINT(1) NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    decision_reason VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_access_request_waiting (report_id, account_id, waiting),
    KEY tension_access_request_open (waiting, id),
    CONSTRAINT tension_access_request_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_access_request_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT tension_access_request_decided_fk FOREIGN KEY (decided_by) REFERENCES account (id)
);
