-- A published rule set never changes: a check keeps the one it was evaluated with.
CREATE TABLE venue_rule_set (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_no INT NOT NULL,
    name VARCHAR(120) NOT NULL,
    dmn MEDIUMTEXT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    effective_from DATE NOT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by VARCHAR(120) NOT NULL,
    note VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY venue_rule_set_version (version_no),
    UNIQUE KEY venue_rule_set_sha (sha256)
);

-- Versions of the list of proscribed organisations (Terrorism Act 2000 s3 and Sch 2).
CREATE TABLE list_version (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_no INT NOT NULL,
    source VARCHAR(500) NOT NULL,
    effective_from DATE NOT NULL,
    checked_on DATE NOT NULL,
    sha256 CHAR(64) NOT NULL,
    published_at DATETIME(6) NOT NULL,
    published_by VARCHAR(120) NOT NULL,
    note VARCHAR(500) NOT NULL DEFAULT '',
    UNIQUE KEY list_version_no (version_no)
);

-- entry_version goes up when an entry's names or status change from one list version to the next.
CREATE TABLE list_entry (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    list_version_id BIGINT NOT NULL,
    code VARCHAR(20) NOT NULL,
    entry_version INT NOT NULL,
    section VARCHAR(10) NOT NULL,
    primary_name VARCHAR(200) NOT NULL,
    in_force_text VARCHAR(60) NOT NULL DEFAULT '',
    in_force_from DATE NULL,
    status VARCHAR(20) NOT NULL,
    status_note VARCHAR(300) NOT NULL DEFAULT '',
    evidence VARCHAR(10) NOT NULL,
    short_or_common VARCHAR(20) NOT NULL DEFAULT '',
    UNIQUE KEY list_entry_code (list_version_id, code),
    CONSTRAINT list_entry_version_fk FOREIGN KEY (list_version_id) REFERENCES list_version (id)
);

CREATE TABLE list_alias (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    list_entry_id BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    CONSTRAINT list_alias_entry_fk FOREIGN KEY (list_entry_id) REFERENCES list_entry (id)
);

INSERT INTO setting (code, value, source) VALUES
('venue.list.stale-days', '30', 'Concord: a list older than this is shown as due for checking'),
('venue.match.days', '1', 'Concord: working days to resolve a screening match'),
('venue.decision.days', '3', 'Concord: working days for a decision at level 2');
