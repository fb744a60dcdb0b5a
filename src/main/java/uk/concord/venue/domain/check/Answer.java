package uk.concord.venue.domain.check;

import java.time.Instant;
import uk.concord.venue.domain.rules.Question;

/**
 * An answer as it stands.
 *
 * @param by name of the person who gave it
 * @param version 1 for the first; goes up with every change
 */
public record Answer(Question question, String value, String by, Instant at, int version) {}
