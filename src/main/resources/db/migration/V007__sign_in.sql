-- Failed sign-ins of the last minutes, kept only to slow guessing down. The name typed is hashed:
-- people type passwords into the wrong field.
CREATE TABLE sign_in_failure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    happened_at DATETIME(6) NOT NULL,
    name_hash CHAR(64) NOT NULL,
    address VARCHAR(45) NOT NULL,
    KEY sign_in_failure_name (name_hash, happened_at),
    KEY sign_in_failure_address (address, happened_at)
);

-- Facts about this installation, such as whether demonstration data were loaded.
CREATE TABLE installation (
    code VARCHAR(40) PRIMARY KEY,
    value VARCHAR(200) NOT NULL,
    recorded_at DATETIME(6) NOT NULL
);
