-- How a reporter may be reached. Apart from the report, because few may read it and it goes sooner.
CREATE TABLE tension_reporter_contact (
    report_id BIGINT PRIMARY KEY,
    welcome TINYINT(1) NULL,
    way VARCHAR(8) NULL,
    detail VARCHAR(254) NOT NULL DEFAULT '',
    safe_times VARCHAR(400) NOT NULL DEFAULT '',
    CONSTRAINT tension_reporter_contact_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id)
);

-- What the portal and the reporter say to each other: a question, its answer, and what became of the report.
CREATE TABLE tension_note (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    report_id BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    author_id BIGINT NOT NULL,
    text VARCHAR(2000) NOT NULL,
    created_at DATETIME(6) NOT NULL,
    KEY tension_note_report (report_id, id),
    CONSTRAINT tension_note_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_note_author_fk FOREIGN KEY (author_id) REFERENCES account (id)
);
