package uk.concord.briefing.domain.minute;

import java.util.Locale;

/**
 * Something that could stand in "this term in one minute".
 *
 * @param key stays the same while figures, library and dates stay the same
 * @param basis what it was drawn from, in words
 */
public record Candidate(String key, Kind kind, String text, String basis) {

    /** Three messages, three actions, one date. */
    public enum Kind {
        MESSAGE(3),
        ACTION(3),
        DATE(1);

        private final int most;

        Kind(int most) {
            this.most = most;
        }

        /** How many may be chosen. */
        public int most() {
            return most;
        }

        /** Key of the heading above them. */
        public String textKey() {
            return "briefing.minute." + name().toLowerCase(Locale.ROOT);
        }
    }
}
