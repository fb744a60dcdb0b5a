-- Which report was linked to which, by whom, and whether that was undone. A row stays when it is undone.
CREATE TABLE tension_duplicate_link (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    report_id BIGINT NOT NULL,
    original_id BIGINT NOT NULL,
    linked_by BIGINT NULL,
    linked_at DATETIME(6) NOT NULL,
    undone_by BIGINT NULL,
    undone_at DATETIME(6) NULL,
    KEY tension_duplicate_link_report (report_id, id),
    KEY tension_duplicate_link_original (original_id, id),
    CONSTRAINT tension_duplicate_link_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_duplicate_link_original_fk FOREIGN KEY (original_id) REFERENCES tension_report (id),
    CONSTRAINT tension_duplicate_link_by_fk FOREIGN KEY (linked_by) REFERENCES account (id),
    CONSTRAINT tension_duplicate_link_undone_fk FOREIGN KEY (undone_by) REFERENCES account (id)
);

INSERT INTO tension_duplicate_link (report_id, original_id, linked_by, linked_at)
SELECT id, duplicate_of, decided_by, COALESCE(decided_at, received_at)
FROM tension_report
WHERE state = 'DUPLICATE' AND duplicate_of IS NOT NULL;
