package uk.concord.tension.domain.list;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Which reports, in which order. Null means any.
 *
 * @param from first day of receipt, in London
 * @param to last day of receipt, in London
 * @param text what was typed into the search box; blank for none
 * @param authorId only reports of this account
 * @param organisationId only reports of this body
 */
public record ReportFilter(
        @Nullable ReportState state,
        @Nullable String category,
        @Nullable Long wardId,
        @Nullable Eep eep,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String text,
        @Nullable Long authorId,
        @Nullable Long organisationId,
        Sort sort) {

    /** Orders of the list. */
    public enum Sort {
        NEWEST,
        OLDEST
    }

    /** Everything, newest first. */
    public static final ReportFilter ALL =
            new ReportFilter(null, null, null, null, null, null, "", null, null, Sort.NEWEST);

    public static ReportFilter ofAuthor(long authorId) {
        return new ReportFilter(null, null, null, null, null, null, "", authorId, null, Sort.NEWEST);
    }

    public static ReportFilter ofText(String text) {
        return new ReportFilter(null, null, null, null, null, null, text, null, null, Sort.NEWEST);
    }

    public ReportFilter withState(@Nullable ReportState other) {
        return new ReportFilter(other, category, wardId, eep, from, to, text, authorId, organisationId, sort);
    }

    public ReportFilter withCategory(@Nullable String other) {
        return new ReportFilter(state, other, wardId, eep, from, to, text, authorId, organisationId, sort);
    }

    public ReportFilter withWard(@Nullable Long other) {
        return new ReportFilter(state, category, other, eep, from, to, text, authorId, organisationId, sort);
    }

    public ReportFilter withEep(@Nullable Eep other) {
        return new ReportFilter(state, category, wardId, other, from, to, text, authorId, organisationId, sort);
    }

    public ReportFilter withOrganisation(@Nullable Long other) {
        return new ReportFilter(state, category, wardId, eep, from, to, text, authorId, other, sort);
    }

    public ReportFilter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new ReportFilter(state, category, wardId, eep, first, last, text, authorId, organisationId, sort);
    }

    public ReportFilter withText(String other) {
        return new ReportFilter(state, category, wardId, eep, from, to, other, authorId, organisationId, sort);
    }

    public ReportFilter withSort(Sort other) {
        return new ReportFilter(state, category, wardId, eep, from, to, text, authorId, organisationId, other);
    }

    /** @return whether anything is narrowed down */
    public boolean narrows() {
        return !equals(ALL.withSort(sort));
    }
}
