-- The check whose answers were shown, confirmed and taken over when the hirer came back.
ALTER TABLE venue_check
    ADD COLUMN repeat_of BIGINT NULL,
    ADD CONSTRAINT venue_check_repeat_fk FOREIGN KEY (repeat_of) REFERENCES venue_check (id);
