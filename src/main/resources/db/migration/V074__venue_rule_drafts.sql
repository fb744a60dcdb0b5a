-- Who wrote a published set, beside who published it. The same text may be published again, to go back to it.
ALTER TABLE venue_rule_set
    ADD COLUMN authors VARCHAR(500) NOT NULL DEFAULT '' AFTER published_by,
    DROP KEY venue_rule_set_sha,
    ADD KEY venue_rule_set_sha256 (sha256);

-- A rule set on its way: OPEN, SUBMITTED, PUBLISHED, DISCARDED. One at a time is open or submitted.
CREATE TABLE venue_rule_draft (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    based_on BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    name VARCHAR(120) NOT NULL,
    note VARCHAR(500) NOT NULL DEFAULT '',
    effective_from DATE NULL,
    dmn MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    returned VARCHAR(1000) NOT NULL DEFAULT '',
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    submitted_at DATETIME(6) NULL,
    published_as BIGINT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY venue_rule_draft_state (state, id),
    CONSTRAINT venue_rule_draft_base_fk FOREIGN KEY (based_on) REFERENCES venue_rule_set (id),
    CONSTRAINT venue_rule_draft_published_fk FOREIGN KEY (published_as) REFERENCES venue_rule_set (id)
);

-- Everybody who touched a draft is an author of it and cannot publish it.
CREATE TABLE venue_rule_change (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    draft_id BIGINT NOT NULL,
    -- STARTED, IMPORTED, DESCRIBED, SAVED, ADDED, COPIED, MOVED, ON, OFF, REMOVED, SUBMITTED, RETURNED, PUBLISHED, DISCARDED
    action VARCHAR(20) NOT NULL,
    row_id VARCHAR(20) NOT NULL DEFAULT '',
    changed_by BIGINT NOT NULL,
    changed_name VARCHAR(120) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY venue_rule_change_draft (draft_id, id),
    CONSTRAINT venue_rule_change_draft_fk FOREIGN KEY (draft_id) REFERENCES venue_rule_draft (id)
);
