-- The systems of an organisation act as one account without a password, which nobody can sign in with.
ALTER TABLE account
    ADD COLUMN of_systems TINYINT(1) NOT NULL DEFAULT 0,
    ADD KEY account_of_systems (organisation_id, of_systems);

-- A token with which a system of a partner calls the API. Only a hash of it is kept; a row stays, because its name
-- stands in the audit trail.
CREATE TABLE api_token (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version INT NOT NULL DEFAULT 0,
    name VARCHAR(40) NOT NULL,
    purpose VARCHAR(300) NOT NULL,
    prefix CHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    token_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    account_id BIGINT NOT NULL,
    files TINYINT(1) NOT NULL,
    reading VARCHAR(12) NOT NULL,
    borough_wide TINYINT(1) NOT NULL,
    created_by BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    last_used_at DATETIME(6) NULL,
    revoked_at DATETIME(6) NULL,
    UNIQUE KEY api_token_name (name),
    UNIQUE KEY api_token_prefix (prefix),
    UNIQUE KEY api_token_hash (token_hash),
    CONSTRAINT api_token_account_fk FOREIGN KEY (account_id) REFERENCES account (id),
    CONSTRAINT api_token_created_by_fk FOREIGN KEY (created_by) REFERENCES account (id)
);

CREATE TABLE api_token_ward (
    token_id BIGINT NOT NULL,
    ward_id BIGINT NOT NULL,
    PRIMARY KEY (token_id, ward_id),
    CONSTRAINT api_token_ward_token_fk FOREIGN KEY (token_id) REFERENCES api_token (id),
    CONSTRAINT api_token_ward_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id)
);

INSERT INTO setting (code, value, source) VALUES
('api.token.days', '180', 'Concord: days for which a token is proposed'),
('api.token.most-days', '366', 'Concord: a token works for this many days at the most'),
('api.requests-per-minute', '120', 'Concord: requests of one token in a minute');
