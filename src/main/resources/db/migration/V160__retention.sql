-- What is kept beyond its time because a court, a complaint or a request needs it. One hold of a record is open at a time.
CREATE TABLE legal_hold (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(24) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    placed_by BIGINT NOT NULL,
    placed_at DATETIME(6) NOT NULL,
    open_hold TINYINT(1) NULL DEFAULT 1,
    lift_reason VARCHAR(500) NULL,
    lifted_by BIGINT NULL,
    lifted_at DATETIME(6) NULL,
    UNIQUE KEY legal_hold_open (reference, open_hold),
    CONSTRAINT legal_hold_placed_fk FOREIGN KEY (placed_by) REFERENCES account (id),
    CONSTRAINT legal_hold_lifted_fk FOREIGN KEY (lifted_by) REFERENCES account (id)
);

-- What the night found past its time, for a person to confirm. One proposal of a kind is open at a time.
CREATE TABLE retention_proposal (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) NOT NULL,
    cutoff DATE NOT NULL,
    made_at DATETIME(6) NOT NULL,
    state VARCHAR(10) NOT NULL DEFAULT 'PROPOSED',
    open_proposal TINYINT(1) NULL DEFAULT 1,
    reason VARCHAR(500) NOT NULL DEFAULT '',
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    done_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY retention_proposal_open (code, open_proposal),
    KEY retention_proposal_state (state, id),
    CONSTRAINT retention_proposal_decided_fk FOREIGN KEY (decided_by) REFERENCES account (id)
);

-- The records of a proposal: references and days only, so that the list may outlive what it lists.
CREATE TABLE retention_item (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    proposal_id BIGINT NOT NULL,
    subject_id BIGINT NOT NULL,
    reference VARCHAR(24) NOT NULL DEFAULT '',
    since DATE NOT NULL,
    outcome VARCHAR(10) NOT NULL DEFAULT 'WAITING',
    UNIQUE KEY retention_item_subject (proposal_id, subject_id),
    KEY retention_item_outcome (proposal_id, outcome, id),
    CONSTRAINT retention_item_proposal_fk FOREIGN KEY (proposal_id) REFERENCES retention_proposal (id)
);

INSERT INTO setting (code, value, source) VALUES
('retention.rest', '30', 'Concord: a proposal that was set aside comes again after a month');
