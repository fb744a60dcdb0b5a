-- What is counted to slow somebody down, of the last hour at most: failed sign-ins, links and tokens that do not work,
-- requests of a partner's system. A name that was typed stands here only as a hash.
CREATE TABLE throttle_event (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    what VARCHAR(20) NOT NULL,
    subject VARCHAR(64) NOT NULL,
    happened_at DATETIME(6) NOT NULL,
    KEY throttle_event_subject (what, subject, happened_at),
    KEY throttle_event_happened (happened_at)
);

-- They held minutes only; nobody misses them.
DROP TABLE sign_in_failure;
DROP TABLE hirer_link_failure;
