package uk.concord.tension.domain.escalation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.concord.tension.domain.report.Choice;

/**
 * Asks people to look; never sets a level.
 *
 * @param subject reference of what it is about, such as CI-2026-000017
 * @param href where to look
 * @param told who was told, when and by what, in words
 * @param version for optimistic locking
 */
public record Prompt(
        long id, Rule rule, String subject, String href, Instant raisedAt, List<Notice> told, int version) {
    public Prompt {
        told = List.copyOf(told);
    }

    /** That somebody was told. */
    public record Notice(String who, String way, Instant at) {}

    /** Why people are asked to look (tension monitoring domain rules §3.6). */
    public enum Rule implements Choice {
        /** The reporter said that somebody was in danger. */
        DANGER,
        /** Three or more reports of an issue within 14 days in one ward. */
        LINKED,
        /** Something expected within seven days. */
        SOON,
        /** Something evidenced at a place of worship, a school or asylum accommodation. */
        PLACE,
        /** The same symbols in two or more wards. */
        WARDS,
        /** An overdue action on an issue at level 3 or above. */
        ACTION,
        /** An issue past its day of review. */
        REVIEW,
        /** An alert of the statistics that nobody has looked at. */
        ALERT,
        /** Nothing came from a partner for some periods. */
        SILENCE,
        /** Evidenced reports closer to each other in time and place than chance would have them; the subject is a Monday. */
        CLUSTER,
        /** A report holds words that are watched for. */
        WATCH;

        /** Whose subject is the reference of a report. */
        static final Set<Rule> OF_REPORTS = EnumSet.of(DANGER, SOON, PLACE, WATCH);

        /** Whose subject begins with the reference of an issue. */
        static final Set<Rule> OF_ISSUES = EnumSet.of(LINKED, WARDS, REVIEW);

        @Override
        public String key() {
            return "tension.prompt." + name();
        }
    }
}
