-- How many school days before publication a step or a section is due; rows an administrator can change.
CREATE TABLE briefing_deadline (
    code VARCHAR(30) PRIMARY KEY,
    position INT NOT NULL,
    days_before INT NOT NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0
) WITH SYSTEM VERSIONING;

INSERT INTO briefing_deadline (code, position, days_before, source) VALUES
('CUT_OFF', 10, 25, 'Concord: the data are taken 25 school days before publication'),
('PARTNERS', 20, 20, 'Concord: partners are asked 20 school days before publication'),
('DRAFT', 30, 12, 'Concord: the draft is complete 12 school days before publication'),
('REVIEW', 40, 7, 'Concord: reviewed 7 school days before publication'),
('APPROVE', 50, 3, 'Concord: approved 3 school days before publication'),
('MINUTE', 110, 12, 'Concord: written last, when the draft is complete'),
('NATIONAL', 120, 18, 'Concord: from the library'),
('LOCAL', 130, 16, 'Concord: when the figures are there'),
('THEMES', 140, 16, 'Concord: when the figures are there'),
('CONTEXT', 150, 14, 'Concord: leaves partners six school days'),
('LOOK_OUT', 160, 16, 'Concord: from the library'),
('WHAT_TO_DO', 170, 14, 'Concord: contacts are checked before the draft is complete'),
('DATES', 180, 18, 'Concord: from the calendar'),
('RESOURCES', 190, 16, 'Concord: from the library'),
('COPY', 200, 12, 'Concord: drawn from the sections before it'),
('YOU_SAID', 210, 14, 'Concord: answers to the last briefing'),
('FIGURES', 220, 12, 'Concord: read once more with the draft');

-- When a briefing is to be published, where that is not the usual day of term.
CREATE TABLE briefing_plan (
    briefing_id BIGINT PRIMARY KEY,
    publish_on DATE NOT NULL,
    version INT NOT NULL DEFAULT 0,
    CONSTRAINT briefing_plan_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE
) WITH SYSTEM VERSIONING;

-- What is agreed about a section. Where there is no row, whoever opened the briefing owns it and the usual day holds.
CREATE TABLE briefing_task (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    owner_id BIGINT NULL,
    due DATE NULL,
    checked_by BIGINT NULL,
    checked_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY briefing_task_once (briefing_id, section),
    CONSTRAINT briefing_task_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_task_owner_fk FOREIGN KEY (owner_id) REFERENCES account (id),
    CONSTRAINT briefing_task_checker_fk FOREIGN KEY (checked_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- Reminders that went to the owners of sections, each once.
CREATE TABLE briefing_task_reminder (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    due DATE NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    UNIQUE KEY briefing_task_reminder_once (briefing_id, account_id, kind, due),
    CONSTRAINT briefing_task_reminder_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_task_reminder_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

INSERT INTO setting (code, value, source) VALUES
('briefing.publish-day-of-term', '8', 'Concord: published on the eighth school day of the term'),
('briefing.section-reminder-days', '2', 'Concord: school days before a section is due that its owner is reminded');
