package uk.concord.tension.domain.triage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import uk.concord.tension.domain.report.Choice;

/**
 * States of a report (tension monitoring domain rules §5). Whether its words or its answers are gone is told by two
 * days on the row, so that a closed report stays one.
 */
public enum ReportState implements Choice {
    DRAFT,
    SUBMITTED,
    IN_TRIAGE,
    ACCEPTED,
    RETURNED,
    DIVERTED,
    REJECTED,
    DUPLICATE,
    CLOSED,
    WITHDRAWN;

    /** States a reader can ask the list for: everything that was submitted. */
    public static final Set<ReportState> LISTED = EnumSet.complementOf(EnumSet.of(DRAFT));

    /** States of a report that the figures count: accepted, whatever became of it since. A duplicate is not one. */
    public static final Set<ReportState> COUNTED = EnumSet.of(ACCEPTED, CLOSED);

    /** States in which the time starts after which its words go. */
    private static final Set<ReportState> ENDED = EnumSet.of(DIVERTED, REJECTED, DUPLICATE, CLOSED, WITHDRAWN);

    /** What moves a report from one state to another. */
    public enum Transition {
        SUBMIT(SUBMITTED, DRAFT),
        WITHDRAW(WITHDRAWN, DRAFT, SUBMITTED),
        START_TRIAGE(IN_TRIAGE, SUBMITTED, IN_TRIAGE),
        PUT_BACK(SUBMITTED, IN_TRIAGE),
        ACCEPT(ACCEPTED, IN_TRIAGE),
        RETURN(RETURNED, IN_TRIAGE),
        ANSWER(SUBMITTED, RETURNED),
        DIVERT(DIVERTED, IN_TRIAGE),
        REJECT(REJECTED, IN_TRIAGE),
        MARK_DUPLICATE(DUPLICATE, IN_TRIAGE),
        UNDO_DUPLICATE(SUBMITTED, DUPLICATE),
        CLOSE(CLOSED, ACCEPTED);

        private final ReportState to;
        private final Set<ReportState> from;

        Transition(ReportState to, ReportState... from) {
            this.to = to;
            this.from = EnumSet.copyOf(Arrays.asList(from));
        }
    }

    /** @return the state after the transition, or empty when it is not possible from here */
    public Optional<ReportState> after(Transition transition) {
        return transition.from.contains(this) ? Optional.of(transition.to) : Optional.empty();
    }

    /** @return whether the report has come to its end, though a link as duplicate may be undone */
    public boolean hasEnded() {
        return ENDED.contains(this);
    }

    /** @return whether nothing happens to the report any more */
    public boolean isFinal() {
        return Arrays.stream(Transition.values()).noneMatch(transition -> transition.from.contains(this));
    }
}
