-- Facts that change are dated, sourced records which an administrator edits.
CREATE TABLE route_contact (
    code VARCHAR(40) PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    value VARCHAR(120) NOT NULL,
    href VARCHAR(300) NOT NULL DEFAULT '',
    source VARCHAR(300) NOT NULL,
    last_checked DATE NOT NULL,
    owner VARCHAR(120) NOT NULL,
    version INT NOT NULL DEFAULT 0
) WITH SYSTEM VERSIONING;

CREATE TABLE bank_holiday (
    day DATE PRIMARY KEY,
    name VARCHAR(80) NOT NULL,
    source VARCHAR(300) NOT NULL
);

-- One row per named setting, for thresholds and switches.
CREATE TABLE setting (
    code VARCHAR(80) PRIMARY KEY,
    value VARCHAR(200) NOT NULL,
    source VARCHAR(300) NOT NULL,
    version INT NOT NULL DEFAULT 0
) WITH SYSTEM VERSIONING;

INSERT INTO route_contact (code, name, value, href, source, last_checked, owner) VALUES
('EMERGENCY', 'Police, fire or ambulance in an emergency', '999', 'tel:999', 'https://www.gov.uk/guidance/999-and-112-the-uks-national-emergency-numbers', '2026-11-23', 'Community safety partnership'),
('POLICE', 'Police, not an emergency', '101', 'tel:101', 'https://www.police.uk/pu/contact-us/', '2026-11-23', 'Community safety partnership'),
('CRIMESTOPPERS', 'Crimestoppers, anonymous', '0800 555 111', 'tel:0800555111', 'https://crimestoppers-uk.org', '2026-11-23', 'Community safety partnership'),
('ATH', 'Anti-Terrorist Hotline', '0800 789 321', 'tel:0800789321', 'https://act.campaign.gov.uk', '2026-11-23', 'Prevent lead'),
('ACT_EARLY', 'ACT Early support line', '0800 011 3764', 'tel:08000113764', 'https://actearly.uk', '2026-11-23', 'Prevent lead'),
('ONLINE_EXTREMISM', 'Report online material promoting terrorism', 'gov.uk/report-terrorism', 'https://www.gov.uk/report-terrorism', 'https://www.gov.uk/report-terrorism', '2026-11-23', 'Prevent lead'),
('TRUE_VISION', 'True Vision, report hate crime', 'report-it.org.uk', 'https://www.report-it.org.uk', 'https://www.report-it.org.uk', '2026-11-23', 'Hate crime lead'),
('PREVENT_REFERRAL', 'Prevent national referral form', 'Ask the Prevent lead for the form', '', 'Placeholder: the council enters its own route', '2026-11-23', 'Prevent lead'),
('MASH', 'Children''s safeguarding hub', 'Placeholder: enter the council''s number', '', 'Placeholder: the council enters its own route', '2026-11-23', 'Education safeguarding'),
('ADULT_SAFEGUARDING', 'Adult safeguarding team', 'Placeholder: enter the council''s number', '', 'Placeholder: the council enters its own route', '2026-11-23', 'Adult social care');

INSERT INTO bank_holiday (day, name, source) VALUES
('2026-01-01', 'New Year''s Day', 'https://www.gov.uk/bank-holidays'),
('2026-04-03', 'Good Friday', 'https://www.gov.uk/bank-holidays'),
('2026-04-06', 'Easter Monday', 'https://www.gov.uk/bank-holidays'),
('2026-05-04', 'Early May bank holiday', 'https://www.gov.uk/bank-holidays'),
('2026-05-25', 'Spring bank holiday', 'https://www.gov.uk/bank-holidays'),
('2026-08-31', 'Summer bank holiday', 'https://www.gov.uk/bank-holidays'),
('2026-12-25', 'Christmas Day', 'https://www.gov.uk/bank-holidays'),
('2026-12-28', 'Boxing Day (substitute day)', 'https://www.gov.uk/bank-holidays'),
('2027-01-01', 'New Year''s Day', 'https://www.gov.uk/bank-holidays'),
('2027-03-26', 'Good Friday', 'https://www.gov.uk/bank-holidays'),
('2027-03-29', 'Easter Monday', 'https://www.gov.uk/bank-holidays'),
('2027-05-03', 'Early May bank holiday', 'https://www.gov.uk/bank-holidays'),
('2027-05-31', 'Spring bank holiday', 'https://www.gov.uk/bank-holidays'),
('2027-08-30', 'Summer bank holiday', 'https://www.gov.uk/bank-holidays'),
('2027-12-27', 'Christmas Day (substitute day)', 'https://www.gov.uk/bank-holidays'),
('2027-12-28', 'Boxing Day (substitute day)', 'https://www.gov.uk/bank-holidays'),
('2028-01-03', 'New Year''s Day (substitute day)', 'https://www.gov.uk/bank-holidays'),
('2028-04-14', 'Good Friday', 'https://www.gov.uk/bank-holidays'),
('2028-04-17', 'Easter Monday', 'https://www.gov.uk/bank-holidays'),
('2028-05-01', 'Early May bank holiday', 'https://www.gov.uk/bank-holidays'),
('2028-05-29', 'Spring bank holiday', 'https://www.gov.uk/bank-holidays'),
('2028-08-28', 'Summer bank holiday', 'https://www.gov.uk/bank-holidays'),
('2028-12-25', 'Christmas Day', 'https://www.gov.uk/bank-holidays'),
('2028-12-26', 'Boxing Day', 'https://www.gov.uk/bank-holidays');

INSERT INTO setting (code, value, source) VALUES
('briefing.settling-days', '14', 'Concord: a very recent report could be recognised, so it waits');
