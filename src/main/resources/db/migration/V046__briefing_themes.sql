-- Tension categories are released in a few wide themes: wider rows are shown as numbers more often, and no row names
-- a community. A category that belongs to none counts under OTHER.
CREATE TABLE briefing_theme (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    code VARCHAR(24) NOT NULL,
    name VARCHAR(80) NOT NULL,
    position INT NOT NULL,
    UNIQUE KEY briefing_theme_code (code)
);

CREATE TABLE briefing_theme_category (
    category VARCHAR(24) PRIMARY KEY,
    theme_id BIGINT NOT NULL,
    CONSTRAINT briefing_theme_category_fk FOREIGN KEY (theme_id) REFERENCES briefing_theme (id)
);

INSERT INTO briefing_theme (code, name, position) VALUES
('HATE', 'Hate and prejudice', 10),
('EXTREMISM', 'Extremism, flags and symbols', 20),
('PROTEST', 'Protest and public decisions', 30),
('ARRIVALS', 'Asylum, migration and new arrivals', 40),
('EVENTS', 'Events in the country and abroad', 50),
('CRIME', 'Crime and anti-social behaviour', 60),
('ONLINE', 'Claims online', 70),
('OTHER', 'Sport and anything else', 90);

INSERT INTO briefing_theme_category (category, theme_id)
SELECT category, theme.id
FROM (
    SELECT 'RACE' AS category, 'HATE' AS theme
    UNION ALL SELECT 'FAITH', 'HATE'
    UNION ALL SELECT 'HATE_OTHER', 'HATE'
    UNION ALL SELECT 'GRT', 'HATE'
    UNION ALL SELECT 'EXTREMISM', 'EXTREMISM'
    UNION ALL SELECT 'FLAGS_SYMBOLS', 'EXTREMISM'
    UNION ALL SELECT 'PROTEST', 'PROTEST'
    UNION ALL SELECT 'PLANNING_DEVELOPMENT', 'PROTEST'
    UNION ALL SELECT 'COUNCIL_DECISION', 'PROTEST'
    UNION ALL SELECT 'POLICE_RELATIONS', 'PROTEST'
    UNION ALL SELECT 'ASYLUM_MIGRATION', 'ARRIVALS'
    UNION ALL SELECT 'NEW_ARRIVALS', 'ARRIVALS'
    UNION ALL SELECT 'INTERNATIONAL', 'EVENTS'
    UNION ALL SELECT 'NATIONAL_EVENT', 'EVENTS'
    UNION ALL SELECT 'GANG_CRIME', 'CRIME'
    UNION ALL SELECT 'ASB', 'CRIME'
    UNION ALL SELECT 'INTERGENERATIONAL', 'CRIME'
    UNION ALL SELECT 'ONLINE_MISINFO', 'ONLINE'
    UNION ALL SELECT 'FOOTBALL_SPORT', 'OTHER'
    UNION ALL SELECT 'OTHER', 'OTHER'
) pairs
JOIN briefing_theme theme ON theme.code = pairs.theme;
