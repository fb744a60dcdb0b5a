-- Whose agreement a briefing needs before it is approved. A kind without a row is as the product assumes: police or
-- CTLP material has to be asked about, the others follow from what the briefing holds.
CREATE TABLE briefing_clearance_need (
    briefing_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    needed TINYINT(1) NOT NULL,
    sections VARCHAR(200) NOT NULL DEFAULT '',
    reason VARCHAR(500) NOT NULL DEFAULT '',
    decided_by BIGINT NOT NULL,
    decided_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    PRIMARY KEY (briefing_id, kind),
    CONSTRAINT briefing_clearance_need_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_clearance_need_by_fk FOREIGN KEY (decided_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- Who agreed, when, on which conditions, and to exactly which content: other content needs another agreement.
CREATE TABLE briefing_clearance (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    content_sha256 CHAR(64) NOT NULL,
    given_by VARCHAR(160) NOT NULL,
    given_on DATE NOT NULL,
    handling VARCHAR(500) NOT NULL,
    recorded_by BIGINT NOT NULL,
    recorded_at DATETIME(6) NOT NULL,
    taken_back_by BIGINT NULL,
    taken_back_at DATETIME(6) NULL,
    taken_back_reason VARCHAR(500) NOT NULL DEFAULT '',
    KEY briefing_clearance_list (briefing_id, kind, id),
    CONSTRAINT briefing_clearance_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_clearance_recorder_fk FOREIGN KEY (recorded_by) REFERENCES account (id),
    CONSTRAINT briefing_clearance_taker_fk FOREIGN KEY (taken_back_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;

-- What was still missing when a version was approved in an emergency.
ALTER TABLE briefing_emergency ADD COLUMN waived VARCHAR(1000) NOT NULL DEFAULT '';
