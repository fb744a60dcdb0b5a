package uk.concord.briefing.domain.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;

/**
 * A written section as it stands.
 *
 * @param owner who answers for its content, printed below it; may be empty
 * @param finished whether the author called it finished
 * @param editorName who wrote last, null when nobody has
 * @param version for optimistic locking
 */
public record SectionDraft(
        Section section,
        String text,
        String owner,
        boolean finished,
        @Nullable Instant editedAt,
        @Nullable String editorName,
        int version) {

    /** Length of a text, in characters, that is kept at all. */
    public static final int MAX_LENGTH = 6000;

    /** How far a section is. */
    public enum Progress {
        NOT_STARTED,
        STARTED,
        TOO_LONG,
        FINISHED
    }

    public int words() {
        return SectionText.words(text);
    }

    /** What the list of sections says about this one. */
    public Progress progress() {
        if (text.isBlank()) {
            return Progress.NOT_STARTED;
        }
        if (words() > section.wordLimit()) {
            return Progress.TOO_LONG;
        }
        return finished ? Progress.FINISHED : Progress.STARTED;
    }
}
