-- An author keeps words the scanner stopped, and says why; the approver sees it. Holds as long as the words stay.
CREATE TABLE briefing_scan_override (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    rule VARCHAR(30) NOT NULL,
    words_sha256 CHAR(64) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    made_by BIGINT NOT NULL,
    made_at DATETIME(6) NOT NULL,
    UNIQUE KEY briefing_scan_override_once (briefing_id, section, words_sha256),
    CONSTRAINT briefing_scan_override_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_scan_override_maker_fk FOREIGN KEY (made_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- Published figures of the national picture: they may stand beside "referrals", and nothing else may.
CREATE TABLE briefing_national_figure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    label VARCHAR(120) NOT NULL,
    value VARCHAR(20) NOT NULL,
    as_at DATE NOT NULL,
    source VARCHAR(300) NOT NULL,
    owner VARCHAR(120) NOT NULL,
    review_by DATE NOT NULL,
    version INT NOT NULL DEFAULT 0,
    KEY briefing_national_figure_order (label, id)
) WITH SYSTEM VERSIONING;

INSERT INTO briefing_national_figure (label, value, as_at, source, owner, review_by)
SELECT label, value, '2025-03-31',
    'Home Office, Individuals referred to Prevent to March 2025, published 6 November 2025, www.gov.uk/government/statistics',
    'Prevent lead', '2027-03-31'
FROM (
    SELECT 'Referrals in the year to March' AS label, '8,778' AS value
    UNION ALL SELECT 'Change on the year before', '27%'
    UNION ALL SELECT 'Referrals made by education', '3,129'
    UNION ALL SELECT 'Share made by education', '36%'
    UNION ALL SELECT 'Aged 11 to 15', '3,192'
    UNION ALL SELECT 'Aged 10 and under', '345'
    UNION ALL SELECT 'Share aged 10 and under', '4%'
    UNION ALL SELECT 'Share with no clear ideology', '56%'
    UNION ALL SELECT 'With no clear ideology', '4,917'
    UNION ALL SELECT 'Extreme right-wing', '1,798'
    UNION ALL SELECT 'Share extreme right-wing', '21%'
    UNION ALL SELECT 'Islamist', '870'
    UNION ALL SELECT 'Share Islamist', '10%'
) figures;

INSERT INTO setting (code, value, source) VALUES
('briefing.overlap-days', '550', 'Concord: a quotation from a report of the last year and a half would be recognised');
