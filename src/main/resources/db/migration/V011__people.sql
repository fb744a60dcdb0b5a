CREATE TABLE organisation (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    kind VARCHAR(40) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY organisation_name (name)
);

CREATE TABLE account (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    username VARCHAR(80) NOT NULL,
    display_name VARCHAR(120) NOT NULL,
    email VARCHAR(254) NOT NULL,
    password_hash VARCHAR(200) NULL,
    organisation_id BIGINT NOT NULL,
    enabled TINYINT(1) NOT NULL DEFAULT 1,
    created_at DATETIME(6) NOT NULL,
    last_sign_in_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY account_username (username),
    CONSTRAINT account_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);

CREATE TABLE account_role (
    account_id BIGINT NOT NULL,
    role VARCHAR(40) NOT NULL,
    PRIMARY KEY (account_id, role),
    CONSTRAINT account_role_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

-- One-time links to choose a password. Only the hash of the token is kept.
CREATE TABLE account_link (
    token_hash CHAR(64) PRIMARY KEY,
    account_id BIGINT NULL,
    purpose VARCHAR(20) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    used_at DATETIME(6) NULL,
    CONSTRAINT account_link_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
