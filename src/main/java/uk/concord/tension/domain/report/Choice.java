package uk.concord.tension.domain.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a fixed list of answers, with the words a person sees in the translations. */
public interface Choice {
    /** @return the code that is stored; never changes once landed */
    String name();

    /** @return key of its words in the translations, such as {@code tension.HowKnown.RUMOUR} */
    default String key() {
        return "tension." + getClass().getSimpleName() + "." + name();
    }

    /** @return the codes joined by commas in the order of the list, or null for none: the stored form of several answers */
    static <E extends Enum<E> & Choice> @Nullable String join(Set<E> chosen) {
        return chosen.isEmpty()
                ? null
                : chosen.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Reads what {@link #join} wrote. */
    static <E extends Enum<E> & Choice> Set<E> split(Class<E> type, @Nullable String stored) {
        Set<E> chosen = EnumSet.noneOf(type);
        if (stored != null && !stored.isEmpty()) {
            Arrays.stream(stored.split(",", -1))
                    .map(code -> Enum.valueOf(type, code))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    /** @return the constant with this code, or null for null */
    static <E extends Enum<E> & Choice> @Nullable E parse(Class<E> type, @Nullable String stored) {
        return stored == null ? null : Enum.valueOf(type, stored);
    }
}
