-- What was approved, byte for byte: inputs, file for the screen, file for paper, each with its SHA-256.
CREATE TABLE briefing_version (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    number INT NOT NULL,
    inputs LONGTEXT NOT NULL,
    html LONGTEXT NOT NULL,
    pdf LONGBLOB NOT NULL,
    inputs_sha256 CHAR(64) NOT NULL,
    html_sha256 CHAR(64) NOT NULL,
    pdf_sha256 CHAR(64) NOT NULL,
    approved_by BIGINT NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    published_by BIGINT NULL,
    published_at DATETIME(6) NULL,
    withdrawn_by BIGINT NULL,
    withdrawn_at DATETIME(6) NULL,
    withdrawn_reason VARCHAR(1000) NOT NULL DEFAULT '',
    UNIQUE KEY briefing_version_number (briefing_id, number),
    CONSTRAINT briefing_version_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_version_approver_fk FOREIGN KEY (approved_by) REFERENCES account (id),
    CONSTRAINT briefing_version_publisher_fk FOREIGN KEY (published_by) REFERENCES account (id),
    CONSTRAINT briefing_version_withdrawer_fk FOREIGN KEY (withdrawn_by) REFERENCES account (id)
);
