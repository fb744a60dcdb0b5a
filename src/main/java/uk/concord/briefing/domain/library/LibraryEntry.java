package uk.concord.briefing.domain.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Edition;

/**
 * An entry of a library.
 *
 * @param id 0 while it is not kept
 * @param title up to 160 characters
 * @param value a figure, an address or a number, up to 120 characters; empty where the kind has none
 * @param body up to 1,000 characters; empty where the kind has none
 * @param theme code of the released theme it belongs to, empty for none
 * @param edition the phases it is for, {@link Edition#WHOLE} for all
 * @param source where it comes from, up to 300 characters
 * @param owner who keeps it right, up to 120 characters
 * @param asAt the day it describes or was checked
 * @param expires the last day it may be used
 * @param changedBy who changed it last, null for one that came with the product
 * @param version for optimistic locking
 */
public record LibraryEntry(
        long id,
        LibraryKind kind,
        String title,
        String value,
        String body,
        String theme,
        Edition edition,
        String source,
        String owner,
        LocalDate asAt,
        LocalDate expires,
        boolean retired,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        int version) {

    public static final int TITLE_LENGTH = 160;
    public static final int VALUE_LENGTH = 120;
    public static final int BODY_LENGTH = 1000;
    public static final int SOURCE_LENGTH = 300;
    public static final int OWNER_LENGTH = 120;

    /** How fresh an entry is. */
    public enum Freshness {
        CURRENT,
        NEAR,
        EXPIRED,
        RETIRED;

        /** Key of the word for it. */
        public String textKey() {
            return "briefing.library.freshness." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether a briefing may use it. */
        public boolean usable() {
            return this == CURRENT || this == NEAR;
        }
    }

    /** @param nearDays days before the expiry from which it is said to be near */
    public Freshness freshness(LocalDate today, int nearDays) {
        if (retired) {
            return Freshness.RETIRED;
        }
        if (expires.isBefore(today)) {
            return Freshness.EXPIRED;
        }
        return expires.isAfter(today.plusDays(nearDays)) ? Freshness.CURRENT : Freshness.NEAR;
    }

    /** @return the line it puts into a section */
    public String line() {
        return switch (kind) {
            case THEME -> body;
            case LOOK_FOR -> "- " + title;
            case FIGURE -> "- " + title + ": " + value;
            case RESOURCE, CONTACT ->
                "- " + title + (value.isEmpty() ? "" : " (" + value + ")") + (body.isEmpty() ? "" : ": " + body);
        };
    }
}
