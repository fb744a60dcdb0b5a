CREATE TABLE venue_check (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    -- DRAFT, MATCHES, RECOMMENDED, DECIDED, WITHDRAWN
    state VARCHAR(20) NOT NULL,
    waiting_level VARCHAR(2) NULL,
    decision VARCHAR(30) NULL,
    officer_id BIGINT NOT NULL,
    officer_name VARCHAR(120) NOT NULL,
    title VARCHAR(200) NOT NULL DEFAULT '',
    hirer_name VARCHAR(200) NOT NULL DEFAULT '',
    hirer_id BIGINT NULL,
    room_id BIGINT NULL,
    event_date DATE NULL,
    rule_set_id BIGINT NULL,
    created_at DATETIME(6) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    waiting_since DATETIME(6) NULL,
    submission_key CHAR(36) NOT NULL,
    -- goes up with every answer that the rules read
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_check_reference (reference),
    UNIQUE KEY venue_check_submission (submission_key),
    KEY venue_check_list (created_at, id),
    KEY venue_check_state (state, created_at, id),
    KEY venue_check_officer (officer_id, state),
    KEY venue_check_hirer (hirer_id, state),
    CONSTRAINT venue_check_officer_fk FOREIGN KEY (officer_id) REFERENCES account (id),
    CONSTRAINT venue_check_hirer_fk FOREIGN KEY (hirer_id) REFERENCES hirer (id),
    CONSTRAINT venue_check_room_fk FOREIGN KEY (room_id) REFERENCES venue_room (id),
    CONSTRAINT venue_check_rules_fk FOREIGN KEY (rule_set_id) REFERENCES venue_rule_set (id)
);

-- Every earlier answer stays readable: who said what when is part of the record of a decision.
CREATE TABLE venue_answer (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    question VARCHAR(10) NOT NULL,
    value TEXT NOT NULL,
    answered_by BIGINT NOT NULL,
    answered_name VARCHAR(120) NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_answer_question (check_id, question),
    CONSTRAINT venue_answer_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
) WITH SYSTEM VERSIONING;

CREATE TABLE venue_speaker (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    position INT NOT NULL,
    name VARCHAR(120) NOT NULL,
    organisation VARCHAR(200) NOT NULL DEFAULT '',
    topic VARCHAR(300) NOT NULL DEFAULT '',
    link VARCHAR(300) NOT NULL DEFAULT '',
    UNIQUE KEY venue_speaker_position (check_id, position),
    CONSTRAINT venue_speaker_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);
