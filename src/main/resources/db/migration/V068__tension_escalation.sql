-- What follows from a level: who is told, when one meets, what is written, what is said, when it is looked at again.
CREATE TABLE tension_escalation (
    level VARCHAR(10) PRIMARY KEY,
    position INT NOT NULL,
    triage VARCHAR(200) NOT NULL,
    told VARCHAR(300) NOT NULL,
    meeting VARCHAR(200) NOT NULL,
    product VARCHAR(200) NOT NULL,
    comms VARCHAR(200) NOT NULL,
    review_days INT NOT NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0
) WITH SYSTEM VERSIONING;

INSERT INTO tension_escalation (level, position, triage, told, meeting, product, comms, review_days, source) VALUES
('NORMAL', 1, '2 working days', 'Nobody in particular', 'Next meeting of the group', 'Pack of the period', 'None', 14, 'Tension monitoring rules, escalation'),
('WATCH', 2, '2 working days', 'Locality lead, ward officer', 'Next meeting of the group', 'A line in the pack', 'Answer to the reporter', 14, 'Tension monitoring rules, escalation'),
('RAISED', 3, '1 working day', 'Also the community safety manager, police hate crime officer, cohesion and Prevent leads', 'Item at the group; a call within 2 working days', 'Issue note and action plan', 'Holding line agreed', 7, 'Tension monitoring rules, escalation'),
('HIGH', 4, '4 working hours; duty officer out of hours', 'Also the director, police chief inspector, communications, ward councillors (sanitised), schools and housing affected', 'Extraordinary meeting within 24 hours', 'Situation report every 24 hours', 'Reassurance; rebuttal of rumours', 1, 'Tension monitoring rules, escalation'),
('CRITICAL', 5, 'At once; 999 first', 'Also the Gold commander, chief executive, emergency planning, resilience forum', 'Police Gold group; Concord becomes the log', 'Situation report in the rhythm of Gold', 'Joint media', 1, 'Tension monitoring rules, escalation'),
('RECOVERY', 6, 'As the level', 'The group, community leads', 'Debrief within 14 days', 'Note of lessons', 'Thanks and feedback', 28, 'Tension monitoring rules, escalation');

-- A prompt asks people to look; it never sets a level. It is raised once per rule and subject. What people made of
-- it, and who was told by what, stays.
CREATE TABLE tension_prompt (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    rule VARCHAR(16) NOT NULL,
    subject VARCHAR(60) NOT NULL,
    href VARCHAR(80) NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    answered_by BIGINT NULL,
    answered_at DATETIME(6) NULL,
    answer VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_prompt_once (rule, subject),
    KEY tension_prompt_open (answered_at, id),
    CONSTRAINT tension_prompt_account_fk FOREIGN KEY (answered_by) REFERENCES account (id)
);

CREATE TABLE tension_prompt_notice (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    prompt_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    way VARCHAR(8) NOT NULL,
    told_at DATETIME(6) NOT NULL,
    UNIQUE KEY tension_prompt_notice_once (prompt_id, account_id, way),
    CONSTRAINT tension_prompt_notice_prompt_fk FOREIGN KEY (prompt_id) REFERENCES tension_prompt (id),
    CONSTRAINT tension_prompt_notice_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
