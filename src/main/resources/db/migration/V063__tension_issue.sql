-- A tension over many reports. Level, recovery, trend and review day repeat the judgement in force,
-- so that the list need not look it up; only the judgement in tension_assessment sets them.
CREATE TABLE tension_issue (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    submission_key CHAR(36) NOT NULL,
    title VARCHAR(120) NOT NULL,
    summary VARCHAR(2000) NOT NULL,
    state VARCHAR(12) NOT NULL,
    state_before_merge VARCHAR(12) NULL,
    category VARCHAR(24) NOT NULL,
    marking VARCHAR(20) NOT NULL DEFAULT 'OFFICIAL',
    handling_line VARCHAR(200) NOT NULL DEFAULT '',
    share_with_schools TINYINT(1) NOT NULL DEFAULT 0,
    level VARCHAR(10) NULL,
    recovery TINYINT(1) NOT NULL DEFAULT 0,
    trend VARCHAR(10) NULL,
    review_on DATE NULL,
    merged_into BIGINT NULL,
    merged_at DATETIME(6) NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    edited_at DATETIME(6) NOT NULL,
    closed_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_issue_reference (reference),
    UNIQUE KEY tension_issue_submission (submission_key),
    KEY tension_issue_list (state, edited_at, id),
    KEY tension_issue_edited (edited_at, id),
    KEY tension_issue_review (review_on),
    CONSTRAINT tension_issue_opened_fk FOREIGN KEY (opened_by) REFERENCES account (id),
    CONSTRAINT tension_issue_merged_fk FOREIGN KEY (merged_into) REFERENCES tension_issue (id)
) WITH SYSTEM VERSIONING;

CREATE TABLE tension_issue_ward (
    issue_id BIGINT NOT NULL,
    ward_id BIGINT NOT NULL,
    PRIMARY KEY (issue_id, ward_id),
    KEY tension_issue_ward_ward (ward_id),
    CONSTRAINT tension_issue_ward_issue_fk FOREIGN KEY (issue_id) REFERENCES tension_issue (id),
    CONSTRAINT tension_issue_ward_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id)
);

-- Which reports belong to an issue, and since when. A link that ended keeps its row; open_link is 1 while
-- it holds and NULL afterwards, so that a report belongs to one issue at a time. A link that a merge made
-- says from which issue it came, so that the merge can be undone.
CREATE TABLE tension_issue_report (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    issue_id BIGINT NOT NULL,
    report_id BIGINT NOT NULL,
    open_link TINYINT(1) NULL DEFAULT 1,
    linked_by BIGINT NOT NULL,
    linked_at DATETIME(6) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    merged_from BIGINT NULL,
    unlinked_by BIGINT NULL,
    unlinked_at DATETIME(6) NULL,
    unlink_reason VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY tension_issue_report_open (report_id, open_link),
    KEY tension_issue_report_issue (issue_id, open_link, id),
    KEY tension_issue_report_merged (merged_from),
    CONSTRAINT tension_issue_report_issue_fk FOREIGN KEY (issue_id) REFERENCES tension_issue (id),
    CONSTRAINT tension_issue_report_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_issue_report_merged_fk FOREIGN KEY (merged_from) REFERENCES tension_issue (id),
    CONSTRAINT tension_issue_report_linked_fk FOREIGN KEY (linked_by) REFERENCES account (id)
);

-- What was done with an issue, in order, and why.
CREATE TABLE tension_issue_step (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    issue_id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    subject VARCHAR(40) NOT NULL DEFAULT '',
    reason VARCHAR(500) NOT NULL DEFAULT '',
    done_by BIGINT NOT NULL,
    done_at DATETIME(6) NOT NULL,
    KEY tension_issue_step_issue (issue_id, id),
    CONSTRAINT tension_issue_step_issue_fk FOREIGN KEY (issue_id) REFERENCES tension_issue (id),
    CONSTRAINT tension_issue_step_account_fk FOREIGN KEY (done_by) REFERENCES account (id)
);

INSERT INTO setting (code, value, source) VALUES
('tension.merge-undo-days', '90', 'Tension monitoring rules: a merge can be undone for 90 days');
