-- A link that opens one letter that has left, and nothing else. Only the hash of its token is stored.
CREATE TABLE letter_link (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    letter_id BIGINT NOT NULL,
    token_hash CHAR(64) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    expires_at DATETIME(6) NOT NULL,
    opened_at DATETIME(6) NULL,
    UNIQUE KEY letter_link_token (token_hash),
    KEY letter_link_letter (letter_id),
    CONSTRAINT letter_link_letter_fk FOREIGN KEY (letter_id) REFERENCES venue_letter (id)
);

INSERT INTO setting (code, value, source) VALUES
('venue.letter-link.days', '60', 'Concord: days for which a hirer can open a mailed letter');
