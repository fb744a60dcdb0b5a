-- Words people want to be told of when a report holds them: a place, a symbol, the name of a rumour. Never a person.
CREATE TABLE tension_watch_term (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    term VARCHAR(60) NOT NULL,
    reason VARCHAR(300) NOT NULL,
    added_by BIGINT NOT NULL,
    added_at DATETIME(6) NOT NULL,
    removed_by BIGINT NULL,
    removed_at DATETIME(6) NULL,
    KEY tension_watch_term_watched (removed_at, term),
    CONSTRAINT tension_watch_term_added_by_fk FOREIGN KEY (added_by) REFERENCES account (id),
    CONSTRAINT tension_watch_term_removed_by_fk FOREIGN KEY (removed_by) REFERENCES account (id)
);
