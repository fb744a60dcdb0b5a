-- Which line of the file an imported report stood in; unknown for what was imported before.
ALTER TABLE tension_report_origin ADD COLUMN line INT NULL AFTER external_reference;
