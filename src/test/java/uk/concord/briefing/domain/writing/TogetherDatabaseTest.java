package uk.concord.briefing.domain.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_CLEARANCE_NEED;
import static uk.concord.db.Tables.BRIEFING_EDITION;
import static uk.concord.db.Tables.BRIEFING_REVIEW;
import static uk.concord.db.Tables.BRIEFING_SECTION;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.RELEASED_FIGURE;
import static uk.concord.db.Tables.SCHOOL_TERM;
import static uk.concord.db.Tables.TERM_DATE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.briefing.domain.clearance.ClearanceKind;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.EditConflictException;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Several people at one briefing at the same time, each in transactions of their own, as on a server. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class TogetherDatabaseTest {

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private ReviewService reviewing;

    @Autowired
    private BriefingRepository repository;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactionManager;

    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private String term = "";
    private long termId;
    private long briefingId;

    /** A term of its own with a finished draft that counts days nobody else counts. */
    @BeforeEach
    void createDraft() {
        term = "together-" + UUID.randomUUID().toString().substring(0, 8);
        termId = db.insertInto(SCHOOL_TERM)
                .set(SCHOOL_TERM.SLUG, term)
                .set(SCHOOL_TERM.NAME, "Together")
                .set(SCHOOL_TERM.STARTS, LocalDate.of(2001, 9, 1))
                .set(SCHOOL_TERM.ENDS, LocalDate.of(2001, 12, 20))
                .set(SCHOOL_TERM.CERTAINTY, "FIXED")
                .set(SCHOOL_TERM.SOURCE, "test")
                .returningResult(SCHOOL_TERM.ID)
                .fetchSingle()
                .value1();
        db.insertInto(TERM_DATE)
                .set(TERM_DATE.TERM_ID, termId)
                .set(TERM_DATE.STARTS, LocalDate.of(2001, 9, 1))
                .set(TERM_DATE.ITEM, "Term starts")
                .set(TERM_DATE.CERTAINTY, "FIXED")
                .set(TERM_DATE.SOURCE, "test")
                .execute();
        briefingId = repository.open(
                termId,
                new uk.concord.briefing.domain.release.ReleasePeriod(
                        LocalDate.of(2001, 1, 1), LocalDate.of(2001, 6, 1), 14),
                accounts.idByUsername("author"));
        SignIn.as("author");
        briefings.calculateFigures(term);
        Section.allWritten().forEach(section -> briefings.saveSection(term, section, "Written.", "", true, 0));
        for (ClearanceKind kind : ClearanceKind.values()) {
            clearances.decide(term, kind, false, Set.of(), "Nothing in it concerns them", 0);
        }
    }

    private void approve(int version) {
        approval.approve(
                term,
                version,
                approval.points(term).stream().map(ApprovalPoint::key).collect(Collectors.toSet()),
                "");
    }

    @AfterEach
    void removeDraft() {
        people.shutdownNow();
        db.deleteFrom(BRIEFING_REVIEW)
                .where(BRIEFING_REVIEW.BRIEFING_ID.eq(briefingId))
                .execute();
        db.deleteFrom(RELEASED_FIGURE)
                .where(RELEASED_FIGURE.BRIEFING_ID.eq(briefingId))
                .execute();
        db.deleteFrom(BRIEFING_EDITION)
                .where(BRIEFING_EDITION.VERSION_ID.in(db.select(BRIEFING_VERSION.ID)
                        .from(BRIEFING_VERSION)
                        .where(BRIEFING_VERSION.BRIEFING_ID.eq(briefingId))))
                .execute();
        db.deleteFrom(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.BRIEFING_ID.eq(briefingId))
                .execute();
        db.deleteFrom(BRIEFING_SECTION)
                .where(BRIEFING_SECTION.BRIEFING_ID.eq(briefingId))
                .execute();
        db.deleteFrom(BRIEFING_CLEARANCE_NEED)
                .where(BRIEFING_CLEARANCE_NEED.BRIEFING_ID.eq(briefingId))
                .execute();
        db.deleteFrom(BRIEFING).where(BRIEFING.ID.eq(briefingId)).execute();
        db.deleteFrom(TERM_DATE).where(TERM_DATE.TERM_ID.eq(termId)).execute();
        db.deleteFrom(SCHOOL_TERM).where(SCHOOL_TERM.ID.eq(termId)).execute();
    }

    @Test
    void aTextNobodyReadIsNotApproved() {
        briefings.submit(term, version());
        SignIn.as("manager");
        int read = version();
        approval.giveBack(term, read, "Shorter, please.");
        SignIn.as("author");
        SectionDraft draft = briefings.section(term, Section.COPY);
        briefings.saveSection(term, Section.COPY, "Changed after it was read.", "", true, draft.version());
        briefings.submit(term, version());

        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(term, read)).isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> approval.giveBack(term, read, "x")).isInstanceOf(EditConflictException.class);
        assertThat(state()).isEqualTo(BriefingState.REVIEW);
        assertThat(briefings.versions(term)).isEmpty();
        assertThat(briefings.figuresFrozen(term)).isFalse();
        SignIn.as("prevent");
        reviewing.review(term, version());
        SignIn.as("manager");
        approve(version());
        assertThat(state()).isEqualTo(BriefingState.APPROVED);
    }

    @Test
    void aSavedSectionAndCalculatedFiguresCountInTheVersion() {
        int read = version();
        briefings.saveSection(term, Section.COPY, "Another hand.", "", true, 1);
        assertThat(version()).isGreaterThan(read);
        assertThatThrownBy(() -> briefings.submit(term, read)).isInstanceOf(EditConflictException.class);
        int saved = version();
        briefings.calculateFigures(term);
        assertThat(version()).isGreaterThan(saved);
        assertThat(state()).isEqualTo(BriefingState.DRAFT);
    }

    @Test
    void twoManagersApprovingAtOnceMakeOneVersion() throws Exception {
        briefings.submit(term, version());
        int read = version();
        SignIn.as("prevent");
        reviewing.review(term, read);
        CountDownLatch together = new CountDownLatch(2);
        Callable<Boolean> approve = () -> {
            SignIn.as("manager");
            together.countDown();
            together.await();
            try {
                approve(read);
                return true;
            } catch (EditConflictException other) {
                return false;
            }
        };
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> result : people.invokeAll(List.of(approve, approve))) {
            results.add(result.get());
        }
        assertThat(results).containsExactlyInAnyOrder(true, false);
        assertThat(briefings.versions(term)).hasSize(1);
        assertThat(state()).isEqualTo(BriefingState.APPROVED);
    }

    @Test
    void aSaveWaitsForASubmissionAndIsThenRefused() throws Exception {
        int read = version();
        CountDownLatch submitted = new CountDownLatch(1);
        Future<String> save = people.submit(() -> {
            SignIn.as("author");
            submitted.await();
            try {
                briefings.saveSection(term, Section.COPY, "Too late.", "", true, 1);
                return "saved";
            } catch (uk.concord.core.RuleBrokenException refused) {
                return refused.messageKey();
            }
        });
        transaction().executeWithoutResult(status -> {
            briefings.submit(term, read);
            submitted.countDown();
            assertThat(locked(BRIEFING.getName(), briefingId)).isTrue();
        });
        assertThat(save.get()).isEqualTo("briefing.not.draft");
        assertThat(briefings.section(term, Section.COPY).text()).isEqualTo("Written.");
    }

    @Test
    void figuresAndTextsAreKeptFromASubmissionWhileTheyChange() {
        transaction().executeWithoutResult(status -> {
            briefings.calculateFigures(term);
            assertThat(locked(BRIEFING.getName(), briefingId)).isTrue();
        });
        assertThat(locked(BRIEFING.getName(), briefingId)).isFalse();
    }

    /** Whoever opens a term holds all terms until done, so that nobody calculates the same first day. */
    @Test
    void onePersonAtATimeOpensATerm() {
        SignIn.as("author");
        LocalDate today = LondonTime.today(clock);
        transaction().executeWithoutResult(status -> {
            assertThatThrownBy(() -> briefings.open("summer-2027", today)).hasMessage("briefing.open.no-days");
            assertThat(locked(SCHOOL_TERM.getName(), termId)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(locked(SCHOOL_TERM.getName(), termId)).isFalse();
    }

    @Test
    void aRefusedApprovalOfOwnWorkStaysInTheAuditTrail() {
        briefings.submit(term, version());
        db.update(BRIEFING)
                .set(BRIEFING.SUBMITTED_BY, accounts.idByUsername("manager"))
                .where(BRIEFING.ID.eq(briefingId))
                .execute();
        SignIn.as("manager");
        assertThatThrownBy(() -> approval.approve(term, version())).hasMessage("briefing.approve.own");
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.SUBJECT_REF.eq(term).and(AUDIT_EVENT.ACTION.eq("briefing.approval.refused"))))
                .isEqualTo(1);
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(transactionManager);
    }

    /** Asks on a connection of its own whether somebody holds a row. */
    private boolean locked(String table, long id) {
        Future<Boolean> asked = people.submit(() -> {
            try {
                db.fetch("select id from " + table + " where id = ? for update nowait", id);
                return false;
            } catch (DataAccessException held) {
                return true;
            } catch (org.springframework.dao.DataAccessException held) {
                return true;
            }
        });
        try {
            return asked.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private int version() {
        return briefings.briefing(term).orElseThrow().version();
    }

    private BriefingState state() {
        return briefings.briefing(term).orElseThrow().state();
    }
}
