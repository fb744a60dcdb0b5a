-- That another route was shown at the gate, or that a report was diverted to it. Code and time only.
CREATE TABLE tension_diversion (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(40) NOT NULL,
    stage VARCHAR(8) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    KEY tension_diversion_time (happened_at, code)
);

-- A partner said that there was nothing to report for a period.
CREATE TABLE tension_nil_return (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    reference VARCHAR(20) NOT NULL,
    organisation_id BIGINT NOT NULL,
    author_id BIGINT NOT NULL,
    period VARCHAR(40) NOT NULL,
    received_at DATETIME(6) NOT NULL,
    UNIQUE KEY tension_nil_return_reference (reference),
    CONSTRAINT tension_nil_return_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisation (id),
    CONSTRAINT tension_nil_return_author_fk FOREIGN KEY (author_id) REFERENCES account (id)
);
