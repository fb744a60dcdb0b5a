-- Two briefings close together would tell what happened in the few days between them.
INSERT INTO setting (code, value, source) VALUES
('briefing.shortest-period-days', '28', 'Concord: the figures of a few days could tell who was involved');
