-- Who did what, when, on what, from where. Rows are only ever inserted: the run-time user
-- of the database holds no right to change or delete them (core.jooq.RuntimeGrants).
CREATE TABLE audit_event (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6) NOT NULL,
    actor VARCHAR(80) NOT NULL,
    action VARCHAR(80) NOT NULL,
    subject_type VARCHAR(40) NOT NULL,
    subject_ref VARCHAR(80) NOT NULL,
    detail VARCHAR(500) NOT NULL DEFAULT '',
    address VARCHAR(45) NOT NULL DEFAULT '',
    KEY audit_event_subject (subject_type, subject_ref, id),
    KEY audit_event_actor (actor, id)
);

-- The chain over the events: each seal hashes its event together with the seal before it.
-- A job writes it shortly after the event, so that no business transaction waits for another.
CREATE TABLE audit_seal (
    position BIGINT PRIMARY KEY,
    event_id BIGINT NOT NULL,
    sealed_at DATETIME(6) NOT NULL,
    hash CHAR(64) NOT NULL,
    UNIQUE KEY audit_seal_event (event_id),
    CONSTRAINT audit_seal_event_fk FOREIGN KEY (event_id) REFERENCES audit_event (id)
);
