-- A message is written in the transaction that causes it and sent afterwards by a job.
CREATE TABLE outbox_message (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    idempotency_key VARCHAR(120) NOT NULL,
    recipient VARCHAR(254) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    state VARCHAR(20) NOT NULL DEFAULT 'WAITING',
    attempts INT NOT NULL DEFAULT 0,
    created_at DATETIME(6) NOT NULL,
    next_attempt_at DATETIME(6) NOT NULL,
    sent_at DATETIME(6) NULL,
    last_error VARCHAR(300) NOT NULL DEFAULT '',
    UNIQUE KEY outbox_message_key (idempotency_key),
    KEY outbox_message_due (state, next_attempt_at),
    KEY outbox_message_list (created_at, id)
);
