-- One briefing per term. The days it counts never overlap those of another.
CREATE TABLE briefing (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    term_id BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    period_from DATE NOT NULL,
    cut_off DATE NOT NULL,
    settling_days INT NOT NULL,
    author_id BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    submitted_by BIGINT NULL,
    submitted_at DATETIME(6) NULL,
    return_note VARCHAR(1000) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY briefing_term (term_id),
    CONSTRAINT briefing_term_fk FOREIGN KEY (term_id) REFERENCES school_term (id),
    CONSTRAINT briefing_author_fk FOREIGN KEY (author_id) REFERENCES account (id),
    CONSTRAINT briefing_submitted_fk FOREIGN KEY (submitted_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- Authored text, one row per section; history is kept, so that every hand in a briefing is known.
CREATE TABLE briefing_section (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    body TEXT NOT NULL,
    owner VARCHAR(120) NOT NULL DEFAULT '',
    finished TINYINT(1) NOT NULL DEFAULT 0,
    edited_by BIGINT NULL,
    edited_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY briefing_section_once (briefing_id, section),
    CONSTRAINT briefing_section_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_section_editor_fk FOREIGN KEY (edited_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;
