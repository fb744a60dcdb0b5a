-- What becomes of an approved request stands beside the state of its check, so that nothing that reads the state changes.
ALTER TABLE venue_check
    -- OFFERED, CONFIRMED, LAPSED, REOPENED, CANCELLED, EVENT_DONE, DEBRIEFED, CLOSED
    ADD COLUMN stage VARCHAR(20) NULL,
    -- whether the hirer has accepted once: what is confirmed needs stronger grounds than what is new
    ADD COLUMN confirmed TINYINT(1) NOT NULL DEFAULT 0,
    ADD COLUMN event_start TIME NULL,
    ADD COLUMN event_end TIME NULL,
    ADD COLUMN step_since DATETIME(6) NULL,
    ADD COLUMN due_on DATE NULL,
    ADD COLUMN total_due_on DATE NULL,
    ADD COLUMN paused_since DATE NULL,
    ADD COLUMN paused_days INT NOT NULL DEFAULT 0,
    ADD KEY venue_check_due (due_on, id),
    ADD KEY venue_check_stage (stage, event_date),
    ADD KEY venue_check_calendar (event_date, room_id);

UPDATE venue_check SET step_since = COALESCE(waiting_since, created_at);
UPDATE venue_check SET stage = 'OFFERED' WHERE state = 'DECIDED' AND decision IN ('APPROVE', 'APPROVE_CONDITIONS');
UPDATE venue_check c JOIN venue_answer a ON a.check_id = c.id AND a.question = 'A3b' AND a.value <> ''
    SET c.event_start = STR_TO_DATE(a.value, '%H:%i');
UPDATE venue_check c JOIN venue_answer a ON a.check_id = c.id AND a.question = 'A3c' AND a.value <> ''
    SET c.event_end = STR_TO_DATE(a.value, '%H:%i');

-- Asked of the hirer; while it is open the clock stands still.
CREATE TABLE venue_info_request (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    number INT NOT NULL,
    -- codes of questions, with commas
    questions VARCHAR(500) NOT NULL,
    asked_at DATETIME(6) NOT NULL,
    asked_name VARCHAR(120) NOT NULL,
    reply_due DATE NOT NULL,
    reminded_at DATETIME(6) NULL,
    answered_at DATETIME(6) NULL,
    UNIQUE KEY venue_info_request_number (check_id, number),
    CONSTRAINT venue_info_request_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

-- A condition of a decision, followed until somebody has seen the evidence.
CREATE TABLE venue_hire_condition (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    code VARCHAR(40) NOT NULL,
    due_on DATE NULL,
    -- OPEN, MET, NOT_MET
    state VARCHAR(10) NOT NULL,
    evidence VARCHAR(1000) NOT NULL DEFAULT '',
    seen_name VARCHAR(120) NULL,
    seen_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_hire_condition_code (decision_id, code),
    KEY venue_hire_condition_check (check_id, state),
    CONSTRAINT venue_hire_condition_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_hire_condition_decision_fk FOREIGN KEY (decision_id) REFERENCES venue_decision (id)
);

-- What happened to a booking: offered, accepted, lapsed, changed, reopened, held, debriefed, closed.
CREATE TABLE venue_life_event (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    kind VARCHAR(30) NOT NULL,
    detail VARCHAR(1000) NOT NULL DEFAULT '',
    by_name VARCHAR(120) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    KEY venue_life_event_check (check_id, id),
    CONSTRAINT venue_life_event_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

CREATE TABLE venue_debrief (
    check_id BIGINT PRIMARY KEY,
    -- NONE, MINOR, SERIOUS
    incident VARCHAR(10) NOT NULL,
    note VARCHAR(2000) NOT NULL,
    debriefed_name VARCHAR(120) NOT NULL,
    debriefed_at DATETIME(6) NOT NULL,
    CONSTRAINT venue_debrief_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

CREATE TABLE venue_review (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    decision_id BIGINT NOT NULL,
    asked_on DATE NOT NULL,
    said TEXT NOT NULL,
    due_on DATE NOT NULL,
    -- UPHELD, VARIED, OVERTURNED
    outcome VARCHAR(12) NULL,
    reasons TEXT NULL,
    reviewer_name VARCHAR(120) NULL,
    answered_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_review_decision (decision_id),
    KEY venue_review_check (check_id),
    CONSTRAINT venue_review_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_review_decision_fk FOREIGN KEY (decision_id) REFERENCES venue_decision (id)
);

-- The corporate complaint after a review: its dates only; the complaint itself is kept elsewhere.
CREATE TABLE venue_complaint_stage (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    -- STAGE_1, STAGE_2, OMBUDSMAN
    stage VARCHAR(12) NOT NULL,
    received_on DATE NOT NULL,
    acknowledge_by DATE NULL,
    due_on DATE NULL,
    answered_on DATE NULL,
    recorded_name VARCHAR(120) NOT NULL,
    UNIQUE KEY venue_complaint_stage_once (check_id, stage),
    CONSTRAINT venue_complaint_stage_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

-- Told once per check and date to the level above.
CREATE TABLE venue_breach (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    due_on DATE NOT NULL,
    level VARCHAR(2) NOT NULL,
    told_at DATETIME(6) NOT NULL,
    UNIQUE KEY venue_breach_once (check_id, due_on),
    CONSTRAINT venue_breach_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

INSERT INTO setting (code, value, source) VALUES
('venue.clock.triage-days', '1', 'Concord: working days until somebody looks at a request'),
('venue.clock.checks-days', '5', 'Concord: working days for the checks'),
('venue.clock.level3-days', '2', 'Concord: working days for a decision at level 3'),
('venue.clock.total-days', '10', 'Concord: working days from request to decision'),
('venue.clock.before-event-days', '3', 'Concord: a decision comes at the latest this many working days before the event'),
('venue.reply.reminder-days', '3', 'Concord: working days after which a hirer is reminded'),
('venue.review.urgent-days', '2', 'Concord: working days for a review when the event is near'),
('venue.review.near-days', '10', 'Concord: an event within this many working days makes a review urgent'),
('venue.cancel.urgent-days', '5', 'Concord: a cancellation with less notice than this is decided at level 4'),
('venue.change.percent', '20', 'Concord: a rise in numbers of more than this reopens the check'),
('venue.complaint.acknowledge-days', '5', 'LGSCO Complaint Handling Code, April 2026'),
('venue.complaint.stage1-days', '10', 'LGSCO Complaint Handling Code, April 2026'),
('venue.complaint.stage2-days', '20', 'LGSCO Complaint Handling Code, April 2026');
