-- The self-check is a section of the briefing. How figures are protected stands at the end of every document and is no
-- task: what was agreed about it goes to the self-check, what was asked about it to the section before it.
UPDATE briefing_deadline
SET code = 'SELF_CHECK', position = 205, source = 'Concord: the questions are read once more with the draft'
WHERE code = 'FIGURES';
UPDATE briefing_task SET section = 'SELF_CHECK', checked_by = NULL, checked_at = NULL WHERE section = 'FIGURES';
UPDATE briefing_thread SET section = 'YOU_SAID' WHERE section = 'FIGURES';
