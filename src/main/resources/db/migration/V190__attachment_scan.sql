-- Whether a virus scanner has looked at the file; files from before were not scanned.
ALTER TABLE attachment ADD COLUMN scanned TINYINT(1) NOT NULL DEFAULT 0;
