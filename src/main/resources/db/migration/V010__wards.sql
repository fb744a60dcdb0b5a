CREATE TABLE locality (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    UNIQUE KEY locality_name (name)
);

-- A ward is valid for a time; a boundary order ends some and begins others. A report keeps the
-- ward that was valid on its date, so that no trend runs silently across a boundary change.
CREATE TABLE ward (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(20) NOT NULL,
    name VARCHAR(80) NOT NULL,
    kind VARCHAR(20) NOT NULL DEFAULT 'WARD',
    locality_id BIGINT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY ward_code (code, valid_from),
    CONSTRAINT ward_locality_fk FOREIGN KEY (locality_id) REFERENCES locality (id)
) WITH SYSTEM VERSIONING;

INSERT INTO ward (code, name, kind, valid_from, source) VALUES
('BOROUGH', 'The whole borough', 'SPECIAL', '2000-01-01', 'Concord'),
('ONLINE', 'Online only', 'SPECIAL', '2000-01-01', 'Concord'),
('OUTSIDE', 'Outside the borough', 'SPECIAL', '2000-01-01', 'Concord');
