-- Three facts, kept apart: told, opened, acknowledged.
CREATE TABLE briefing_delivery (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT NOT NULL,
    school_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    notified_at DATETIME(6) NULL,
    first_opened_at DATETIME(6) NULL,
    UNIQUE KEY briefing_delivery_once (version_id, school_id, account_id),
    KEY briefing_delivery_account (account_id, version_id),
    CONSTRAINT briefing_delivery_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_delivery_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT briefing_delivery_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

CREATE TABLE briefing_acknowledgement (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT NOT NULL,
    school_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    role VARCHAR(20) NOT NULL,
    acknowledged_at DATETIME(6) NOT NULL,
    statement VARCHAR(300) NOT NULL,
    question VARCHAR(1000) NOT NULL DEFAULT '',
    UNIQUE KEY briefing_acknowledgement_once (version_id, school_id, account_id),
    CONSTRAINT briefing_acknowledgement_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_acknowledgement_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT briefing_acknowledgement_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
