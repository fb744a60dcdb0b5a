-- The PDF of every edition is frozen with its other files. Versions approved before have none: theirs is made from the
-- frozen file for the screen.
ALTER TABLE briefing_edition
    ADD COLUMN pdf LONGBLOB NULL,
    ADD COLUMN pdf_sha256 CHAR(64) NULL;
