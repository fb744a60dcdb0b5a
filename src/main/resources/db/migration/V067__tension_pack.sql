-- The monitoring group's pack: figures are assembled from the records while it is a draft, words are typed, and when
-- the chair approves it the files are frozen with their hash. Minutes are taken in the meeting, after that.
CREATE TABLE tension_pack (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    submission_key CHAR(36) NOT NULL,
    period_from DATE NOT NULL,
    period_to DATE NOT NULL,
    state VARCHAR(10) NOT NULL,
    judgement VARCHAR(2000) NOT NULL DEFAULT '',
    likelihood VARCHAR(24) NULL,
    confidence VARCHAR(10) NULL,
    rumours VARCHAR(2000) NOT NULL DEFAULT '',
    caveats VARCHAR(1000) NOT NULL DEFAULT '',
    distribution VARCHAR(1000) NOT NULL DEFAULT '',
    minutes MEDIUMTEXT NOT NULL DEFAULT '',
    created_by BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    edited_by BIGINT NOT NULL,
    edited_at DATETIME(6) NOT NULL,
    approved_by BIGINT NULL,
    approved_at DATETIME(6) NULL,
    frozen_html MEDIUMTEXT NULL,
    frozen_word MEDIUMBLOB NULL,
    frozen_hash CHAR(64) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_pack_reference (reference),
    UNIQUE KEY tension_pack_submission (submission_key),
    UNIQUE KEY tension_pack_period (period_from, period_to),
    CONSTRAINT tension_pack_created_fk FOREIGN KEY (created_by) REFERENCES account (id),
    CONSTRAINT tension_pack_approved_fk FOREIGN KEY (approved_by) REFERENCES account (id)
);

INSERT INTO setting (code, value, source) VALUES
('tension.pack-days', '14', 'Tension monitoring rules: fortnightly; 7 weekly, 28 monthly, 1 in a surge'),
('tension.small-number', '5', 'Counts from 1 to below this are not printed in the pack');
