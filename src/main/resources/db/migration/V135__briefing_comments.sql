-- Threads of comments on a section: the first comment asks somebody, the others answer it.
CREATE TABLE briefing_thread (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    asked_id BIGINT NOT NULL,
    opened_by BIGINT NOT NULL,
    opened_at DATETIME(6) NOT NULL,
    resolved_by BIGINT NULL,
    resolved_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    KEY briefing_thread_section (briefing_id, section, id),
    KEY briefing_thread_asked (asked_id, resolved_at, id),
    CONSTRAINT briefing_thread_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_thread_asked_fk FOREIGN KEY (asked_id) REFERENCES account (id),
    CONSTRAINT briefing_thread_opener_fk FOREIGN KEY (opened_by) REFERENCES account (id),
    CONSTRAINT briefing_thread_resolver_fk FOREIGN KEY (resolved_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

CREATE TABLE briefing_comment (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    thread_id BIGINT NOT NULL,
    body VARCHAR(1000) NOT NULL,
    written_by BIGINT NOT NULL,
    written_at DATETIME(6) NOT NULL,
    KEY briefing_comment_thread (thread_id, id),
    CONSTRAINT briefing_comment_thread_fk FOREIGN KEY (thread_id) REFERENCES briefing_thread (id) ON DELETE CASCADE,
    CONSTRAINT briefing_comment_writer_fk FOREIGN KEY (written_by) REFERENCES account (id)
);
