-- What the team judges, for a term and a group of schools: how much each of five contexts weighs, which must change
-- first, and whether what was said the term before has changed. A judgement, never computed from counts.
CREATE TABLE briefing_context (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    cluster_id BIGINT NOT NULL,
    home INT NOT NULL,
    peer INT NOT NULL,
    school INT NOT NULL,
    neighbourhood INT NOT NULL,
    online INT NOT NULL,
    rationale VARCHAR(2000) NOT NULL,
    change_first VARCHAR(500) NOT NULL,
    owner VARCHAR(120) NOT NULL,
    -- did the context change since last term; empty when there was no judgement
    changed VARCHAR(10) NOT NULL DEFAULT '',
    change_note VARCHAR(500) NOT NULL DEFAULT '',
    judged_by BIGINT NOT NULL,
    judged_at DATETIME(6) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY briefing_context_once (briefing_id, cluster_id),
    CONSTRAINT briefing_context_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id) ON DELETE CASCADE,
    CONSTRAINT briefing_context_cluster_fk FOREIGN KEY (cluster_id) REFERENCES school_cluster (id),
    CONSTRAINT briefing_context_judge_fk FOREIGN KEY (judged_by) REFERENCES account (id),
    CONSTRAINT briefing_context_weights CHECK (home BETWEEN 0 AND 3 AND peer BETWEEN 0 AND 3 AND school BETWEEN 0 AND 3
        AND neighbourhood BETWEEN 0 AND 3 AND online BETWEEN 0 AND 3)
) WITH SYSTEM VERSIONING;
