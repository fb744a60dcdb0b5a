-- What was tried before the figures of a briefing were released: the remedies in order, and what came of each.
CREATE TABLE release_attempt (
    briefing_id BIGINT NOT NULL,
    position INT NOT NULL,
    table_key VARCHAR(10) NOT NULL,
    row_count INT NOT NULL,
    finding VARCHAR(30) NOT NULL,
    PRIMARY KEY (briefing_id, position),
    CONSTRAINT release_attempt_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE
);
