-- Versions of the words of the questions. A set holds what differs from the words that come with the product; a check
-- keeps the set it was started with. States: OPEN, SUBMITTED, PUBLISHED, DISCARDED; one at a time is open or submitted.
CREATE TABLE venue_question_set (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_no INT NULL,
    state VARCHAR(20) NOT NULL,
    note VARCHAR(500) NOT NULL DEFAULT '',
    effective_from DATE NULL,
    started_at DATETIME(6) NOT NULL,
    published_at DATETIME(6) NULL,
    published_by VARCHAR(120) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_question_set_version (version_no),
    KEY venue_question_set_state (state, id)
);

CREATE TABLE venue_question_text (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    set_id BIGINT NOT NULL,
    question VARCHAR(10) NOT NULL,
    wording VARCHAR(300) NOT NULL DEFAULT '',
    help VARCHAR(1000) NOT NULL DEFAULT '',
    why VARCHAR(1000) NOT NULL DEFAULT '',
    UNIQUE KEY venue_question_text_question (set_id, question),
    CONSTRAINT venue_question_text_set_fk FOREIGN KEY (set_id) REFERENCES venue_question_set (id)
);

-- What an answer to choose is called, and whether it is still offered.
CREATE TABLE venue_question_option (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    set_id BIGINT NOT NULL,
    question VARCHAR(10) NOT NULL,
    value VARCHAR(40) NOT NULL,
    label VARCHAR(200) NOT NULL DEFAULT '',
    offered TINYINT(1) NOT NULL DEFAULT 1,
    UNIQUE KEY venue_question_option_value (set_id, question, value),
    CONSTRAINT venue_question_option_set_fk FOREIGN KEY (set_id) REFERENCES venue_question_set (id)
);

-- Everybody who changed a set is an author of it and cannot publish it.
CREATE TABLE venue_question_change (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    set_id BIGINT NOT NULL,
    action VARCHAR(20) NOT NULL,
    question VARCHAR(10) NOT NULL DEFAULT '',
    changed_by BIGINT NOT NULL,
    changed_name VARCHAR(120) NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY venue_question_change_set (set_id, id),
    CONSTRAINT venue_question_change_set_fk FOREIGN KEY (set_id) REFERENCES venue_question_set (id)
);

INSERT INTO venue_question_set (id, version_no, state, note, effective_from, started_at, published_at, published_by)
VALUES (1, 1, 'PUBLISHED', 'The words that come with the product.', '2026-11-01', '2026-11-01 00:00:00', '2026-11-01 00:00:00', 'Concord');

ALTER TABLE venue_check
    ADD COLUMN question_set_id BIGINT NOT NULL DEFAULT 1,
    ADD CONSTRAINT venue_check_question_set_fk FOREIGN KEY (question_set_id) REFERENCES venue_question_set (id);
