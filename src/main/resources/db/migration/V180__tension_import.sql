-- Reports taken over from a file of another system. The file itself stays only until the import is over.
CREATE TABLE tension_import (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    state VARCHAR(12) NOT NULL,
    organisation_id BIGINT NOT NULL,
    source VARCHAR(60) NOT NULL,
    file_name VARCHAR(200) NOT NULL,
    content LONGBLOB NULL,
    account_id BIGINT NOT NULL,
    uploaded_at DATETIME(6) NOT NULL,
    confirmed_at DATETIME(6) NULL,
    finished_at DATETIME(6) NULL,
    rows_total INT NOT NULL,
    rows_done INT NOT NULL DEFAULT 0,
    rows_created INT NOT NULL DEFAULT 0,
    rows_unchanged INT NOT NULL DEFAULT 0,
    rows_different INT NOT NULL DEFAULT 0,
    rows_wrong INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_import_reference (reference),
    KEY tension_import_state (state, id),
    KEY tension_import_source (organisation_id, source, id),
    CONSTRAINT tension_import_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT tension_import_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);

-- Which column of the file holds which answer. The next file of the same source starts from it.
CREATE TABLE tension_import_column (
    import_id BIGINT NOT NULL,
    field VARCHAR(24) NOT NULL,
    header VARCHAR(200) NOT NULL,
    PRIMARY KEY (import_id, field),
    CONSTRAINT tension_import_column_fk FOREIGN KEY (import_id) REFERENCES tension_import (id)
);

-- What was wrong with the rows that were left out: never the content of a cell.
CREATE TABLE tension_import_problem (
    import_id BIGINT NOT NULL,
    line INT NOT NULL,
    position SMALLINT NOT NULL,
    header VARCHAR(200) NOT NULL,
    message VARCHAR(500) NOT NULL,
    PRIMARY KEY (import_id, line, position),
    CONSTRAINT tension_import_problem_fk FOREIGN KEY (import_id) REFERENCES tension_import (id)
);

-- Where an imported report came from. The same reference of the same organisation never becomes a second report.
CREATE TABLE tension_report_origin (
    report_id BIGINT NOT NULL PRIMARY KEY,
    organisation_id BIGINT NOT NULL,
    external_reference VARCHAR(80) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
    import_id BIGINT NOT NULL,
    content_hash CHAR(64) NOT NULL,
    UNIQUE KEY tension_report_origin_external (organisation_id, external_reference),
    CONSTRAINT tension_report_origin_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id) ON DELETE CASCADE,
    CONSTRAINT tension_report_origin_import_fk FOREIGN KEY (import_id) REFERENCES tension_import (id),
    CONSTRAINT tension_report_origin_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id)
);
