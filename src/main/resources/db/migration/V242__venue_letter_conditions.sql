-- Conditions are written as statements, so the letter leads up to statements. A text a council has agreed since is later
-- and stays in use.
INSERT INTO letter_template (kind, valid_from, subject, body, source)
SELECT kind, '2026-01-02', subject,
       REPLACE(body, 'You can have the room. We ask you to do the following:', 'You can have the room, on these conditions:'),
       source
FROM letter_template
WHERE kind = 'CONDITIONS' AND valid_from = '2026-01-01';
