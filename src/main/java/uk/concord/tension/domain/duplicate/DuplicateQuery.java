package uk.concord.tension.domain.duplicate;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.core.security.CurrentUser;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.triage.ReportState;

/** Finds reports that may tell of the same: of the same ward or subject, received within a month of each other. */
@Component
public class DuplicateQuery {
    /** Most reports of one ward or subject that are compared. */
    private static final int COMPARED = 200;
    /** Most that are shown. */
    private static final int SHOWN = 4;

    private static final Duration APART = Duration.ofDays(30);

    private final DSLContext db;

    DuplicateQuery(DSLContext db) {
        this.db = db;
    }

    /** @return those the reader may read, the likeliest first; whoever calls has checked that the report itself may be */
    public List<LikelyDuplicate> of(Report report, CurrentUser reader) {
        Instant received = report.receivedAt();
        if (received == null) {
            return List.of();
        }
        Condition readable = ReportAccessSql.readable(reader);
        ReportAnswers answers = report.answers();
        Likeness.Subject subject = subject(answers);
        Map<Long, LikelyDuplicate> found = new TreeMap<>();
        if (answers.place().wardId() != null) {
            compare(
                    readable.and(TENSION_REPORT.WARD_ID.eq(answers.place().wardId())),
                    report,
                    received,
                    subject,
                    found);
        }
        if (answers.kind().category() != null) {
            compare(
                    readable.and(TENSION_REPORT.CATEGORY.eq(answers.kind().category())),
                    report,
                    received,
                    subject,
                    found);
        }
        return found.values().stream()
                .filter(likely -> likely.likeness().score() >= Likeness.SUGGESTED)
                .sorted(Comparator.comparingDouble(
                                (LikelyDuplicate likely) -> likely.likeness().score())
                        .reversed()
                        .thenComparing(LikelyDuplicate::reference))
                .limit(SHOWN)
                .toList();
    }

    private void compare(
            Condition among,
            Report report,
            Instant received,
            Likeness.Subject subject,
            Map<Long, LikelyDuplicate> found) {
        db.select(
                        TENSION_REPORT.ID,
                        TENSION_REPORT.REFERENCE,
                        TENSION_REPORT.TITLE,
                        TENSION_REPORT.WHAT_HAPPENED,
                        TENSION_REPORT.LOCATION,
                        TENSION_REPORT.WARD_ID,
                        WARD.NAME,
                        TENSION_REPORT.START_DATE,
                        TENSION_REPORT.CATEGORY,
                        TENSION_REPORT.GEO_LAT,
                        TENSION_REPORT.GEO_LON,
                        TENSION_REPORT.RECEIVED_AT,
                        TENSION_REPORT.STATE)
                .from(TENSION_REPORT)
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .where(among)
                .and(TENSION_REPORT.RECEIVED_AT.between(received.minus(APART), received.plus(APART)))
                .and(TENSION_REPORT.ID.ne(report.id()))
                .and(TENSION_REPORT.STATE.in(
                        ReportState.SUBMITTED.name(),
                        ReportState.IN_TRIAGE.name(),
                        ReportState.ACCEPTED.name(),
                        ReportState.CLOSED.name()))
                .orderBy(TENSION_REPORT.RECEIVED_AT.desc(), TENSION_REPORT.ID.desc())
                .limit(DSL.inline(COMPARED))
                .forEach(row -> found.put(
                        row.value1(),
                        new LikelyDuplicate(
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5(),
                                row.value7(),
                                row.value12(),
                                ReportState.valueOf(row.value13()),
                                Likeness.between(
                                        subject,
                                        new Likeness.Subject(
                                                row.value3() + " " + row.value4(),
                                                row.value5(),
                                                row.value6(),
                                                row.value8(),
                                                row.value9(),
                                                row.value10(),
                                                row.value11())))));
    }

    private static Likeness.Subject subject(ReportAnswers answers) {
        return new Likeness.Subject(
                answers.happening().title() + " " + answers.happening().text(),
                answers.place().location(),
                answers.place().wardId(),
                answers.timing().start(),
                answers.kind().category(),
                answers.further().point().latitude(),
                answers.further().point().longitude());
    }
}
