-- A link with which a hirer answers without an account. Only the hash of its token is stored; it writes and reads nothing.
CREATE TABLE hirer_link (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    token_hash CHAR(64) NOT NULL,
    created_name VARCHAR(120) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    -- set when the hirer has sent the answers, or an officer took the link back
    ended_at DATETIME(6) NULL,
    saves INT NOT NULL DEFAULT 0,
    UNIQUE KEY hirer_link_token (token_hash),
    KEY hirer_link_check (check_id, id),
    CONSTRAINT hirer_link_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id)
);

-- Wrong tokens by address: guessing is slowed down.
CREATE TABLE hirer_link_failure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    address VARCHAR(45) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    KEY hirer_link_failure_address (address, happened_at)
);

INSERT INTO setting (code, value, source) VALUES
('venue.link.days', '14', 'Concord: days for which a link to a hirer works');
