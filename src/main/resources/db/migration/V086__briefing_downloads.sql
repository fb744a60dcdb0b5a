-- Every download of a file by a person of a school: each copy carries the schools and the time.
CREATE TABLE briefing_download (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version_id BIGINT NOT NULL,
    edition VARCHAR(20) NOT NULL,
    kind VARCHAR(10) NOT NULL,
    account_id BIGINT NOT NULL,
    downloaded_at DATETIME(6) NOT NULL,
    KEY briefing_download_version (version_id, edition, kind),
    CONSTRAINT briefing_download_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_download_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
