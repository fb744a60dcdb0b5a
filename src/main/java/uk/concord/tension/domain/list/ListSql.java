package uk.concord.tension.domain.list;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import uk.concord.core.jooq.Keyset;
import uk.concord.core.jooq.Keyset.Cursor;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.triage.ReportState;

/** The pieces of SQL that a filter becomes. */
final class ListSql {
    private ListSql() {}

    static Condition pieces(SearchText text) {
        return DSL.and(text.pieces().stream()
                .map(piece -> TENSION_REPORT.SEARCH_TEXT.like("%" + piece + "%"))
                .toList());
    }

    static List<SortField<?>> order(ReportFilter.Sort sort) {
        return sort == ReportFilter.Sort.NEWEST
                ? List.of(TENSION_REPORT.RECEIVED_AT.desc(), TENSION_REPORT.ID.desc())
                : List.of(TENSION_REPORT.RECEIVED_AT.asc(), TENSION_REPORT.ID.asc());
    }

    static Condition beyond(ReportFilter.Sort sort, Cursor cursor) {
        return sort == ReportFilter.Sort.NEWEST
                ? Keyset.before(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID, cursor)
                : TENSION_REPORT
                        .RECEIVED_AT
                        .ge(cursor.at())
                        .and(TENSION_REPORT.RECEIVED_AT.gt(cursor.at()).or(TENSION_REPORT.ID.gt(cursor.id())));
    }

    /** @param reader who sees the list: nothing that this person may not read is in it */
    static Condition conditions(CurrentUser reader, ReportFilter filter) {
        Condition all = TENSION_REPORT.RECEIVED_AT.isNotNull().and(ReportAccessSql.readable(reader));
        if (filter.state() != null) {
            all = all.and(TENSION_REPORT.STATE.eq(filter.state().name()));
        }
        if (filter.category() != null) {
            all = all.and(TENSION_REPORT.CATEGORY.eq(filter.category()));
        }
        if (filter.wardId() != null) {
            all = all.and(TENSION_REPORT.WARD_ID.eq(filter.wardId()));
        }
        if (filter.eep() != null) {
            all = all.and(TENSION_REPORT.EEP.eq(filter.eep().name()));
        }
        if (filter.authorId() != null) {
            all = all.and(TENSION_REPORT.AUTHOR_ID.eq(filter.authorId()));
        }
        if (filter.organisationId() != null) {
            all = all.and(TENSION_REPORT.ORGANISATION_ID.eq(filter.organisationId()));
        }
        LocalDate from = filter.from();
        if (from != null) {
            all = all.and(TENSION_REPORT.RECEIVED_AT.ge(LondonTime.startOf(from)));
        }
        LocalDate to = filter.to();
        if (to != null) {
            Instant end = LondonTime.startOf(to.plusDays(1));
            all = all.and(TENSION_REPORT.RECEIVED_AT.lt(end));
        }
        return all;
    }

    /** @return the index that holds the filter's rows in the order of the list, the narrowest filter first */
    static String index(ReportFilter filter) {
        if (filter.authorId() != null) {
            return "tension_report_author";
        }
        if (filter.organisationId() != null) {
            return "tension_report_organisation";
        }
        if (filter.state() != null && filter.state() != ReportState.ACCEPTED && filter.state() != ReportState.CLOSED) {
            return "tension_report_state";
        }
        if (filter.wardId() != null) {
            return "tension_report_ward";
        }
        if (filter.category() != null) {
            return "tension_report_category";
        }
        if (filter.eep() != null) {
            return "tension_report_eep";
        }
        return filter.state() != null ? "tension_report_state" : "tension_report_received";
    }
}
