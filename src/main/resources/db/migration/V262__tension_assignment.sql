-- What those who triage arrange around a report: who looks after it, how urgent it is, a first judgement, and when it is
-- looked at again. Beside the report, so that arranging never stands in the way of a decision.
CREATE TABLE tension_assignment (
    report_id BIGINT PRIMARY KEY,
    version INT NOT NULL DEFAULT 0,
    owner_id BIGINT NULL,
    urgency VARCHAR(10) NOT NULL,
    severity TINYINT NULL,
    likelihood VARCHAR(30) NULL,
    review_on DATE NULL,
    changed_by BIGINT NOT NULL,
    changed_at DATETIME(6) NOT NULL,
    KEY tension_assignment_owner (owner_id, report_id),
    CONSTRAINT tension_assignment_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_assignment_owner_fk FOREIGN KEY (owner_id) REFERENCES account (id),
    CONSTRAINT tension_assignment_changed_by_fk FOREIGN KEY (changed_by) REFERENCES account (id)
);

-- A marking may be raised by one person; lowering it takes a reason and a second person.
CREATE TABLE tension_marking_proposal (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    version INT NOT NULL DEFAULT 0,
    report_id BIGINT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    proposed_by BIGINT NOT NULL,
    proposed_at DATETIME(6) NOT NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    approved TINYINT(1) NULL,
    KEY tension_marking_proposal_report (report_id, id),
    KEY tension_marking_proposal_open (decided_at, id),
    CONSTRAINT tension_marking_proposal_report_fk FOREIGN KEY (report_id) REFERENCES tension_report (id),
    CONSTRAINT tension_marking_proposal_proposed_by_fk FOREIGN KEY (proposed_by) REFERENCES account (id),
    CONSTRAINT tension_marking_proposal_decided_by_fk FOREIGN KEY (decided_by) REFERENCES account (id)
);
