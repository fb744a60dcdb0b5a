package uk.concord.tension.domain.access;

/** Somebody who can be named on a report. */
public record Person(long accountId, String name, String organisation) {}
