package uk.concord.briefing.domain.register;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.school.Phase;

/**
 * One establishment in the register.
 *
 * @param urn unique reference number, 100000 to 999999
 * @param phase in our words, null when it cannot be told
 * @param trust name of its trust, empty when it has none
 * @param closed the day it closed, null while it is open
 * @param proposed whether it is not open yet
 */
public record RegisterRow(
        int urn,
        String name,
        String type,
        @Nullable Phase phase,
        String trust,
        String postcode,
        @Nullable LocalDate opened,
        @Nullable LocalDate closed,
        boolean proposed) {

    /**
     * @param phase "PhaseOfEducation (name)" of the register
     * @param type "TypeOfEstablishment (name)"
     * @param name tells infant from junior
     * @return null when it cannot be told
     */
    static @Nullable Phase phase(String phase, String type, String name) {
        String kind = type.toLowerCase(Locale.UK);
        String called = name.toLowerCase(Locale.UK);
        if (kind.contains("special")) {
            return Phase.SPECIAL;
        }
        if (kind.contains("pupil referral") || kind.contains("alternative provision")) {
            return Phase.ALTERNATIVE;
        }
        if (kind.contains("further education") || kind.contains("sixth form")) {
            return Phase.FURTHER;
        }
        if (kind.contains("independent")) {
            return Phase.INDEPENDENT;
        }
        return switch (phase.toLowerCase(Locale.UK)) {
            case "nursery" -> Phase.EARLY_YEARS;
            case "primary", "middle deemed primary" ->
                called.contains("infant") ? Phase.INFANT : called.contains("junior") ? Phase.JUNIOR : Phase.PRIMARY;
            case "secondary", "middle deemed secondary" -> Phase.SECONDARY;
            case "all-through" -> Phase.ALL_THROUGH;
            case "16 plus" -> Phase.FURTHER;
            default -> null;
        };
    }

    /** Two names with the same key are the same name written differently. */
    static String nameKey(String name) {
        return name.toLowerCase(Locale.UK)
                .replace('’', '\'')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
