-- The editions of an approved version, frozen with it: file for the screen, Word file, each with its SHA-256.
CREATE TABLE briefing_edition (
    version_id BIGINT NOT NULL,
    edition VARCHAR(20) NOT NULL,
    html LONGTEXT NOT NULL,
    word LONGBLOB NOT NULL,
    html_sha256 CHAR(64) NOT NULL,
    word_sha256 CHAR(64) NOT NULL,
    PRIMARY KEY (version_id, edition),
    CONSTRAINT briefing_edition_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id)
);
