-- A new version of the list on its way: OPEN, PUBLISHED, DISCARDED. One at a time is open.
CREATE TABLE list_draft (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    based_on BIGINT NOT NULL,
    state VARCHAR(20) NOT NULL,
    source VARCHAR(500) NOT NULL,
    note VARCHAR(500) NOT NULL,
    effective_from DATE NOT NULL,
    -- the whole list as it shall be
    csv MEDIUMTEXT NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_name VARCHAR(120) NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY list_draft_state (state, id),
    CONSTRAINT list_draft_base_fk FOREIGN KEY (based_on) REFERENCES list_version (id)
);

ALTER TABLE list_version ADD COLUMN proposed_by VARCHAR(120) NOT NULL DEFAULT '' AFTER published_by;

-- Bookings that a change of the list can concern, by id.
ALTER TABLE venue_check ADD KEY venue_check_event (event_date, id);
