package uk.concord.venue.domain.rulebook.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.RuleSet;

/**
 * A rule set on its way to being published.
 *
 * @param basedOn id of the published set it started from
 * @param effectiveFrom first day it shall count, or null while nobody said
 * @param returned why it was given back, or an empty text
 * @param history who did what, the oldest first
 * @param version for optimistic locking
 */
public record RuleDraft(
        long id,
        long basedOn,
        State state,
        String name,
        String note,
        @Nullable LocalDate effectiveFrom,
        String dmn,
        String sha256,
        String returned,
        Instant changedAt,
        int version,
        List<Change> history) {

    /** Where a draft stands. */
    public enum State {
        OPEN,
        SUBMITTED,
        PUBLISHED,
        DISCARDED
    }

    /** What somebody did to a draft. */
    public enum Action {
        STARTED,
        IMPORTED,
        DESCRIBED,
        SAVED,
        ADDED,
        READS,
        COPIED,
        MOVED,
        ON,
        OFF,
        REMOVED,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        DISCARDED;

        /** @return whether it changes what the rules say, so that the person is an author */
        boolean makesAnAuthor() {
            return switch (this) {
                case STARTED, RETURNED, PUBLISHED, DISCARDED -> false;
                default -> true;
            };
        }
    }

    /** @param rowId the row, or an empty text */
    public record Change(Action action, String rowId, long by, String name, Instant at) {}

    public RuleDraft {
        history = List.copyOf(history);
    }

    /** @return account ids of everybody who changed it */
    public Set<Long> authorIds() {
        return history.stream()
                .filter(change -> change.action().makesAnAuthor())
                .map(Change::by)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @return their names, in the order in which they came */
    public String authors() {
        return history.stream()
                .filter(change -> change.action().makesAnAuthor())
                .map(Change::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    RuleDraft described(String newName, @Nullable LocalDate from, String newNote) {
        return new RuleDraft(
                id, basedOn, state, newName, newNote, from, dmn, sha256, returned, changedAt, version, history);
    }

    RuleDraft withDmn(String text) {
        return new RuleDraft(
                id,
                basedOn,
                state,
                name,
                note,
                effectiveFrom,
                text,
                RuleSet.sha256(text),
                returned,
                changedAt,
                version,
                history);
    }

    /** @param why why it was given back, or an empty text */
    RuleDraft moved(State to, String why) {
        return new RuleDraft(id, basedOn, to, name, note, effectiveFrom, dmn, sha256, why, changedAt, version, history);
    }
}
