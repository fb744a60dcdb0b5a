package uk.concord.briefing.domain.writing;

import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;

/**
 * Something a briefing lacks before its next step.
 *
 * @param message in words
 * @param section where it is put right, null when it is not about one
 * @param page the page below the briefing's own where it is put right, such as {@code clearances}; empty when there is none
 */
public record Missing(String message, @Nullable Section section, String page) {

    public Missing(String message, @Nullable Section section) {
        this(message, section, "");
    }
}
