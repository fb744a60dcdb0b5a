package uk.concord.tension.domain.pack;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Choice;

/**
 * A pack of the monitoring group.
 *
 * @param reference such as TP-2026-000003
 * @param minutes of the meeting, taken after approval
 * @param editedBy account that changed the words last
 * @param hash SHA-256 of the frozen page, null while it is a draft
 * @param version for optimistic locking
 */
public record Pack(
        long id,
        String reference,
        Kind kind,
        LocalDate from,
        LocalDate to,
        State state,
        PackWords words,
        String minutes,
        long createdBy,
        String author,
        long editedBy,
        @Nullable String approver,
        @Nullable Instant approvedAt,
        @Nullable String hash,
        int version) {

    /** Who it is for, and how often. */
    public enum Kind implements Choice {
        /** The monitoring group's, in its rhythm. */
        GROUP(26),
        /** The monitoring group's, daily, in a surge. */
        SURGE(26),
        /** The quarter's roll-up for the Prevent board. */
        BOARD(52),
        /** The year in numbers for the committee, whose members see coarse numbers and no text. */
        ANNUAL(52);

        private final int trendWeeks;

        Kind(int trendWeeks) {
            this.trendWeeks = trendWeeks;
        }

        /** @return whether it looks back over several periods of the group, and tells how many actions, not whose */
        public boolean isRollUp() {
            return this == BOARD || this == ANNUAL;
        }

        /** @return whether it tells numbers only, and what was written for it */
        boolean isNumbers() {
            return this == ANNUAL;
        }

        /** @return how many weeks the trend goes back */
        int trendWeeks() {
            return trendWeeks;
        }

        @Override
        public String key() {
            return "tension.pack.kind." + name();
        }
    }

    /** @return how its page and files are marked */
    public Marking marking() {
        return kind.isNumbers() ? Marking.OFFICIAL : Marking.OFFICIAL_SENSITIVE;
    }

    /** @return key of its title, which takes the first and the last day */
    public String titleKey() {
        return switch (kind) {
            case GROUP, SURGE -> from.equals(to) ? "tension.pack.day.title" : "tension.pack.document.title";
            case BOARD -> "tension.pack.board.title";
            case ANNUAL -> "tension.pack.annual.title";
        };
    }

    /** Where a pack stands. */
    public enum State implements Choice {
        DRAFT,
        APPROVED;

        @Override
        public String key() {
            return "tension.pack." + name();
        }
    }
}
