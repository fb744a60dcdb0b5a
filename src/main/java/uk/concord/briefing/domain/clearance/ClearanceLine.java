package uk.concord.briefing.domain.clearance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.concord.briefing.domain.composition.Section;

/**
 * How a briefing stands with one kind of agreement.
 *
 * @param sections what it is about, in order
 * @param reason why it is not needed although it usually is, empty otherwise
 * @param version of the decision whether it is needed
 * @param given every agreement of this kind, the latest first
 */
public record ClearanceLine(
        ClearanceKind kind,
        Standing standing,
        List<Section> sections,
        String reason,
        int version,
        List<Clearance> given) {

    public ClearanceLine {
        sections = List.copyOf(sections);
        given = List.copyOf(given);
    }

    /** How far it is. */
    public enum Standing {
        /** Nobody has said whether it is needed. */
        NOT_ASKED,
        NOT_NEEDED,
        MISSING,
        /** It was given, but the content changed since. */
        REOPENED,
        TAKEN_BACK,
        CLEARED;

        /** Key of the words for it. */
        public String textKey() {
            return "briefing.clearance.standing."
                    + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the briefing can be approved as far as this one is concerned. */
        public boolean settled() {
            return this == NOT_NEEDED || this == CLEARED;
        }
    }

    /** @return the agreement that holds for the content as it stands */
    public Optional<Clearance> holding() {
        return standing == Standing.CLEARED ? given.stream().findFirst() : Optional.empty();
    }
}
