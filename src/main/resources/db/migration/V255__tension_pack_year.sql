-- The month in which the year of the committee's annual figures begins.
INSERT INTO setting (code, value, source) VALUES
('tension.pack-year-month', '4', 'The council''s financial year begins in April; 5 for the municipal year, 1 for calendar years');
