package uk.concord.venue.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.MATCH_MEMORY;
import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_ANSWER_PAST;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_REGISTER_ENTRY;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.document.Attachments;
import uk.concord.core.retention.LegalHolds;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.retention.RetentionRun;
import uk.concord.core.retention.RetentionSteps;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.SourceFiles;
import uk.concord.venue.domain.register.RegisterEntryRepository;
import uk.concord.venue.domain.report.BoardReportService;
import uk.concord.venue.domain.report.Quarter;
import uk.concord.venue.domain.rules.Question;

/** Checks go when they are past their time and a person confirms it; the figures stay (use case UC-R1). */
@DatabaseTest
class HireRetentionDatabaseTest {
    @Autowired
    private Attachments attachments;

    @Autowired
    CheckSteps steps;

    @Autowired
    CheckService checks;

    @Autowired
    BoardReportService reports;

    @Autowired
    RetentionSteps night;

    @Autowired
    RetentionRun run;

    @Autowired
    LegalHolds holds;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @BeforeEach
    void nothingIsProposed() {
        night.forgetProposals();
    }

    private LocalDate monthsAgo(int months) {
        return LondonTime.today(clock).minusMonths(months).minusDays(1);
    }

    private void heldOn(String reference, LocalDate day) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.EVENT_DATE, day)
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .execute();
    }

    private Record row(String reference) {
        return db.selectFrom(VENUE_CHECK)
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .fetchSingle();
    }

    private long id(String reference) {
        return row(reference).get(VENUE_CHECK.ID);
    }

    /** What stood in a register about the hirer is on the record. */
    private void lookedUp(String reference) {
        db.insertInto(VENUE_REGISTER_ENTRY)
                .set(VENUE_REGISTER_ENTRY.CHECK_ID, id(reference))
                .set(VENUE_REGISTER_ENTRY.REGISTER, "COMPANIES_HOUSE")
                .set(VENUE_REGISTER_ENTRY.ASKED, "Marshlight Reading Circle")
                .set(VENUE_REGISTER_ENTRY.NUMBER, "")
                .set(VENUE_REGISTER_ENTRY.NAME, "")
                .set(VENUE_REGISTER_ENTRY.STANDING, "NOT_THERE")
                .set(VENUE_REGISTER_ENTRY.AGREES, false)
                .set(VENUE_REGISTER_ENTRY.BY_HAND, true)
                .set(VENUE_REGISTER_ENTRY.SOURCE, "https://example.org/register")
                .set(VENUE_REGISTER_ENTRY.SEEN_ON, LondonTime.today(clock))
                .set(VENUE_REGISTER_ENTRY.RECORDED_NAME, "Jo Quayle")
                .set(VENUE_REGISTER_ENTRY.RECORDED_AT, clock.instant())
                .set(VENUE_REGISTER_ENTRY.RECORDED_BY, row(reference).get(VENUE_CHECK.OFFICER_ID))
                .set(VENUE_REGISTER_ENTRY.SUBMISSION_KEY, UUID.randomUUID().toString())
                .execute();
    }

    @Test
    void aRoutineApprovalGoesTwoYearsAfterTheEventAndTheFiguresStay() {
        String old = steps.approved(Map.of());
        lookedUp(old);
        String young = steps.approved(Map.of(Question.B4, "Harbour Story Circle"));
        heldOn(old, monthsAgo(24));
        heldOn(young, monthsAgo(23));
        SignIn.as("manager");
        String before = reports.csv(Quarter.of(LondonTime.today(clock)));
        run.propose();
        assertThat(night.outcome("venue.routine", young)).isEmpty();
        assertThat(night.outcome("venue.routine", old)).contains(Outcome.WAITING);
        assertThat(row(old).get(VENUE_CHECK.HIRER_NAME)).isNotEmpty();
        night.confirm("venue.routine");
        assertThat(row(old).get(VENUE_CHECK.TITLE)).isEqualTo("The words of this check are gone after their time");
        assertThat(row(old).get(VENUE_CHECK.HIRER_NAME)).isEmpty();
        assertThat(db.fetchCount(VENUE_REGISTER_ENTRY, VENUE_REGISTER_ENTRY.CHECK_ID.eq(id(old))))
                .isZero();
        assertThat(row(old).get(VENUE_CHECK.HIRER_ID)).isNull();
        assertThat(db.select(VENUE_ANSWER.QUESTION)
                        .from(VENUE_ANSWER)
                        .where(VENUE_ANSWER.CHECK_ID.eq(id(old)))
                        .fetchSet(VENUE_ANSWER.QUESTION))
                .containsExactlyInAnyOrder("A1", "B5");
        assertThat(db.fetchExists(HIRER, HIRER.NAME.eq("Marshlight Reading Circle")))
                .isFalse();
        assertThat(row(young).get(VENUE_CHECK.HIRER_NAME)).isEqualTo("Harbour Story Circle");
        SignIn.as("manager");
        assertThat(reports.csv(Quarter.of(LondonTime.today(clock)))).isEqualTo(before);
        assertThat(checks.file(old).check().state()).isEqualTo(CheckState.DECIDED);
    }

    @Test
    void aRefusalIsKeptSixYears() {
        String reference = steps.refused();
        heldOn(reference, monthsAgo(30));
        run.propose();
        assertThat(night.outcome("venue.routine", reference)).isEmpty();
        assertThat(night.outcome("venue.limit", reference)).isEmpty();
        heldOn(reference, monthsAgo(72));
        run.propose();
        assertThat(night.outcome("venue.limit", reference)).contains(Outcome.WAITING);
        night.confirm("venue.limit");
        var decision = db.selectFrom(VENUE_DECISION)
                .where(VENUE_DECISION.CHECK_ID.eq(id(reference)))
                .fetchSingle();
        assertThat(decision.getReasons()).isEmpty();
        assertThat(decision.getDecision()).isEqualTo("REFUSE");
    }

    @Test
    void aHeldCheckStays() {
        String reference = steps.approved(Map.of());
        heldOn(reference, monthsAgo(24));
        run.propose();
        SignIn.as("information");
        holds.place(reference, "Request for information, open");
        night.confirm("venue.routine");
        assertThat(row(reference).get(VENUE_CHECK.HIRER_NAME)).isNotEmpty();
    }

    @Test
    void aDraftGoesAfterThirtyDaysAndIsStillCounted() {
        SignIn.as("bookings");
        String reference = checks.start(java.util.UUID.randomUUID());
        checks.saveAnswer(reference, Question.B1, "Ines Calloway", 0);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CHANGED_AT, clock.instant().minus(Duration.ofDays(32)))
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .execute();
        run.propose();
        night.confirm("venue.draft");
        assertThat(row(reference).get(VENUE_CHECK.STATE)).isEqualTo("WITHDRAWN");
        assertThat(db.fetchCount(VENUE_ANSWER, VENUE_ANSWER.CHECK_ID.eq(id(reference))))
                .isZero();
    }

    @Test
    void sourcesAboutTheClearedGoAfterAYear() {
        String reference = steps.approved(Map.of());
        SignIn.as("bookings");
        db.insertInto(VENUE_ANSWER)
                .set(VENUE_ANSWER.CHECK_ID, id(reference))
                .set(VENUE_ANSWER.QUESTION, "I4")
                .set(VENUE_ANSWER.VALUE, "a page somebody looked at")
                .set(VENUE_ANSWER.ANSWERED_BY, row(reference).get(VENUE_CHECK.OFFICER_ID))
                .set(VENUE_ANSWER.ANSWERED_NAME, "Jo Quayle")
                .set(VENUE_ANSWER.ANSWERED_AT, clock.instant())
                .execute();
        List<String> owners = List.of(SourceFiles.OWNER, RegisterEntryRepository.OWNER);
        byte[] file = TestPdf.bytes();
        owners.forEach(owner -> attachments.store(owner, id(reference), "page.pdf", file));
        heldOn(reference, monthsAgo(12));
        run.propose();
        night.confirm("venue.sources");
        assertThat(owners)
                .allSatisfy(owner ->
                        assertThat(attachments.list(owner, id(reference))).isEmpty());
        assertThat(db.fetchExists(
                        VENUE_ANSWER, VENUE_ANSWER.CHECK_ID.eq(id(reference)).and(VENUE_ANSWER.QUESTION.eq("I4"))))
                .isFalse();
        assertThat(row(reference).get(VENUE_CHECK.HIRER_NAME)).isNotEmpty();
    }

    @Test
    void earlierAnswersAreKeptAndGoWithTheCheck() {
        String reference = steps.complete(Map.of());
        checks.saveAnswer(
                reference,
                Question.C1,
                "Reading quietly",
                checks.file(reference).version(Question.C1));
        assertThat(db.select(VENUE_ANSWER_PAST.VALUE)
                        .from(VENUE_ANSWER_PAST)
                        .where(VENUE_ANSWER_PAST.CHECK_ID.eq(id(reference)))
                        .fetch(VENUE_ANSWER_PAST.VALUE))
                .containsExactly("Reading aloud");
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CHANGED_AT, clock.instant().minus(Duration.ofDays(32)))
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .execute();
        run.propose();
        night.confirm("venue.draft");
        assertThat(db.fetchCount(VENUE_ANSWER_PAST, VENUE_ANSWER_PAST.CHECK_ID.eq(id(reference))))
                .isZero();
    }

    @Test
    void aRememberedMatchKeepsNoName() {
        assertThat(db.select(MATCH_MEMORY.SUBJECT_KEY).from(MATCH_MEMORY).fetch(MATCH_MEMORY.SUBJECT_KEY))
                .isNotEmpty()
                .allMatch(key -> key.matches("[0-9a-f]{64}"));
    }
}
