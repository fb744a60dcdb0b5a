-- Reminders that went to a school for a version, each step once.
CREATE TABLE briefing_chaser (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT NOT NULL,
    school_id BIGINT NOT NULL,
    step VARCHAR(10) NOT NULL,
    sent_at DATETIME(6) NOT NULL,
    recipients INT NOT NULL,
    UNIQUE KEY briefing_chaser_once (version_id, school_id, step),
    CONSTRAINT briefing_chaser_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_chaser_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
);

-- What a person has to do so that a school can be reached. One open task of a kind for each school and address.
CREATE TABLE school_task (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    school_id BIGINT NOT NULL,
    account_id BIGINT NULL,
    kind VARCHAR(20) NOT NULL,
    open_key VARCHAR(60) NULL,
    -- the message that came back, so that one message opens one task
    cause VARCHAR(160) NULL,
    opened_at DATETIME(6) NOT NULL,
    done_at DATETIME(6) NULL,
    done_by BIGINT NULL,
    reason VARCHAR(20) NOT NULL DEFAULT '',
    note VARCHAR(500) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_task_open (open_key),
    UNIQUE KEY school_task_cause (cause),
    KEY school_task_list (done_at, opened_at, id),
    CONSTRAINT school_task_school_fk FOREIGN KEY (school_id) REFERENCES school (id),
    CONSTRAINT school_task_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT school_task_done_by_fk FOREIGN KEY (done_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

INSERT INTO setting (code, value, source) VALUES
('briefing.acknowledge-days', '10', 'Concord: school days a school has to acknowledge'),
('briefing.chaser-first-days', '5', 'Concord: school days until the first reminder'),
('briefing.chaser-second-days', '10', 'Concord: school days until deputies and the head are reminded too'),
('briefing.chaser-phone-days', '15', 'Concord: school days until somebody phones');
