-- A named partner is asked to write one section. The partner's text stays here until an author accepts it.
CREATE TABLE briefing_invitation (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    section VARCHAR(30) NOT NULL,
    partner_id BIGINT NOT NULL,
    invited_by BIGINT NOT NULL,
    invited_at DATETIME(6) NOT NULL,
    due DATE NOT NULL,
    message VARCHAR(1000) NOT NULL DEFAULT '',
    state VARCHAR(12) NOT NULL,
    body TEXT NOT NULL,
    comment VARCHAR(1000) NOT NULL DEFAULT '',
    submitted_at DATETIME(6) NULL,
    decided_by BIGINT NULL,
    decided_at DATETIME(6) NULL,
    -- briefing and section while somebody has to act, so that a section is with one partner at a time
    open_key VARCHAR(60) NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY briefing_invitation_open (open_key),
    KEY briefing_invitation_section (briefing_id, section, id),
    KEY briefing_invitation_partner (partner_id, id),
    CONSTRAINT briefing_invitation_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_invitation_partner_fk FOREIGN KEY (partner_id) REFERENCES account (id),
    CONSTRAINT briefing_invitation_inviter_fk FOREIGN KEY (invited_by) REFERENCES account (id),
    CONSTRAINT briefing_invitation_decider_fk FOREIGN KEY (decided_by) REFERENCES account (id)
) WITH SYSTEM VERSIONING;
