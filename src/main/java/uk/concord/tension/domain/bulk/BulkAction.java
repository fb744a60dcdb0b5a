package uk.concord.tension.domain.bulk;

import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.assignment.Urgency;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.triage.RejectReason;

/**
 * What is done with several reports. Diverting is not among it: it erases, and each receipt is confirmed by itself.
 * Markings are only raised here; lowering one takes a reason and a second person.
 */
public sealed interface BulkAction {
    /** The kinds there are, for choosing one. */
    enum Kind implements Choice {
        ASSIGN,
        ACCEPT,
        DUPLICATE,
        LINK,
        MARK,
        REJECT,
        CLOSE;

        /** @return whether each report is to be read before, so that no more than a screenful is taken at once */
        public boolean needsReading() {
            return this == ACCEPT || this == REJECT;
        }

        /** @return whether all of it can be taken back in one go */
        public boolean canBeUndone() {
            return this == DUPLICATE || this == LINK;
        }

        @Override
        public String key() {
            return "tension.bulk." + name();
        }
    }

    /** @return which of the kinds this is; recorded */
    Kind kind();

    /**
     * Accepts as OFFICIAL with the suggested grade what raises no question.
     *
     * @param read whether somebody says that each was read and holds neither personal data nor mere opinion
     */
    record Accept(boolean read) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.ACCEPT;
        }
    }

    /**
     * @param owner account that looks after them, or null while nobody is chosen
     * @param urgency null leaves it as it is
     */
    record Assign(@Nullable Long owner, @Nullable Urgency urgency) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.ASSIGN;
        }
    }

    /** @param handlingLine how they may be used */
    record Mark(String handlingLine) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.MARK;
        }
    }

    /**
     * @param read whether somebody says that each was read
     * @param outcome what the reporters are told; blank for the standard sentence
     */
    record Reject(@Nullable RejectReason reason, String outcome, boolean read) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.REJECT;
        }
    }

    /** @param outcome what the reporters are told */
    record Close(String outcome) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.CLOSE;
        }
    }

    /** @param original reference of the report that counts for all */
    record Duplicate(String original) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.DUPLICATE;
        }
    }

    /** @param issue reference of the issue they belong to */
    record Link(String issue, String reason) implements BulkAction {
        @Override
        public Kind kind() {
            return Kind.LINK;
        }
    }
}
