package uk.concord.core.jooq;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Paging by key, newest first. MariaDB 11.4 scans for the row-value form {@code (at, id) < (?, ?)} that jOOQ's seek
 * renders, so the condition is written out: {@code at <= ? and (at < ? or id < ?)}.
 */
public final class Keyset {
    private Keyset() {}

    /** Where a page ended: the time and the key of its last row. */
    public record Cursor(Instant at, long id) {
        private static final Pattern FORM = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

        /** @return digits that fit into an address; microseconds since 1970 and the key */
        public String encode() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }

        /** @return the cursor, or empty when the text is not one (somebody edited the address) */
        public static Optional<Cursor> decode(@Nullable String text) {
            Matcher matcher = FORM.matcher(text == null ? "" : text);
            return matcher.matches()
                    ? Optional.of(new Cursor(
                            Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS),
                            Long.parseLong(matcher.group(2))))
                    : Optional.empty();
        }
    }

    /** @return the rows after the cursor when ordered by {@code at desc, id desc} */
    public static Condition before(Field<Instant> at, Field<Long> id, Cursor cursor) {
        return at.le(cursor.at()).and(at.lt(cursor.at()).or(id.lt(cursor.id())));
    }
}
