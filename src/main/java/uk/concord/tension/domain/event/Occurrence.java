package uk.concord.tension.domain.event;

import java.time.LocalDate;

/** One day, or run of days, of an event. */
public record Occurrence(Event event, LocalDate from, LocalDate to) {}
