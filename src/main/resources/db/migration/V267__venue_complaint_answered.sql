-- Who answered a stage of a complaint, so that the next is answered by somebody else; and when it was acknowledged.
ALTER TABLE venue_complaint_stage
    ADD COLUMN acknowledged_on DATE NULL,
    ADD COLUMN answered_name VARCHAR(200) NULL;
