package uk.concord.briefing.domain.flash;

import java.util.Set;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;

/**
 * What an author decides about a notice.
 *
 * @param title 1 to 80 characters
 * @param agreedBy whose information it is, who agreed to its release and when; up to 300 characters
 * @param phases of the schools that get it; empty for all
 * @param clusters codes of their clusters; empty for all
 */
public record NoticeText(
        String title, String body, String agreedBy, Marking marking, Set<Phase> phases, Set<String> clusters) {

    /** Length of a text, in characters, that is kept at all. */
    public static final int BODY_LENGTH = 4000;

    public static final int TITLE_LENGTH = 80;
    public static final int AGREED_LENGTH = 300;

    /** @throws RuleBrokenException when the title is missing or something is too long */
    public NoticeText {
        title = title.strip();
        body = body.strip();
        agreedBy = agreedBy.strip();
        phases = Set.copyOf(phases);
        clusters = Set.copyOf(clusters);
        if (title.isEmpty()) {
            throw new RuleBrokenException("briefing.notice.title.missing");
        }
        limit(title, TITLE_LENGTH);
        limit(body, BODY_LENGTH);
        limit(agreedBy, AGREED_LENGTH);
    }

    private static void limit(String text, int most) {
        if (text.length() > most) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(most));
        }
    }
}
