-- A short notice to some schools outside the term's briefing: written by one person, sent by another, acknowledged
-- within hours.
CREATE TABLE flash_notice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    idempotency_key VARCHAR(60) NOT NULL,
    title VARCHAR(80) NOT NULL,
    body TEXT NOT NULL,
    agreed_by VARCHAR(300) NOT NULL DEFAULT '',
    marking VARCHAR(20) NOT NULL,
    phases VARCHAR(200) NOT NULL DEFAULT '',
    clusters VARCHAR(200) NOT NULL DEFAULT '',
    state VARCHAR(20) NOT NULL,
    author_id BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    edited_by BIGINT NOT NULL,
    submitted_by BIGINT NULL,
    return_note VARCHAR(1000) NOT NULL DEFAULT '',
    html LONGTEXT NULL,
    html_sha256 CHAR(64) NULL,
    sent_by BIGINT NULL,
    sent_at DATETIME(6) NULL,
    acknowledge_by DATETIME(6) NULL,
    withdrawn_by BIGINT NULL,
    withdrawn_at DATETIME(6) NULL,
    withdrawn_reason VARCHAR(1000) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY flash_notice_once (idempotency_key),
    KEY flash_notice_due (state, acknowledge_by),
    CONSTRAINT flash_notice_author_fk FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT flash_notice_editor_fk FOREIGN KEY (edited_by) REFERENCES account (id),
    CONSTRAINT flash_notice_submitter_fk FOREIGN KEY (submitted_by) REFERENCES account (id),
    CONSTRAINT flash_notice_sender_fk FOREIGN KEY (sent_by) REFERENCES account (id),
    CONSTRAINT flash_notice_withdrawer_fk FOREIGN KEY (withdrawn_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- Three facts, kept apart: told, opened, acknowledged. Only schools with a row received the notice.
CREATE TABLE flash_receipt (
    notice_id BIGINT NOT NULL,
    school_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    role VARCHAR(20) NOT NULL,
    notified_at DATETIME(6) NULL,
    first_opened_at DATETIME(6) NULL,
    acknowledged_at DATETIME(6) NULL,
    PRIMARY KEY (notice_id, school_id, account_id),
    KEY flash_receipt_account (account_id, notice_id),
    CONSTRAINT flash_receipt_notice_fk FOREIGN KEY (notice_id) REFERENCES flash_notice (id),
    CONSTRAINT flash_receipt_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT flash_receipt_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

INSERT INTO setting (code, value, source) VALUES
('briefing.notice-hours', '24', 'Concord: hours in which a school acknowledges a notice'),
('briefing.notice-words', '250', 'Concord: words of a notice, so that it stays on one page');
