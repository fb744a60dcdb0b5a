package uk.concord.venue.domain.check;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Authority;

/**
 * What a list of checks shows.
 *
 * @param search part of reference, title or hirer; blank for all
 * @param state null for all
 * @param waiting only those waiting for this level; null for all
 * @param mine only one's own
 * @param noLegalAdvice only those without legal advice
 */
public record CheckFilter(
        String search, @Nullable CheckState state, @Nullable Authority waiting, boolean mine, boolean noLegalAdvice) {
    private static final int LONGEST = 100;

    public CheckFilter {
        search = search.strip();
        if (search.length() > LONGEST) {
            search = search.substring(0, LONGEST);
        }
    }

    /** @return the filter an address stands for; what does not fit is left out */
    public static CheckFilter of(String search, String state, String waiting, String mine, String noLegal) {
        return new CheckFilter(
                search,
                constant(CheckState.class, state),
                constant(Authority.class, waiting),
                "yes".equals(mine),
                "yes".equals(noLegal));
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name.toUpperCase(Locale.ROOT))) {
                return value;
            }
        }
        return null;
    }
}
