-- Questions a council adds to those that come with the product. They belong to a set of questions, which never changes once
-- it is published, so that a check keeps the questions it was started with. Codes are N1, N2 and so on; none is used twice.
-- The answers to choose stand in venue_question_option.
CREATE TABLE venue_question_added (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    set_id BIGINT NOT NULL,
    code VARCHAR(10) NOT NULL,
    section VARCHAR(20) NOT NULL,
    after_code VARCHAR(10) NOT NULL DEFAULT '',
    kind VARCHAR(20) NOT NULL,
    wording VARCHAR(300) NOT NULL,
    help VARCHAR(1000) NOT NULL DEFAULT '',
    why VARCHAR(1000) NOT NULL,
    opens_on VARCHAR(10) NOT NULL DEFAULT '',
    opens_values VARCHAR(500) NOT NULL DEFAULT '',
    required TINYINT(1) NOT NULL DEFAULT 0,
    retired TINYINT(1) NOT NULL DEFAULT 0,
    UNIQUE KEY venue_question_added_code (set_id, code),
    CONSTRAINT venue_question_added_set_fk FOREIGN KEY (set_id) REFERENCES venue_question_set (id)
);

-- Whether a question that comes with the product is still put; only those no rule reads can be left out.
ALTER TABLE venue_question_text ADD COLUMN asked TINYINT(1) NOT NULL DEFAULT 1;
