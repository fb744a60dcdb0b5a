package uk.concord.briefing.domain.writing;

import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.term.Term;

/**
 * A term in the list of briefings.
 *
 * @param state null when its briefing has not been opened
 * @param finished written sections called finished
 * @param sections written sections there are
 */
public record TermLine(Term term, @Nullable BriefingState state, int finished, int sections) {}
