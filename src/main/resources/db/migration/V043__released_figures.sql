-- The ledger: every figure that was or is to be released, as shown and with the interval it stands for.
-- Never the count behind it. A frozen figure is never calculated again.
CREATE TABLE released_figure (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    briefing_id BIGINT NOT NULL,
    table_key VARCHAR(10) NOT NULL,
    row_key VARCHAR(120) NOT NULL,
    row_label VARCHAR(200) NOT NULL,
    position INT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    shown VARCHAR(40) NOT NULL,
    low INT NOT NULL,
    high INT NULL,
    calculated_at DATETIME(6) NOT NULL,
    frozen TINYINT(1) NOT NULL DEFAULT 0,
    UNIQUE KEY released_figure_cell (briefing_id, table_key, row_key),
    CONSTRAINT released_figure_briefing_fk FOREIGN KEY (briefing_id) REFERENCES briefing (id)
);
