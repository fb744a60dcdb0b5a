-- Who looked at a briefing before it was approved; counts for exactly the version of the draft it was given for.
CREATE TABLE briefing_review (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    draft_version INT NOT NULL,
    reviewer_id BIGINT NOT NULL,
    reviewed_at DATETIME(6) NOT NULL,
    UNIQUE KEY briefing_review_once (briefing_id, draft_version, reviewer_id),
    CONSTRAINT briefing_review_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_review_reviewer_fk FOREIGN KEY (reviewer_id) REFERENCES account (id)
);

-- Approved without a review because it could not wait; somebody reviews it afterwards.
CREATE TABLE briefing_emergency (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    number INT NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    approved_by BIGINT NOT NULL,
    approved_at DATETIME(6) NOT NULL,
    review_due DATE NOT NULL,
    reviewed_by BIGINT NULL,
    reviewed_at DATETIME(6) NULL,
    note VARCHAR(1000) NOT NULL DEFAULT '',
    UNIQUE KEY briefing_emergency_once (briefing_id, number),
    CONSTRAINT briefing_emergency_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id),
    CONSTRAINT briefing_emergency_approver_fk FOREIGN KEY (approved_by) REFERENCES account (id),
    CONSTRAINT briefing_emergency_reviewer_fk FOREIGN KEY (reviewed_by) REFERENCES account (id)
);

INSERT INTO setting (code, value, source) VALUES
('briefing.emergency-review-days', '5', 'Concord: working days until a briefing approved in an emergency is reviewed');
