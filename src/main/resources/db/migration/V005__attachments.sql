CREATE TABLE attachment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    owner_type VARCHAR(40) NOT NULL,
    owner_id BIGINT NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    media_type VARCHAR(80) NOT NULL,
    size_bytes BIGINT NOT NULL,
    sha256 CHAR(64) NOT NULL,
    content LONGBLOB NOT NULL,
    stored_at DATETIME(6) NOT NULL,
    stored_by VARCHAR(80) NOT NULL,
    KEY attachment_owner (owner_type, owner_id, id)
);
