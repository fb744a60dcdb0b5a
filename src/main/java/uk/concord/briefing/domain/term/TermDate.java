package uk.concord.briefing.domain.term;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date ahead.
 *
 * @param ends last day, null for a single day
 * @param source where the date comes from
 */
public record TermDate(LocalDate starts, @Nullable LocalDate ends, String item, Certainty certainty, String source) {}
