-- The figures of a period are read from this index alone.
ALTER TABLE tension_report
    ADD KEY tension_report_figures (state, received_at, ward_id, category, eep, organisation_id, author_id, source_type);

-- Accepted reports of a week (Monday to Sunday, by the London day of receipt) in a ward, of a category or in the
-- borough. Kept up to date as reports change, and counted anew every night.
CREATE TABLE tension_week (
    series_kind VARCHAR(10) NOT NULL,
    series_key VARCHAR(24) NOT NULL,
    week_start DATE NOT NULL,
    reports INT NOT NULL,
    counted INT NOT NULL,
    sources INT NOT NULL,
    PRIMARY KEY (series_kind, series_key, week_start)
);

-- One row: whoever changes the counts holds it, so that they are never counted from an older state.
CREATE TABLE tension_statistics (
    id INT PRIMARY KEY,
    computed_at DATETIME(6) NULL
);

INSERT INTO tension_statistics (id, computed_at) VALUES (1, NULL);
