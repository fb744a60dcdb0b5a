-- Questions a school answers after a briefing. A question that changes gets a new row; the old one ends.
CREATE TABLE briefing_check_question (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    position INT NOT NULL,
    topic VARCHAR(40) NOT NULL,
    text VARCHAR(300) NOT NULL,
    phases VARCHAR(200) NOT NULL DEFAULT '',
    source VARCHAR(300) NOT NULL,
    owner VARCHAR(120) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    version INT NOT NULL DEFAULT 0,
    KEY briefing_check_question_order (position, id)
) WITH SYSTEM VERSIONING;

CREATE TABLE briefing_check_answer (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT NOT NULL,
    school_id BIGINT NOT NULL,
    question_id BIGINT NOT NULL,
    answer VARCHAR(10) NOT NULL,
    account_id BIGINT NOT NULL,
    answered_at DATETIME(6) NOT NULL,
    UNIQUE KEY briefing_check_answer_once (version_id, school_id, question_id),
    KEY briefing_check_answer_question (question_id, version_id),
    CONSTRAINT briefing_check_answer_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_check_answer_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT briefing_check_answer_question_fk FOREIGN KEY (question_id) REFERENCES briefing_check_question (id),
    CONSTRAINT briefing_check_answer_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

-- One click: was it useful?
ALTER TABLE briefing_acknowledgement ADD COLUMN useful TINYINT(1) NULL;

INSERT INTO briefing_check_question (position, topic, text, phases, source, owner, valid_from)
SELECT position, topic, text, phases,
    'Concord, after the headings of the Department for Education’s Prevent risk assessment', 'Education safeguarding', '2026-01-01'
FROM (
    SELECT 10 AS position, 'RISK_ASSESSMENT' AS topic, 'Does your Prevent risk assessment name local risks, and was it looked at this year?' AS text, '' AS phases
    UNION ALL SELECT 20, 'TRAINING', 'Have all staff had Prevent awareness training in the last two years?', ''
    UNION ALL SELECT 30, 'REFERRAL', 'Would every member of staff know whom to tell, and would you know how to make a Prevent referral?', ''
    UNION ALL SELECT 40, 'ONLINE', 'Is filtering and monitoring checked at least once a year, and does somebody act on its alerts?', ''
    UNION ALL SELECT 50, 'VISITORS', 'Are visiting speakers checked, and is there a record of it?', ''
    UNION ALL SELECT 60, 'RESILIENCE', 'Do pupils have somewhere to talk about news that worries them?', 'EARLY_YEARS,INFANT,JUNIOR,PRIMARY,ALL_THROUGH,SPECIAL'
    UNION ALL SELECT 60, 'RESILIENCE', 'Do pupils learn to question what they see online, and to disagree well?', 'SECONDARY,ALL_THROUGH,ALTERNATIVE,FURTHER,INDEPENDENT'
    UNION ALL SELECT 70, 'PARTNERSHIP', 'Have governors been told what this briefing says?', ''
    UNION ALL SELECT 80, 'VENUES', 'If you let rooms, are hirers checked?', ''
) questions;
