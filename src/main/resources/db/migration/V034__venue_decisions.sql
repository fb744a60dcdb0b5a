-- What the rules said about a check as it stood at one version.
CREATE TABLE venue_evaluation (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    check_version INT NOT NULL,
    rule_set_id BIGINT NOT NULL,
    list_version_id BIGINT NULL,
    outcome VARCHAR(20) NOT NULL,
    authority VARCHAR(2) NOT NULL,
    statutory_right TINYINT(1) NOT NULL,
    conditions VARCHAR(500) NOT NULL,
    open_gates VARCHAR(200) NOT NULL,
    evaluated_at DATETIME(6) NOT NULL,
    evaluated_by BIGINT NOT NULL,
    KEY venue_evaluation_check (check_id, id),
    CONSTRAINT venue_evaluation_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_evaluation_rules_fk FOREIGN KEY (rule_set_id) REFERENCES venue_rule_set (id)
);

-- The rows that fired, with the answers that made them fire, as they read then.
CREATE TABLE venue_fired_row (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    evaluation_id BIGINT NOT NULL,
    position INT NOT NULL,
    row_id VARCHAR(20) NOT NULL,
    rule_number VARCHAR(10) NOT NULL,
    outcome VARCHAR(20) NOT NULL,
    authority VARCHAR(2) NOT NULL,
    conditions VARCHAR(300) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    reference VARCHAR(500) NOT NULL,
    -- lines of: question code, tab, answer
    answers TEXT NOT NULL,
    CONSTRAINT venue_fired_row_evaluation_fk FOREIGN KEY (evaluation_id) REFERENCES venue_evaluation (id)
);

CREATE TABLE venue_advice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    advice TEXT NOT NULL,
    given_on DATE NOT NULL,
    given_by VARCHAR(200) NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    CONSTRAINT venue_advice_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

CREATE TABLE venue_decision (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    evaluation_id BIGINT NOT NULL,
    decision VARCHAR(30) NOT NULL,
    authority VARCHAR(2) NOT NULL,
    departs TINYINT(1) NOT NULL,
    conditions VARCHAR(500) NOT NULL,
    grounds VARCHAR(40) NULL,
    reasons TEXT NOT NULL,
    decided_by BIGINT NOT NULL,
    decided_name VARCHAR(120) NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    submission_key CHAR(36) NOT NULL,
    UNIQUE KEY venue_decision_submission (submission_key),
    KEY venue_decision_check (check_id, id),
    CONSTRAINT venue_decision_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_decision_evaluation_fk FOREIGN KEY (evaluation_id) REFERENCES venue_evaluation (id)
);

-- A departure from the recommendation is explained row by row.
CREATE TABLE venue_departure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    decision_id BIGINT NOT NULL,
    row_id VARCHAR(20) NOT NULL,
    reason TEXT NOT NULL,
    CONSTRAINT venue_departure_decision_fk FOREIGN KEY (decision_id) REFERENCES venue_decision (id)
);
