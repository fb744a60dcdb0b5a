package uk.concord.tension.domain.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.assignment.AssignmentService;
import uk.concord.tension.domain.assignment.Urgency;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageQuery;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** One decision for several reports is one decision each: what the guards refuse stays, the rest is done. */
@DatabaseTest
class BulkTriageDatabaseTest {
    private static final String TEXT = "Marbled paper rosettes were pinned to the railings of the depot overnight.";

    @Autowired
    BulkTriageService bulk;

    @Autowired
    TriageService triage;

    @Autowired
    AssignmentService assignments;

    @Autowired
    AccountQuery accounts;

    @Autowired
    WorkingDayCalendar calendar;

    @Autowired
    DuplicateService duplicates;

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportRepository reports;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private String first = "";
    private String second = "";
    private String third = "";
    private String own = "";

    @BeforeEach
    void fourReportsWait() {
        first = report("officer", TEXT, true);
        second = report("officer", TEXT + " It is the third time.", true);
        third = report("officer", TEXT, false);
        own = report("analyst", TEXT, true);
        SignIn.as("analyst");
    }

    private String report(String author, String text, boolean classified) {
        SignIn.as(author);
        String reference =
                ShortReport.file(drafts, quick, text, LondonTime.today(clock).minusDays(1));
        if (classified) {
            SignIn.as("manager");
            int version = triage.start(reference).report().version();
            triage.classify(
                    reference, version, new Section.Kind(Eep.EVIDENCED, java.util.Set.of(), "ASB", java.util.Set.of()));
            triage.putBack(reference, version + 1);
        }
        return reference;
    }

    private ReportState state(String reference) {
        return reports.byReference(reference).orElseThrow().state();
    }

