-- One run over all names of a check. names_hash tells whether the names changed since.
CREATE TABLE venue_screening (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    list_version_id BIGINT NOT NULL,
    names_hash CHAR(64) NOT NULL,
    names_count INT NOT NULL,
    run_at DATETIME(6) NOT NULL,
    run_by BIGINT NOT NULL,
    run_name VARCHAR(120) NOT NULL,
    KEY venue_screening_check (check_id, id),
    CONSTRAINT venue_screening_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_screening_list_fk FOREIGN KEY (list_version_id) REFERENCES list_version (id)
);

-- A name near a listed one. Rows of names no longer given, or of an older list, are kept but not current.
CREATE TABLE name_match (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    subject VARCHAR(300) NOT NULL,
    subject_key VARCHAR(200) NOT NULL,
    subject_roles VARCHAR(200) NOT NULL,
    entry_id BIGINT NOT NULL,
    entry_code VARCHAR(20) NOT NULL,
    entry_version INT NOT NULL,
    listed_name VARCHAR(200) NOT NULL,
    tier VARCHAR(10) NOT NULL,
    score DECIMAL(4,3) NOT NULL,
    -- OPEN, CONFIRMED, NOT_SAME, UNSURE
    resolution VARCHAR(10) NOT NULL,
    remembered TINYINT(1) NOT NULL DEFAULT 0,
    reason VARCHAR(1000) NOT NULL DEFAULT '',
    resolved_by BIGINT NULL,
    resolved_name VARCHAR(120) NULL,
    resolved_at DATETIME(6) NULL,
    found_at DATETIME(6) NOT NULL,
    current TINYINT(1) NOT NULL DEFAULT 1,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY name_match_pair (check_id, subject_key, entry_code, entry_version),
    KEY name_match_check (check_id, current, resolution),
    CONSTRAINT name_match_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT name_match_entry_fk FOREIGN KEY (entry_id) REFERENCES list_entry (id)
);

-- What was resolved once is not asked again for the same name against the same version of an entry.
CREATE TABLE match_memory (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    subject_key VARCHAR(200) NOT NULL,
    entry_code VARCHAR(20) NOT NULL,
    entry_version INT NOT NULL,
    resolution VARCHAR(10) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    resolved_by BIGINT NOT NULL,
    resolved_name VARCHAR(120) NOT NULL,
    resolved_at DATETIME(6) NOT NULL,
    UNIQUE KEY match_memory_pair (subject_key, entry_code, entry_version)
);
