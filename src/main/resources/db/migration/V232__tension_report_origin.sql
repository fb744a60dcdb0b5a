-- A report may also come from a partner's system itself; then there is no file.
ALTER TABLE tension_report_origin MODIFY import_id BIGINT NULL;
