-- How often people are told by mail how much waits for them.
INSERT INTO setting (code, value, source) VALUES
('work.digest-days', '7', 'Weekly on the first working day; 1 each working day, 0 never; people asked for a digest instead of single mails');
