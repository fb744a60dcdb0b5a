-- What a person captured of a register they opened themselves.
ALTER TABLE venue_register_entry ADD COLUMN attachment_id BIGINT NULL;
