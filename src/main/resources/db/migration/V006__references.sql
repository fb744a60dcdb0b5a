-- The last number given per kind and year: CT-2026-000123, VC-2026-000045.
CREATE TABLE reference_counter (
    kind VARCHAR(10) NOT NULL,
    year SMALLINT NOT NULL,
    last_number BIGINT NOT NULL,
    PRIMARY KEY (kind, year)
);
