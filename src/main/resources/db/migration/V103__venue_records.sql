-- Venues and rooms are records somebody keeps right: who changed them, on whose word, and every state before (the tables
-- keep their history).
ALTER TABLE venue
    ADD COLUMN source VARCHAR(300) NOT NULL DEFAULT 'As first recorded',
    ADD COLUMN changed_name VARCHAR(120) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;

ALTER TABLE venue_room
    ADD COLUMN source VARCHAR(300) NOT NULL DEFAULT 'As first recorded',
    ADD COLUMN changed_name VARCHAR(120) NOT NULL DEFAULT '',
    ADD SYSTEM VERSIONING;

-- What the published policy of a venue allows to parties, from a day on. Never changed: a new policy is a new row.
-- Before the first row, what stands with the venue counts.
CREATE TABLE venue_policy (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    venue_id BIGINT NOT NULL,
    -- ALLOWED or PRIVATE_ONLY, the same for every party
    policy VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    source VARCHAR(300) NOT NULL,
    recorded_name VARCHAR(120) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    UNIQUE KEY venue_policy_day (venue_id, valid_from),
    CONSTRAINT venue_policy_venue_fk FOREIGN KEY (venue_id) REFERENCES venue (id)
);
