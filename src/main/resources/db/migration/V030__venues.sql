-- Rooms the council lets or advises on. Tenure decides which duties apply: council-run, leased or
-- run by a community trust, school.
CREATE TABLE venue (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) NOT NULL,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    tenure VARCHAR(20) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_code (code)
);

CREATE TABLE venue_room (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    venue_id BIGINT NOT NULL,
    name VARCHAR(120) NOT NULL,
    capacity INT NOT NULL,
    -- kept for election meetings: Representation of the People Act 1983 Sch 5
    on_election_list TINYINT(1) NOT NULL DEFAULT 0,
    step_free TINYINT(1) NOT NULL DEFAULT 0,
    lead_time_days INT NOT NULL DEFAULT 10,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_room_name (venue_id, name),
    CONSTRAINT venue_room_venue_fk FOREIGN KEY (venue_id) REFERENCES venue (id)
);

-- A hirer is known by the name it is compared under; the checks tell the rest.
CREATE TABLE hirer (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(200) NOT NULL,
    name_key VARCHAR(200) NOT NULL,
    first_seen_at DATETIME(6) NOT NULL,
    UNIQUE KEY hirer_name_key (name_key)
);
