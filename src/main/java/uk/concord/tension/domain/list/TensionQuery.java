package uk.concord.tension.domain.list;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static uk.concord.db.Tables.TENSION_CATEGORY;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset.Cursor;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SourceGrade;

/**
 * Lists of reports. Pages are read by key from the index that is in the order of the list; search reads the newest
 * reports first and asks the full-text index only for what is rare among them, so that a common word never makes the
 * database collect and sort half of all reports.
 */
@Component
public class TensionQuery {
    /** Beyond this a count is not told exactly. */
    public static final int COUNTED = 10_000;

    /** Newest reports a search looks through before it asks the full-text index. */
    static final int WINDOW = 4_000;

    private static final int SECONDS = 2;

    private static final List<SelectField<?>> COLUMNS = List.of(
            TENSION_REPORT.ID,
            TENSION_REPORT.REFERENCE,
            TENSION_REPORT.RECEIVED_AT,
            TENSION_REPORT.TITLE,
            TENSION_REPORT.STATE,
            TENSION_REPORT.EEP,
            TENSION_REPORT.CATEGORY,
            TENSION_CATEGORY.NAME,
            WARD.CODE,
            WARD.NAME,
            TENSION_REPORT.START_DATE,
            TENSION_REPORT.MARKING,
            TENSION_REPORT.SOURCE_GRADE,
            TENSION_REPORT.INFORMATION_GRADE,
            TENSION_REPORT.DUE_ON);

    private final DSLContext db;

    TensionQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * How many, as far as it is worth counting.
     *
     * @param number exact up to {@link #COUNTED}
     * @param more whether there are more than that
     */
    public record Count(int number, boolean more) {}

    /**
     * @param reader who sees the page
     * @param cursor where the page before ended, or null for the first page; nonsense gives the first page
     * @param size rows on the page
     * @throws RuleBrokenException when a search is too broad, or holds no word that can be looked for
     */
    @Transactional(readOnly = true)
    public KeyPage<ReportRow> page(CurrentUser reader, ReportFilter filter, @Nullable String cursor, int size) {
        Optional<Cursor> after = Cursor.decode(cursor);
        List<ReportRow> rows = filter.text().isBlank()
                ? fetch(listSql(reader, filter, after, size + 1))
                : search(reader, filter, after, size + 1);
        return KeyPage.of(rows, size, row -> new Cursor(row.receivedAt(), row.id()).encode());
    }

    /** @return how many reports the filter finds; empty while somebody searches, because counting would cost more */
    @Transactional(readOnly = true)
    public Optional<Count> count(CurrentUser reader, ReportFilter filter) {
        if (!filter.text().isBlank()) {
            return Optional.empty();
        }
        int counted = db.select(DSL.count())
                .from(db.select(inline(1).as("found"))
                        .from(TENSION_REPORT.forceIndex(ListSql.index(filter)))
                        .where(ListSql.conditions(reader, filter))
                        .limit(COUNTED + 1)
                        .asTable("some"))
                .queryTimeout(SECONDS)
                .fetchSingle()
                .value1();
        return Optional.of(new Count(Math.min(COUNTED, counted), counted > COUNTED));
    }

    /** @return what others of the reader's organisation reported and the reader may read, newest first */
    @Transactional(readOnly = true)
    public KeyPage<ReportRow> colleagues(CurrentUser reader, @Nullable String cursor, int size) {
        return organisation(
                reader, ReportFilter.ALL, TENSION_REPORT.AUTHOR_ID.ne(reader.id()), Cursor.decode(cursor), size);
    }

    /** @return what anybody of the reader's organisation reported and the reader may read, in the filter's order */
    @Transactional(readOnly = true)
    public KeyPage<ReportRow> ofOrganisation(
            CurrentUser reader, ReportFilter filter, @Nullable String cursor, int size) {
        return organisation(reader, filter, trueCondition(), Cursor.decode(cursor), size);
    }

    private KeyPage<ReportRow> organisation(
            CurrentUser reader, ReportFilter filter, Condition further, Optional<Cursor> after, int size) {
        Condition which = ListSql.conditions(reader, filter)
                .and(TENSION_REPORT.ORGANISATION_ID.eq(reader.organisationId()))
                .and(further);
        List<ReportRow> rows = fetch(ordered(which, after, filter.sort(), "tension_report_organisation")
                .limit(size + 1));
        return KeyPage.of(rows, size, row -> new Cursor(row.receivedAt(), row.id()).encode());
    }

    /** @return drafts of an account, last edited first, at most 50 */
    @Transactional(readOnly = true)
    public List<OpenDraft> drafts(long authorId) {
        return db.select(
                        TENSION_REPORT.SUBMISSION_KEY,
                        TENSION_REPORT.TITLE,
                        TENSION_REPORT.STEP,
                        TENSION_REPORT.EDITED_AT)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.AUTHOR_ID.eq(authorId))
                .and(TENSION_REPORT.RECEIVED_AT.isNull())
                .and(TENSION_REPORT.STATE.eq(ReportState.DRAFT.name()))
                .orderBy(TENSION_REPORT.EDITED_AT.desc(), TENSION_REPORT.ID.desc())
                .limit(50)
                .fetch(row -> new OpenDraft(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** @return the statement of a page without search; the tests read its plan */
    Select<Record> listSql(CurrentUser reader, ReportFilter filter, Optional<Cursor> after, int limit) {
        return ordered(ListSql.conditions(reader, filter), after, filter.sort(), ListSql.index(filter))
                .limit(limit);
    }

    private SelectLimitStep<Record> ordered(
            Condition which, Optional<Cursor> after, ReportFilter.Sort sort, String index) {
        return db.select(COLUMNS)
                .from(TENSION_REPORT.forceIndex(index))
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(which)
                .and(after.map(cursor -> ListSql.beyond(sort, cursor)).orElse(trueCondition()))
                .orderBy(ListSql.order(sort));
    }

    private List<ReportRow> search(CurrentUser reader, ReportFilter filter, Optional<Cursor> after, int limit) {
        Optional<String> reference = SearchText.reference(filter.text());
        if (reference.isPresent()) {
            return fetch(ordered(
                            TENSION_REPORT.REFERENCE.eq(reference.get()).and(ListSql.conditions(reader, filter)),
                            after,
                            filter.sort(),
                            "tension_report_reference")
                    .limit(limit));
        }
        SearchText text = SearchText.parse(filter.text());
        if (!text.searchable()) {
            throw new RuleBrokenException("tension.search.nothing");
        }
        Window window = window(reader, filter, after, text, limit);
        try {
            return window.complete() ? window.rows() : fetch(fullTextSql(reader, filter, after, text, limit));
        } catch (DataAccessException | org.jooq.exception.DataAccessException tooMuch) {
            throw new RuleBrokenException("tension.search.broad");
        }
    }

    private record Window(List<ReportRow> rows, boolean complete) {}

    /** Looks through the next {@link #WINDOW} reports of the list: enough whenever the words are common. */
    private Window window(CurrentUser reader, ReportFilter filter, Optional<Cursor> after, SearchText text, int limit) {
        Table<?> newest = db.select(TENSION_REPORT.ID.as("id"))
                .from(TENSION_REPORT.forceIndex(ListSql.index(filter)))
                .where(ListSql.conditions(reader, filter))
                .and(after.map(cursor -> ListSql.beyond(filter.sort(), cursor)).orElse(trueCondition()))
                .orderBy(ListSql.order(filter.sort()))
                .limit(WINDOW)
                .asTable("newest");
        Field<Long> newestId = newest.field("id", Long.class);
        List<ReportRow> rows = fetch(db.select(COLUMNS)
                .from(newest)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(newestId))
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(ListSql.pieces(text))
                .orderBy(ListSql.order(filter.sort()))
                .limit(limit));
        return new Window(rows, rows.size() >= limit || db.fetchCount(newest) < WINDOW);
    }

    /** @return the statement that asks the full-text index; the words hold letters and digits only */
    Select<Record> fullTextSql(
            CurrentUser reader, ReportFilter filter, Optional<Cursor> after, SearchText text, int limit) {
        Condition words = condition(
                "match ({0}) against ({1} in boolean mode)", TENSION_REPORT.SEARCH_TEXT, val(text.booleanQuery()));
        Condition rest =
                text.unindexed().isEmpty() && text.phrases().isEmpty() ? trueCondition() : ListSql.pieces(text);
        return db.select(COLUMNS)
                .from(TENSION_REPORT)
                .leftJoin(TENSION_CATEGORY)
                .on(TENSION_CATEGORY.CODE.eq(TENSION_REPORT.CATEGORY))
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(words)
                .and(rest)
                .and(ListSql.conditions(reader, filter))
                .and(after.map(cursor -> ListSql.beyond(filter.sort(), cursor)).orElse(trueCondition()))
                .orderBy(ListSql.order(filter.sort()))
                .limit(limit);
    }

    private static List<ReportRow> fetch(Select<Record> select) {
        return select.queryTimeout(SECONDS).fetch(TensionQuery::row);
    }

    private static ReportRow row(Record row) {
        SourceGrade source = Choice.parse(SourceGrade.class, row.get(TENSION_REPORT.SOURCE_GRADE));
        InformationGrade information = Choice.parse(InformationGrade.class, row.get(TENSION_REPORT.INFORMATION_GRADE));
        return new ReportRow(
                row.get(TENSION_REPORT.ID),
                row.get(TENSION_REPORT.REFERENCE),
                row.get(TENSION_REPORT.RECEIVED_AT),
                row.get(TENSION_REPORT.TITLE),
                ReportState.valueOf(row.get(TENSION_REPORT.STATE)),
                Choice.parse(Eep.class, row.get(TENSION_REPORT.EEP)),
                row.get(TENSION_REPORT.CATEGORY),
                row.get(TENSION_CATEGORY.NAME),
                row.get(WARD.CODE),
                row.get(WARD.NAME),
                row.get(TENSION_REPORT.START_DATE),
                Marking.valueOf(row.get(TENSION_REPORT.MARKING)),
                source == null || information == null ? "" : source.code() + information.name(),
                row.get(TENSION_REPORT.DUE_ON));
    }
}
