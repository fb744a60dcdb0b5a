-- Packs of the monitoring group, daily ones in a surge, and the quarter's roll-up for the Prevent board stand side by
-- side; each kind has its own periods.
ALTER TABLE tension_pack
    ADD COLUMN kind VARCHAR(10) NOT NULL DEFAULT 'GROUP' AFTER submission_key,
    DROP KEY tension_pack_period,
    ADD UNIQUE KEY tension_pack_period (kind, period_from, period_to);
