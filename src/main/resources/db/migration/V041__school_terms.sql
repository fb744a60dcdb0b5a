CREATE TABLE school_term (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    slug VARCHAR(30) NOT NULL,
    name VARCHAR(60) NOT NULL,
    starts DATE NOT NULL,
    ends DATE NOT NULL,
    certainty VARCHAR(20) NOT NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY school_term_slug (slug)
);

-- Dates ahead. A date that moves with the moon or waits for a decision says so.
CREATE TABLE term_date (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    term_id BIGINT NOT NULL,
    starts DATE NOT NULL,
    ends DATE NULL,
    item VARCHAR(200) NOT NULL,
    certainty VARCHAR(20) NOT NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY term_date_order (term_id, starts, id),
    CONSTRAINT term_date_term_fk FOREIGN KEY (term_id) REFERENCES school_term (id)
);

INSERT INTO school_term (slug, name, starts, ends, certainty, source) VALUES
('autumn-2026', 'Autumn 2026', '2026-09-01', '2026-12-18', 'INDICATIVE', 'Common pattern of English authorities for 2026/27; confirm with the council and each school'),
('spring-2027', 'Spring 2027', '2027-01-04', '2027-03-25', 'INDICATIVE', 'Common pattern of English authorities for 2026/27; confirm with the council and each school'),
('summer-2027', 'Summer 2027', '2027-04-12', '2027-07-20', 'INDICATIVE', 'Common pattern of English authorities for 2026/27; confirm with the council and each school');

INSERT INTO term_date (term_id, starts, ends, item, certainty, source)
SELECT term.id, dates.starts, dates.ends, dates.item, dates.certainty, dates.source
FROM school_term term
JOIN (
    SELECT 'spring-2027' AS slug, DATE '2027-01-04' AS starts, DATE '2027-01-05' AS ends, 'Term starts: check your contacts and website' AS item, 'INDICATIVE' AS certainty, 'Common pattern of English authorities' AS source
    UNION ALL SELECT 'spring-2027', '2027-01-27', NULL, 'Holocaust Memorial Day: assembly resources', 'FIXED', 'https://www.hmd.org.uk'
    UNION ALL SELECT 'spring-2027', '2027-02-08', NULL, 'Ramadan begins: think of pupils who fast', 'APPROXIMATE', 'Depends on the sighting of the moon'
    UNION ALL SELECT 'spring-2027', '2027-02-09', NULL, 'Safer Internet Day', 'CONFIRM', 'https://saferinternet.org.uk'
    UNION ALL SELECT 'spring-2027', '2027-02-15', '2027-02-19', 'Half-term: a note to parents about time online', 'INDICATIVE', 'Common pattern of English authorities'
    UNION ALL SELECT 'spring-2027', '2027-03-08', NULL, 'International Women''s Day: resources on misogyny', 'FIXED', 'https://www.un.org/en/observances/womens-day'
    UNION ALL SELECT 'spring-2027', '2027-03-10', NULL, 'Eid al-Fitr', 'APPROXIMATE', 'Depends on the sighting of the moon'
    UNION ALL SELECT 'spring-2027', '2027-03-15', NULL, 'United Nations day to combat Islamophobia; anniversary of the Christchurch attack', 'FIXED', 'https://www.un.org/en/observances/anti-islamophobia-day'
    UNION ALL SELECT 'spring-2027', '2027-03-21', NULL, 'United Nations day against racial discrimination', 'FIXED', 'https://www.un.org/en/observances/end-racism-day'
    UNION ALL SELECT 'spring-2027', '2027-03-22', '2027-03-23', 'Holi and Purim', 'APPROXIMATE', 'Calendars of the faiths'
    UNION ALL SELECT 'spring-2027', '2027-03-22', NULL, 'Anniversary of the Westminster Bridge attack', 'FIXED', 'Public record'
    UNION ALL SELECT 'spring-2027', '2027-03-25', NULL, 'Term ends; Easter bank holidays 26 to 29 March', 'INDICATIVE', 'Common pattern of English authorities; https://www.gov.uk/bank-holidays'
) dates ON dates.slug = term.slug;

INSERT INTO term_date (term_id, starts, ends, item, certainty, source)
SELECT term.id, dates.starts, dates.ends, dates.item, dates.certainty, dates.source
FROM school_term term
JOIN (
    SELECT 'autumn-2026' AS slug, DATE '2026-09-01' AS starts, DATE '2026-09-03' AS ends, 'Term starts: check your contacts and website' AS item, 'INDICATIVE' AS certainty, 'Common pattern of English authorities' AS source
    UNION ALL SELECT 'autumn-2026', '2026-10-26', '2026-10-30', 'Half-term: a note to parents about time online', 'INDICATIVE', 'Common pattern of English authorities'
    UNION ALL SELECT 'autumn-2026', '2026-11-08', NULL, 'Diwali and Remembrance Sunday', 'FIXED', 'Calendars of the faiths; public record'
    UNION ALL SELECT 'autumn-2026', '2026-12-18', NULL, 'Term ends', 'INDICATIVE', 'Common pattern of English authorities'
) dates ON dates.slug = term.slug;
