-- The answers a partner may add to the core form, and who stands behind a report that somebody took
-- down for a caller. All may be empty, so drafts and reports from before keep their meaning.
ALTER TABLE tension_report
    ADD COLUMN online_reference TEXT NOT NULL DEFAULT '',
    ADD COLUMN false_claim TINYINT(1) NULL,
    ADD COLUMN claim_text TEXT NOT NULL DEFAULT '',
    ADD COLUMN ideology VARCHAR(16) NULL,
    ADD COLUMN trigger_text TEXT NOT NULL DEFAULT '',
    ADD COLUMN start_time TIME NULL,
    ADD COLUMN frequency VARCHAR(12) NULL,
    -- Degrees, WGS 84. Shown as the ward only to everybody but triage and the author.
    ADD COLUMN geo_lat DOUBLE NULL,
    ADD COLUMN geo_lon DOUBLE NULL,
    ADD COLUMN geo_precision VARCHAR(8) NULL,
    ADD COLUMN geo_outside_confirmed TINYINT(1) NOT NULL DEFAULT 0,
    ADD COLUMN characteristics VARCHAR(300) NULL,
    ADD COLUMN groups_in_tension TEXT NOT NULL DEFAULT '',
    ADD COLUMN told_agencies VARCHAR(200) NULL,
    ADD COLUMN suggested_routes VARCHAR(100) NULL;

-- The receipt code stands with the contact: only the author and triage see it, and it goes with the contact.
ALTER TABLE tension_reporter_contact
    ADD COLUMN on_behalf TINYINT(1) NOT NULL DEFAULT 0,
    ADD COLUMN caller_name VARCHAR(480) NOT NULL DEFAULT '',
    ADD COLUMN caller_organisation VARCHAR(480) NOT NULL DEFAULT '',
    ADD COLUMN caller_role VARCHAR(480) NOT NULL DEFAULT '',
    ADD COLUMN feedback_wanted TINYINT(1) NULL,
    ADD COLUMN receipt_code VARCHAR(24) NULL,
    ADD UNIQUE KEY tension_reporter_contact_receipt (receipt_code);

-- The box around the borough, in hundredths of a degree; a point outside it asks for a confirmation.
INSERT INTO setting (code, value, source) VALUES
('tension.borough.south', '5143', 'Box around Thurrock read from a map; check it against the boundary file'),
('tension.borough.north', '5158', 'Box around Thurrock read from a map; check it against the boundary file'),
('tension.borough.west', '20', 'Box around Thurrock read from a map; check it against the boundary file'),
('tension.borough.east', '56', 'Box around Thurrock read from a map; check it against the boundary file');