    private static Map<String, Integer> versions(List<BulkLine> lines) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        lines.forEach(line -> versions.put(line.reference(), line.version()));
        return versions;
    }

    private int events(String action, String reference) {
        return db.fetchCount(AUDIT_EVENT, AUDIT_EVENT.ACTION.eq(action).and(AUDIT_EVENT.SUBJECT_REF.eq(reference)));
    }

    @Test
    void thePreviewSaysWhatTheGuardsWouldSayAndChangesNothing() {
        int version = reports.byReference(first).orElseThrow().version();
        List<BulkLine> lines =
                bulk.preview(new BulkAction.Accept(true), List.of(first, second, third, own, "CT-1999-000001", first));
        assertThat(lines).extracting(BulkLine::reference).containsExactly(first, second, third, own, "CT-1999-000001");
        assertThat(lines)
                .extracting(BulkLine::refusedKey)
                .containsExactly(
                        null,
                        null,
                        "tension.problem.triage.unclassified",
                        "tension.triage.own",
                        "tension.bulk.missing");
        assertThat(state(first)).isEqualTo(ReportState.SUBMITTED);
        assertThat(reports.byReference(first).orElseThrow().version()).isEqualTo(version);
        assertThat(events("tension.report.accepted", first)).isZero();
    }

    @Test
    void acceptedTogetherButEachByItself() {
        BulkAction accept = new BulkAction.Accept(true);
        List<BulkLine> done = bulk.apply(accept, versions(bulk.preview(accept, List.of(first, third, second))));
        assertThat(done).extracting(BulkLine::isDone).containsExactly(true, false, true);
        assertThat(state(first)).isEqualTo(ReportState.ACCEPTED);
        assertThat(state(second)).isEqualTo(ReportState.ACCEPTED);
        assertThat(state(third)).isEqualTo(ReportState.SUBMITTED);
        assertThat(events("tension.report.accepted", first)).isEqualTo(1);
        assertThat(events("tension.report.accepted", second)).isEqualTo(1);
        assertThat(bulk.apply(accept, versions(List.of(done.getFirst())))
                        .getFirst()
                        .refusedKey())
                .as("the same again is not done again")
                .isEqualTo("tension.bulk.changed");
        assertThat(events("tension.report.accepted", first)).isEqualTo(1);
    }

    @Test
    void whatSomebodyChangedMeanwhileIsLeftAlone() {
        BulkAction accept = new BulkAction.Accept(true);
        Map<String, Integer> seen = versions(bulk.preview(accept, List.of(first, second)));
        SignIn.as("manager");
        triage.start(first);
        SignIn.as("analyst");
        assertThat(bulk.preview(accept, List.of(first)).getFirst().refusedKey()).isEqualTo("tension.triage.held");
        List<BulkLine> done = bulk.apply(accept, seen);
        assertThat(done.getFirst().refusedKey()).isEqualTo("tension.bulk.changed");
        assertThat(done.getLast().isDone()).isTrue();
        assertThat(state(first)).isEqualTo(ReportState.IN_TRIAGE);
        assertThat(state(second)).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void duplicatesAreLinkedAndEachCanBeUndone() {
        BulkAction duplicate = new BulkAction.Duplicate(first);
        List<BulkLine> lines = bulk.preview(duplicate, List.of(first, second, third));
        assertThat(lines)
                .extracting(BulkLine::refusedKey)
                .containsExactly("tension.problem.triage.original", null, null);
        bulk.apply(duplicate, versions(lines.subList(1, 3)));
        assertThat(state(second)).isEqualTo(ReportState.DUPLICATE);
        assertThat(state(third)).isEqualTo(ReportState.DUPLICATE);
        duplicates.undo(second, reports.byReference(second).orElseThrow().version());
        assertThat(state(second)).isEqualTo(ReportState.SUBMITTED);
        assertThat(state(third)).isEqualTo(ReportState.DUPLICATE);
    }

    @Test
    void whatMayBeSensitiveIsNotAcceptedAmongOthers() {
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.WHAT_HAPPENED, TEXT + " Ring 01632 960 001.")
                .where(TENSION_REPORT.REFERENCE.eq(first))
                .execute();
        assertThat(bulk.preview(new BulkAction.Accept(true), List.of(first))
                        .getFirst()
                        .refusedKey())
                .isEqualTo("tension.bulk.sensitive");
        assertThatThrownBy(() -> bulk.preview(new BulkAction.Accept(false), List.of(first)))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void givenToSomebodyTogetherAndToldOnceWithoutContent() {
        long manager = accounts.idByUsername("manager");
        BulkAction assign = new BulkAction.Assign(manager, Urgency.TODAY);
        List<BulkLine> done = bulk.apply(assign, versions(bulk.preview(assign, List.of(first, second, own))));
        assertThat(done).allMatch(BulkLine::isDone);
        assertThat(assignments.of(first).ownerId()).isEqualTo(manager);
        assertThat(reports.byReference(second).orElseThrow().triage().dueOn())
                .isEqualTo(calendar.current().plus(LondonTime.today(clock), 0));
        List<String> mails = db.select(OUTBOX_MESSAGE.SUBJECT.concat(OUTBOX_MESSAGE.BODY))
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("tension-assigned-"))
                .fetch(0, String.class);
        assertThat(mails).hasSize(1).noneMatch(mail -> mail.contains("rosettes") || mail.contains(first));
        SignIn.as("manager");
        assertThat(triage.myQueue().lines())
                .extracting(TriageQuery.Line::reference)
                .containsExactlyInAnyOrder(first, second, own);
        assertThat(bulk.preview(new BulkAction.Assign(accounts.idByUsername("analyst"), null), List.of(own))
                        .getFirst()
                        .refusedKey())
                .as("nobody looks after their own report")
                .isEqualTo("tension.problem.assign.owner");
        assertThat(bulk.preview(new BulkAction.Assign(accounts.idByUsername("officer"), null), List.of(first))
                        .getFirst()
                        .refusedKey())
                .as("somebody who does not triage")
                .isEqualTo("tension.problem.assign.owner");
    }

    @Test
    void markingsAreOnlyRaisedTogether() {
        BulkAction mark = new BulkAction.Mark("For named members of the group only.");
        bulk.apply(mark, versions(bulk.preview(mark, List.of(first, second))));
        assertThat(reports.byReference(first).orElseThrow().triage().marking()).isEqualTo(Marking.OFFICIAL_SENSITIVE);
        assertThat(bulk.preview(mark, List.of(first, third, own)))
                .extracting(BulkLine::refusedKey)
                .containsExactly("tension.problem.marking.raised", null, "tension.triage.own");
    }

    @Test
    void rejectedTogetherOnceReadAndClosedTogetherOnceAccepted() {
        assertThatThrownBy(
                        () -> bulk.preview(new BulkAction.Reject(RejectReason.NOT_TENSION, "", false), List.of(first)))
                .isInstanceOf(RuleBrokenException.class);
        BulkAction reject = new BulkAction.Reject(RejectReason.NOT_TENSION, "It is a matter for the depot.", true);
        bulk.apply(reject, versions(bulk.preview(reject, List.of(second))));
        assertThat(state(second)).isEqualTo(ReportState.REJECTED);
        BulkAction accept = new BulkAction.Accept(true);
        bulk.apply(accept, versions(bulk.preview(accept, List.of(first))));
        BulkAction close = new BulkAction.Close("The rosettes are gone; thank you.");
        List<BulkLine> lines = bulk.preview(close, List.of(first, second, third));
        assertThat(lines)
                .extracting(BulkLine::refusedKey)
                .containsExactly(null, "tension.triage.decided", "tension.triage.decided");
        bulk.apply(close, versions(lines.subList(0, 1)));
        assertThat(state(first)).isEqualTo(ReportState.CLOSED);
    }

    @Test
    void duplicatesAreUndoneTogetherAndWhatCannotBeUndoneSaysSo() {
        BulkAction duplicate = new BulkAction.Duplicate(first);
        bulk.apply(duplicate, versions(bulk.preview(duplicate, List.of(second, third))));
        List<BulkLine> undone = bulk.undo(duplicate, List.of(second, third), "Taken back");
        assertThat(undone).allMatch(BulkLine::isDone);
        assertThat(state(second)).isEqualTo(ReportState.SUBMITTED);
        assertThat(state(third)).isEqualTo(ReportState.SUBMITTED);
        assertThat(bulk.undo(duplicate, List.of(second), "Taken back")
                        .getFirst()
                        .refusedKey())
                .isEqualTo("tension.triage.decided");
        assertThat(bulk.undo(new BulkAction.Close("x"), List.of(first), "Taken back")
                        .getFirst()
                        .refusedKey())
                .isEqualTo("tension.bulk.noUndo");
    }

    @Test
    void onlyThoseWhoTriage() {
        SignIn.as("officer");
        assertThatThrownBy(() -> bulk.preview(new BulkAction.Accept(true), List.of(first)))
                .isInstanceOf(AccessDeniedException.class);
    }
}
