package uk.concord.tension.domain.bulk;

import uk.concord.tension.domain.report.Choice;

/**
 * What is done with several reports. Diverting and rejecting are not among it: each of these is about one report, and
 * its words are looked at.
 */
public sealed interface BulkAction {
    /** The kinds there are, for choosing one. */
    enum Kind implements Choice {
        ACCEPT,
        DUPLICATE,
        LINK;

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
