-- A limit is declared to rest on none of the reasons that weigh nothing; a cancellation offers something else.
ALTER TABLE venue_decision
    ADD COLUMN declared TINYINT(1) NOT NULL DEFAULT 0,
    ADD COLUMN alternative VARCHAR(2000) NOT NULL DEFAULT '';

-- The texts of letters are dated records: of a kind, the one with the latest date that has come is used.
CREATE TABLE letter_template (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    kind VARCHAR(20) NOT NULL,
    valid_from DATE NOT NULL,
    subject VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    source VARCHAR(300) NOT NULL,
    changed_by VARCHAR(120) NOT NULL DEFAULT '',
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY letter_template_kind (kind, valid_from)
) WITH SYSTEM VERSIONING;

-- A letter keeps its own words: the template may change later.
CREATE TABLE venue_letter (
    id BIGINT AUTO_INCREMENT PRIMARY KEY,
    check_id BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    -- DRAFT, REVIEWED, SENT, DISCARDED
    state VARCHAR(12) NOT NULL,
    template_id BIGINT NOT NULL,
    decision_id BIGINT NULL,
    recipient VARCHAR(120) NOT NULL,
    subject VARCHAR(200) NOT NULL,
    body TEXT NOT NULL,
    drafted_name VARCHAR(120) NOT NULL,
    drafted_at DATETIME(6) NOT NULL,
    reviewed_name VARCHAR(120) NULL,
    reviewed_at DATETIME(6) NULL,
    -- LINK, POST
    channel VARCHAR(10) NULL,
    sent_name VARCHAR(120) NULL,
    sent_at DATETIME(6) NULL,
    submission_key CHAR(36) NOT NULL,
    version INT NOT NULL DEFAULT 0,
    UNIQUE KEY venue_letter_submission (submission_key),
    KEY venue_letter_check (check_id, id),
    CONSTRAINT venue_letter_check_fk FOREIGN KEY (check_id) REFERENCES venue_check (id),
    CONSTRAINT venue_letter_template_fk FOREIGN KEY (template_id) REFERENCES letter_template (id)
);

INSERT INTO setting (code, value, source) VALUES
('venue.offer.days', '5', 'Concord: working days a hirer has to accept an offer'),
('venue.reply.days', '5', 'Concord: working days a hirer has to answer a request for information'),
('venue.review.request-days', '10', 'Concord: working days within which a hirer can ask for a review'),
('venue.review.answer-days', '10', 'Concord: working days within which a review is answered');

INSERT INTO letter_template (kind, valid_from, subject, body, source) VALUES
('APPROVE', '2026-01-01', 'Your booking: {event}, {date}',
'Dear {name}

Thank you for asking to hire {room} for “{event}” on {date}, {times}. I am glad to say that you can have the room, on our usual terms of hire.

Please tell us by {accept_by} that you still want it. After that day we may offer the room to somebody else.

If something changes before the event – a speaker, the subject, how many people you expect, how you advertise it – let me know as soon as you can. A change is rarely a problem when we hear of it in time.

I hope it goes well.

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('CONDITIONS', '2026-01-01', 'Your booking: {event}, {date}',
'Dear {name}

Thank you for asking to hire {room} for “{event}” on {date}, {times}. You can have the room. We ask you to do the following:

{conditions}

This is why we ask: {reasons}

We have tried to ask for no more than the event needs. If any of it is difficult for you, tell me before {accept_by} and we will look for another way together. If you are content, please accept by {accept_by}.

You can also ask for a review of the conditions by {review_by}. Somebody who had no part in the decision will look at it afresh.

If something changes before the event – a speaker, the subject, how many people you expect, how you advertise it – let me know as soon as you can.

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('ASK', '2026-01-01', 'Your booking: a few questions about {event}',
'Dear {name}

Thank you for asking to hire a room for “{event}” on {date}. Before we can decide, I need to know a little more:

{questions}

Please let me have this by {reply_by}. Your request keeps its place, and the time you take is not counted against you.

If a question is unclear, or you need longer, just tell me.

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('INCOMPLETE', '2026-01-01', 'Your booking: {event}, {date}',
'Dear {name}

I asked you for some details about “{event}” and have not been able to complete your request without them, so I have closed it for now.

This is not a refusal. Nothing has been decided about you or your event, and it will not count against you. You are welcome to apply again whenever you are ready.

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('REFUSE', '2026-01-01', 'Our decision about {event}, {date}',
'Dear {name}

I am sorry to tell you that we cannot let you hire {room} for “{event}” on {date}.

The ground for this decision is: {ground}.

Our reasons are these:

{reasons}

We considered what you told us, and whether the event could go ahead in another way. Views that are lawful, complaints from others and the reputation of the council played no part.

If you think we are wrong you can ask for a review by {review_by}. Tell us why; you do not need any particular form. Somebody who had no part in this decision will look at it afresh and answer within {review_answer_days} working days, sooner if the event is near. If you are still unhappy after that, you can use the council’s complaints procedure and then go to the Local Government and Social Care Ombudsman (www.lgo.org.uk).

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('CANCEL', '2026-01-01', 'Your booking is cancelled: {event}, {date}',
'Dear {name}

I am sorry to tell you that we have to cancel your booking of {room} for “{event}” on {date}, {times}. I know that you have relied on it.

The ground for this decision is: {ground}.

Our reasons are these:

{reasons}

This is what we offer you instead: {alternative}

What you have paid for the room is returned to you in full. If you have had other costs, please send me what you have; we will look at them.

If you think we are wrong you can ask for a review by {review_by}. Somebody who had no part in this decision will look at it afresh and answer within {review_answer_days} working days, sooner if the event is near. If you are still unhappy after that, you can use the council’s complaints procedure and then go to the Local Government and Social Care Ombudsman (www.lgo.org.uk).

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council'),
('REVIEW', '2026-01-01', 'The review of our decision about {event}',
'Dear {name}

You asked us to look again at our decision about “{event}” on {date}. I had no part in that decision and have looked at it afresh.

{reasons}

If you are unhappy with this answer you can use the council’s complaints procedure. We acknowledge a complaint within 5 working days. After that you can go to the Local Government and Social Care Ombudsman (www.lgo.org.uk).

{officer}
{team}
Reference {reference}', 'Concord: first text, to be agreed by the council');
