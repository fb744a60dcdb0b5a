-- A nil return names its period by its first day, one per organisation and period.
ALTER TABLE tension_nil_return
    ADD COLUMN starts_on DATE NULL,
    ADD UNIQUE KEY tension_nil_return_period (organisation_id, starts_on);

INSERT INTO setting (code, value, source) VALUES
('tension.return.days', '14', 'Tension monitoring rules: partners report every fortnight, as the locality action groups meet'),
('tension.return.silent-periods', '2', 'Tension monitoring rules, escalation: nothing received from a partner for some periods');
