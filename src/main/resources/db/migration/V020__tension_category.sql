-- What a report can be about. An administrator adds and ends categories; a report keeps its code.
CREATE TABLE tension_category (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(24) NOT NULL,
    name VARCHAR(80) NOT NULL,
    hint VARCHAR(200) NOT NULL DEFAULT '',
    position INT NOT NULL,
    valid_from DATE NOT NULL,
    valid_to DATE NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY tension_category_code (code)
) WITH SYSTEM VERSIONING;

INSERT INTO tension_category (code, name, hint, position, valid_from) VALUES
('RACE', 'Race or ethnicity', '', 10, '2000-01-01'),
('FAITH', 'Faith or belief', '', 20, '2000-01-01'),
('HATE_OTHER', 'Other hate', 'Hate about disability, sexual orientation, gender identity and so on', 30, '2000-01-01'),
('EXTREMISM', 'Extremism', 'A group, speaker, leaflet or symbol', 40, '2000-01-01'),
('PROTEST', 'Protest or counter-protest', '', 50, '2000-01-01'),
('ASYLUM_MIGRATION', 'Asylum or migration', '', 60, '2000-01-01'),
('INTERNATIONAL', 'An event abroad', '', 70, '2000-01-01'),
('NATIONAL_EVENT', 'A national event', '', 80, '2000-01-01'),
('GANG_CRIME', 'Gangs or a series of crimes', '', 90, '2000-01-01'),
('ASB', 'Anti-social behaviour', '', 100, '2000-01-01'),
('PLANNING_DEVELOPMENT', 'Planning or development', 'Change of use of a building, construction', 110, '2000-01-01'),
('COUNCIL_DECISION', 'A council decision', '', 120, '2000-01-01'),
('FLAGS_SYMBOLS', 'Flags or symbols', 'On street furniture, walls or bridges', 130, '2000-01-01'),
('FOOTBALL_SPORT', 'Football or sport', '', 140, '2000-01-01'),
('ONLINE_MISINFO', 'False or unverified claims online', '', 150, '2000-01-01'),
('NEW_ARRIVALS', 'New arrivals and settled residents', '', 160, '2000-01-01'),
('GRT', 'Gypsy, Roma and Traveller communities', '', 170, '2000-01-01'),
('INTERGENERATIONAL', 'Between generations', '', 180, '2000-01-01'),
('POLICE_RELATIONS', 'Relations with the police', '', 190, '2000-01-01'),
('OTHER', 'Something else', '', 900, '2000-01-01');
