-- Sources are answers to I4, graded line by line. Lines written before carry no grade and count as single claims.
UPDATE venue_answer SET question = 'I4' WHERE question = 'J3b';
