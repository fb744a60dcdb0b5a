package uk.concord.tension.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SafetyContext;
import uk.concord.tension.domain.triage.SourceGrade;

/**
 * One submission.
 *
 * @param reference such as CT-2026-000123; null while it is a draft
 * @param version for optimistic locking
 * @param key random, made when the form was opened: the same key never becomes two reports
 * @param step page the author was last on
 * @param receivedAt when it was submitted; null while it is a draft
 */
public record Report(
        long id,
        @Nullable String reference,
        ReportState state,
        int version,
        String key,
        Section.Step step,
        long authorId,
        long organisationId,
        Instant editedAt,
        @Nullable Instant receivedAt,
        ReportAnswers answers,
        Triage triage,
        Audience audience) {

    /**
     * Who may read it beside those the rule names.
     *
     * @param restricted whether nobody else may
     * @param members ids of the accounts named on it
     */
    public record Audience(boolean restricted, Set<Long> members) {
        public Audience {
            members = Set.copyOf(members);
        }
    }

    /**
     * @return the report with the redacted text in the place of the original, where there is one, and then without
     *     anything else in the reporter's own words but title and place
     */
    public Report redacted() {
        String text = triage.redactedText();
        if (text == null) {
            return this;
        }
        Section.Happening original = answers.happening();
        return new Report(
                id,
                reference,
                state,
                version,
                key,
                step,
                authorId,
                organisationId,
                editedAt,
                receivedAt,
                answers.with(new Section.Happening(original.title(), text, original.channels()))
                        .with(new Section.Action(answers.action().taken(), "", "", ""))
                        .with(answers.further().withoutWords()),
                triage,
                audience);
    }

    /**
     * What triage added.
     *
     * @param lockedBy account that holds the report, until {@code lockedUntil}
     * @param dueOn day by which it should be decided
     * @param pausedOn day the clock stopped, while the reporter is asked
     * @param contexts where safety would have to change, the main one first
     * @param duplicateOf id of the report that counts instead
     * @param erasedAt when the personal content of a diverted report was erased
     */
    public record Triage(
            @Nullable Long lockedBy,
            @Nullable Instant lockedUntil,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate pausedOn,
            Marking marking,
            String handlingLine,
            @Nullable SourceGrade source,
            @Nullable InformationGrade information,
            @Nullable Handling handling,
            String conditions,
            @Nullable String redactedText,
            @Nullable FreeExpressionCheck freeExpression,
            String freeExpressionReason,
            @Nullable PersonalDataCheck personalData,
            boolean shareWithSchools,
            List<SafetyContext> contexts,
            boolean policeHold,
            @Nullable RejectReason rejectReason,
            @Nullable Long duplicateOf,
            @Nullable Instant erasedAt,
            @Nullable Instant decidedAt) {

        /** @return whether that account may decide now: it holds the report and nobody has taken it over */
        public boolean heldBy(long accountId) {
            return lockedBy != null && lockedBy == accountId;
        }

        /** @return whether somebody else holds it at that moment */
        public boolean heldByAnother(long accountId, Instant now) {
            return lockedBy != null && lockedBy != accountId && lockedUntil != null && lockedUntil.isAfter(now);
        }
    }
}
