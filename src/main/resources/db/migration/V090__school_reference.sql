-- A school keeps its identity when its reference number changes, such as when it becomes an academy.
CREATE TABLE school_urn (
    urn INT PRIMARY KEY,
    school_id BIGINT NOT NULL,
    establishment_type VARCHAR(80) NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    source VARCHAR(300) NOT NULL,
    KEY school_urn_school (school_id, valid_from),
    CONSTRAINT school_urn_school_fk FOREIGN KEY (school_id) REFERENCES school (id)
) WITH SYSTEM VERSIONING;

SET SESSION system_versioning_alter_history = KEEP;
ALTER TABLE school
    ADD COLUMN postcode VARCHAR(10) NOT NULL DEFAULT '',
    ADD COLUMN calendar_id BIGINT NULL,
    ADD KEY school_list (name, id);
SET SESSION system_versioning_alter_history = ERROR;
