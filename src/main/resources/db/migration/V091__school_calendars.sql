-- The authority's calendar, and others that differ from it: what a calendar does not say is as in the authority's.
CREATE TABLE school_calendar (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    authority TINYINT(1) NOT NULL DEFAULT 0,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_calendar_name (name)
) WITH SYSTEM VERSIONING;

CREATE TABLE school_calendar_term (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    calendar_id BIGINT NOT NULL,
    term_id BIGINT NOT NULL,
    starts DATE NOT NULL,
    ends DATE NOT NULL,
    half_from DATE NULL,
    half_to DATE NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_calendar_term_once (calendar_id, term_id),
    CONSTRAINT school_calendar_term_calendar_fk FOREIGN KEY (calendar_id) REFERENCES school_calendar (id),
    CONSTRAINT school_calendar_term_term_fk FOREIGN KEY (term_id) REFERENCES school_term (id)
) WITH SYSTEM VERSIONING;

-- Days in term on which pupils stay at home: staff training (INSET).
CREATE TABLE school_calendar_inset (
    calendar_id BIGINT NOT NULL,
    day DATE NOT NULL,
    PRIMARY KEY (calendar_id, day),
    CONSTRAINT school_calendar_inset_calendar_fk FOREIGN KEY (calendar_id) REFERENCES school_calendar (id)
) WITH SYSTEM VERSIONING;

INSERT INTO school_calendar (name, authority, source) VALUES
('Authority calendar', 1, 'Common pattern of English authorities for 2026/27; confirm with the council');

INSERT INTO school_calendar_term (calendar_id, term_id, starts, ends, half_from, half_to)
SELECT calendar.id, term.id, term.starts, term.ends, halves.half_from, halves.half_to
FROM school_term term
JOIN school_calendar calendar ON calendar.authority = 1
LEFT JOIN (
    SELECT 'autumn-2026' AS slug, DATE '2026-10-26' AS half_from, DATE '2026-10-30' AS half_to
    UNION ALL SELECT 'spring-2027', '2027-02-15', '2027-02-19'
    UNION ALL SELECT 'summer-2027', '2027-05-31', '2027-06-04'
) halves ON halves.slug = term.slug;

INSERT INTO school_calendar_inset (calendar_id, day)
SELECT calendar.id, days.day
FROM school_calendar calendar
JOIN (
    SELECT DATE '2026-09-01' AS day
    UNION ALL SELECT '2026-09-02'
    UNION ALL SELECT '2027-01-04'
    UNION ALL SELECT '2027-04-12'
    UNION ALL SELECT '2027-07-20'
) days
WHERE calendar.authority = 1;
