-- GOV.UK Notify takes a message first and says later whether it was delivered: its own number for the message.
-- States now: WAITING, SENT (mail server), ACCEPTED (Notify), DELIVERED, BOUNCED, FAILED (never taken).
ALTER TABLE outbox_message
    ADD COLUMN provider_id VARCHAR(60) NOT NULL DEFAULT '',
    ADD COLUMN delivered_at DATETIME(6) NULL;
