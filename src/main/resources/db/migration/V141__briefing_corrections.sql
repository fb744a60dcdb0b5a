-- A corrected version says what changed since the one before.
SET SESSION system_versioning_alter_history = KEEP;
ALTER TABLE briefing ADD COLUMN change_note VARCHAR(1000) NOT NULL DEFAULT '';
SET SESSION system_versioning_alter_history = ERROR;
ALTER TABLE briefing_version ADD COLUMN change_note VARCHAR(1000) NOT NULL DEFAULT '';
UPDATE briefing b JOIN briefing_version v ON v.briefing_id = b.id
SET b.change_note = 'Corrected after a withdrawal'
WHERE b.state IN ('DRAFT', 'REVIEW', 'APPROVED') AND v.withdrawn_at IS NOT NULL;
