package uk.concord.briefing.domain.writing;

import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;

/**
 * Something a briefing lacks before it can go to an approver.
 *
 * @param message in words
 * @param section where it is put right, null when it is not about one
 */
public record Missing(String message, @Nullable Section section) {}
