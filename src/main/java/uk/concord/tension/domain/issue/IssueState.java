package uk.concord.tension.domain.issue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.concord.tension.domain.report.Choice;

/** States of an issue (tension monitoring domain rules §5). */
public enum IssueState implements Choice {
    OPEN,
    ASSESSED,
    ACTIVE,
    MONITORING,
    RECOVERY,
    CLOSED,
    REOPENED,
    MERGED;

    /** States of issues somebody still works on. */
    public static final Set<IssueState> LIVE = EnumSet.complementOf(EnumSet.of(CLOSED, MERGED));

    /** What moves an issue from one state to another. */
    public enum Transition implements Choice {
        /** The first level came into force. */
        ASSESS(ASSESSED, OPEN, REOPENED),
        ACTIVATE(ACTIVE, ASSESSED, MONITORING, RECOVERY),
        MONITOR(MONITORING, ASSESSED, ACTIVE),
        RECOVER(RECOVERY, ACTIVE, MONITORING),
        CLOSE(CLOSED, ASSESSED, ACTIVE, MONITORING, RECOVERY),
        REOPEN(REOPENED, CLOSED),
        MERGE(MERGED, OPEN, ASSESSED, ACTIVE, MONITORING, RECOVERY, REOPENED);

        /** Those a person chooses by hand; the others follow from a level or a merge. */
        public static final List<Transition> CHOSEN = List.of(ACTIVATE, MONITOR, RECOVER, CLOSE, REOPEN);

        private final IssueState to;
        private final Set<IssueState> from;

        Transition(IssueState to, IssueState... from) {
            this.to = to;
            this.from = EnumSet.copyOf(Arrays.asList(from));
        }

        @Override
        public String key() {
            return "tension.issue.move." + name();
        }
    }

    /** @return the state after the transition, or empty when it is not possible from here */
    public Optional<IssueState> after(Transition transition) {
        return transition.from.contains(this) ? Optional.of(transition.to) : Optional.empty();
    }

    /** @return whether reports can be linked and levels judged */
    public boolean isLive() {
        return LIVE.contains(this);
    }
}
