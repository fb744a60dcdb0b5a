-- How long a judgement of an area speaks for a booking.
INSERT INTO setting (code, value, source) VALUES
('tension.signal-days', '56', 'Concord: eight weeks, two rounds of a monthly review; older judgements say nothing of today');
