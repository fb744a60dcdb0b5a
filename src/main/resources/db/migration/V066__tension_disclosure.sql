-- Under which agreement information may be shared with whom, and until when.
CREATE TABLE tension_agreement (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    partner VARCHAR(120) NOT NULL,
    name VARCHAR(200) NOT NULL,
    covers VARCHAR(500) NOT NULL,
    signatories VARCHAR(300) NOT NULL,
    signed_on DATE NOT NULL,
    expires_on DATE NOT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY tension_agreement_partner (partner, expires_on)
) WITH SYSTEM VERSIONING;

-- What left the partnership, to whom, under which agreement. Rows are never changed.
CREATE TABLE tension_disclosure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    submission_key CHAR(36) NOT NULL,
    agreement_id BIGINT NOT NULL,
    issue_id BIGINT NULL,
    recipient VARCHAR(200) NOT NULL,
    what VARCHAR(1000) NOT NULL,
    purpose VARCHAR(500) NOT NULL,
    marking VARCHAR(20) NOT NULL,
    disclosed_by BIGINT NOT NULL,
    disclosed_at DATETIME(6) NOT NULL,
    UNIQUE KEY tension_disclosure_reference (reference),
    UNIQUE KEY tension_disclosure_submission (submission_key),
    KEY tension_disclosure_time (disclosed_at, id),
    KEY tension_disclosure_issue (issue_id, id),
    CONSTRAINT tension_disclosure_agreement_fk FOREIGN KEY (agreement_id) REFERENCES tension_agreement (id),
    CONSTRAINT tension_disclosure_issue_fk FOREIGN KEY (issue_id) REFERENCES tension_issue (id),
    CONSTRAINT tension_disclosure_account_fk FOREIGN KEY (disclosed_by) REFERENCES account (id)
);
