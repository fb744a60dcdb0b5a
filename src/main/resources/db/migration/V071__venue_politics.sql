-- What the published policy of a venue allows to parties, the same for each of them: ALLOWED or PRIVATE_ONLY.
ALTER TABLE venue ADD COLUMN political_policy VARCHAR(20) NOT NULL DEFAULT 'ALLOWED';

-- Pre-election periods: from the notice of election to the day of the poll.
CREATE TABLE election_period (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    name VARCHAR(120) NOT NULL,
    starts_on DATE NOT NULL,
    polls_on DATE NOT NULL,
    source VARCHAR(300) NOT NULL,
    recorded_name VARCHAR(120) NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    withdrawn TINYINT(1) NOT NULL DEFAULT 0,
    version INT NOT NULL DEFAULT 0,
    KEY election_period_dates (polls_on, starts_on)
);
