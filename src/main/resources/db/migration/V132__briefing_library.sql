-- What briefings draw on: themes in neutral words, look-fors by phase, resources, contacts, national figures.
-- Each with where it comes from, who keeps it, as at which day, and until when it may be used.
CREATE TABLE briefing_library_entry (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(12) NOT NULL,
    title VARCHAR(160) NOT NULL,
    value VARCHAR(120) NOT NULL DEFAULT '',
    body VARCHAR(1000) NOT NULL DEFAULT '',
    -- the released theme it belongs to, empty for none
    theme VARCHAR(24) NOT NULL DEFAULT '',
    edition VARCHAR(20) NOT NULL DEFAULT 'WHOLE',
    source VARCHAR(300) NOT NULL,
    owner VARCHAR(120) NOT NULL,
    as_at DATE NOT NULL,
    expires DATE NOT NULL,
    retired TINYINT(1) NOT NULL DEFAULT 0,
    changed_by BIGINT NULL,
    changed_at DATETIME(6) NULL,
    version INT NOT NULL DEFAULT 0,
    KEY briefing_library_entry_list (kind, title, id),
    KEY briefing_library_entry_expiry (expires, id),
    CONSTRAINT briefing_library_entry_editor_fk FOREIGN KEY (changed_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- The national figures move here; the scanner reads them from here.
INSERT INTO briefing_library_entry (kind, title, value, source, owner, as_at, expires)
SELECT 'FIGURE', label, value, source, owner, as_at, review_by FROM briefing_national_figure;

DROP TABLE briefing_national_figure;

-- Which entries stand in which section, in which version. An entry that expired stops the briefing.
CREATE TABLE briefing_section_entry (
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    entry_id BIGINT NOT NULL,
    entry_version INT NOT NULL,
    picked_by BIGINT NOT NULL,
    picked_at DATETIME(6) NOT NULL,
    PRIMARY KEY (briefing_id, section, entry_id),
    KEY briefing_section_entry_entry (entry_id),
    CONSTRAINT briefing_section_entry_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_section_entry_entry_fk FOREIGN KEY (entry_id) REFERENCES briefing_library_entry (id),
    CONSTRAINT briefing_section_entry_picker_fk FOREIGN KEY (picked_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

INSERT INTO setting (code, value, source) VALUES
('briefing.library-near-days', '28', 'Concord: days before an entry expires that it is shown as expiring soon');
