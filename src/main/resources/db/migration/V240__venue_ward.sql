-- The ward a venue stands in, for the one signal of tension an officer is shown. Not known for venues recorded before.
SET SESSION system_versioning_alter_history = KEEP;
ALTER TABLE venue
    ADD COLUMN ward_id BIGINT NULL,
    ADD CONSTRAINT venue_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id);
SET SESSION system_versioning_alter_history = ERROR;
