-- What somebody has entered about a report in triage and not decided yet. It goes with the decision.
CREATE TABLE tension_triage_kept (
    report_id BIGINT NOT NULL,
    account_id BIGINT NOT NULL,
    name VARCHAR(60) NOT NULL,
    answer VARCHAR(4000) NOT NULL,
    saved_at DATETIME(6) NOT NULL,
    PRIMARY KEY (report_id, account_id, name),
    CONSTRAINT tension_triage_kept_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_triage_kept_account_fk FOREIGN KEY (account_id) REFERENCES account (id)
);
