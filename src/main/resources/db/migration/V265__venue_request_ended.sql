-- A request for information that nobody waits for any more: the check was decided, withdrawn or closed before an answer.
ALTER TABLE venue_info_request ADD COLUMN ended_at DATETIME(6) NULL;

UPDATE venue_info_request request
JOIN venue_check hire ON hire.id = request.check_id
SET request.ended_at = hire.changed_at
WHERE request.answered_at IS NULL AND hire.state IN ('DECIDED', 'WITHDRAWN', 'INCOMPLETE');
