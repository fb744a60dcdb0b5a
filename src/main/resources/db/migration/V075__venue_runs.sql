-- Long work that can be left and found again: simulations of rules and re-screenings after a change of the list.
CREATE TABLE venue_run (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    -- SIMULATION, RESCREEN
    kind VARCHAR(20) NOT NULL,
    -- what it is about: fingerprint of a draft, number of a list version
    subject VARCHAR(80) NOT NULL,
    -- WAITING, RUNNING, DONE, FAILED
    state VARCHAR(20) NOT NULL,
    total INT NOT NULL DEFAULT 0,
    done INT NOT NULL DEFAULT 0,
    found INT NOT NULL DEFAULT 0,
    -- the last check worked off: where to go on after a stop
    last_id BIGINT NOT NULL DEFAULT 0,
    requested_by BIGINT NOT NULL,
    requested_name VARCHAR(120) NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    finished_at DATETIME(6) NULL,
    KEY venue_run_state (state, id),
    KEY venue_run_subject (kind, subject, id)
);

-- A case on which a draft says something else than the rules it started from.
CREATE TABLE venue_simulation_change (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    run_id BIGINT NOT NULL,
    -- a past check, or a built-in case by its code
    reference VARCHAR(20) NOT NULL DEFAULT '',
    built_in VARCHAR(40) NOT NULL DEFAULT '',
    title VARCHAR(200) NOT NULL DEFAULT '',
    outcome_before VARCHAR(20) NOT NULL,
    outcome_after VARCHAR(20) NOT NULL,
    level_before VARCHAR(2) NOT NULL,
    level_after VARCHAR(2) NOT NULL,
    conditions_before VARCHAR(500) NOT NULL,
    conditions_after VARCHAR(500) NOT NULL,
    rows_before VARCHAR(500) NOT NULL,
    rows_after VARCHAR(500) NOT NULL,
    decision VARCHAR(30) NULL,
    KEY venue_simulation_change_run (run_id, id),
    CONSTRAINT venue_simulation_change_run_fk FOREIGN KEY (run_id) REFERENCES venue_run (id)
);

-- Past checks are read by id.
ALTER TABLE venue_check ADD KEY venue_check_rule_set (rule_set_id, id);
