-- The documents of all schools, made by a job: how many there will be, those that there are, and when it was done.
CREATE TABLE briefing_pack (
    version_id BIGINT PRIMARY KEY,
    requested_by BIGINT NOT NULL,
    requested_at DATETIME(6) NOT NULL,
    documents INT NOT NULL,
    finished_at DATETIME(6) NULL,
    KEY briefing_pack_waiting (finished_at),
    CONSTRAINT briefing_pack_version_fk FOREIGN KEY (version_id) REFERENCES briefing_version (id),
    CONSTRAINT briefing_pack_account_fk FOREIGN KEY (requested_by) REFERENCES account (id)
);

CREATE TABLE briefing_pack_document (
    version_id BIGINT NOT NULL,
    name VARCHAR(200) NOT NULL,
    file MEDIUMBLOB NOT NULL,
    PRIMARY KEY (version_id, name),
    CONSTRAINT briefing_pack_document_fk FOREIGN KEY (version_id) REFERENCES briefing_pack (version_id)
);
