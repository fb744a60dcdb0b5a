-- A count that is worth a look, with the numbers it was found by; never deleted. An alarm soon after an
-- acknowledged one is QUIET; one that is no longer there after reports changed is LAPSED.
CREATE TABLE tension_alert (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    rule VARCHAR(12) NOT NULL,
    series_kind VARCHAR(10) NOT NULL,
    series_key VARCHAR(24) NOT NULL,
    week_start DATE NOT NULL,
    reports INT NOT NULL,
    counted INT NOT NULL,
    sources INT NOT NULL,
    upper_bound DOUBLE NOT NULL,
    expected DOUBLE NOT NULL,
    score DOUBLE NOT NULL,
    baseline_weeks INT NOT NULL,
    shared_weeks INT NOT NULL,
    wide TINYINT(1) NOT NULL,
    alpha_per_mille INT NOT NULL,
    state VARCHAR(12) NOT NULL,
    raised_at DATETIME(6) NOT NULL,
    acknowledged_by BIGINT NULL,
    acknowledged_at DATETIME(6) NULL,
    reason VARCHAR(500) NOT NULL DEFAULT '',
    quiet_until DATE NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_alert_reference (reference),
    UNIQUE KEY tension_alert_week (rule, series_kind, series_key, week_start),
    KEY tension_alert_state (state, week_start, id),
    KEY tension_alert_newest (week_start, id),
    CONSTRAINT tension_alert_account_fk FOREIGN KEY (acknowledged_by) REFERENCES account (id)
);

-- A time in which people were asked to report: more reports then say less about tension.
CREATE TABLE tension_campaign (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    submission_key CHAR(36) NOT NULL,
    name VARCHAR(120) NOT NULL,
    ward_id BIGINT NULL,
    starts_on DATE NOT NULL,
    ends_on DATE NOT NULL,
    created_by BIGINT NOT NULL,
    created_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_campaign_submission (submission_key),
    KEY tension_campaign_time (ends_on, starts_on),
    CONSTRAINT tension_campaign_ward_fk FOREIGN KEY (ward_id) REFERENCES ward (id),
    CONSTRAINT tension_campaign_account_fk FOREIGN KEY (created_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

INSERT INTO setting (code, value, source) VALUES
('tension.alert.baseline-weeks', '26', 'Concord: best of the rules compared (ADR 20)'),
('tension.alert.guard-weeks', '2', 'Concord: best of the rules compared (ADR 20)'),
('tension.alert.alpha-per-1000', '10', 'Concord: a larger count is expected in 1 week of 100'),
('tension.alert.least-sources', '3', 'Concord: fewer sources could be one story told again'),
('tension.alert.organisation-most', '3', 'Concord: one organisation''s reports in a ward and week beyond this do not count'),
('tension.alert.dispersion-percent', '150', 'Concord: variance over mean above which the limit is widened'),
('tension.alert.look-back-weeks', '13', 'Concord: reports are accepted late, so earlier weeks are judged again'),
('tension.alert.quiet-weeks', '4', 'Concord: an acknowledged alert is not repeated at once'),
('tension.alert.drift-k-per-100', '104', 'Rossi 1999: reference value of the cumulative sum'),
('tension.alert.drift-h-per-100', '226', 'Rossi 1999: decision value of the cumulative sum');
