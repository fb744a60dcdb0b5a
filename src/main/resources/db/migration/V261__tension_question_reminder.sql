INSERT INTO setting (code, value, source) VALUES
('tension.question.remind-days', '5', 'Tension monitoring domain rules §5: working days until a reporter who was asked is reminded');
