-- Up to three contexts in which safety would have to change, the main one first, as an assessor recorded them when the
-- report was accepted; empty: told from the kind of place and the channels.
ALTER TABLE tension_report ADD COLUMN contexts VARCHAR(60) NOT NULL DEFAULT '';
