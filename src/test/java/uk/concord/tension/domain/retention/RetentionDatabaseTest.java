package uk.concord.tension.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.RETENTION_PROPOSAL;
import static uk.concord.db.Tables.TENSION_NOTE;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.retention.LegalHold;
import uk.concord.core.retention.LegalHolds;
import uk.concord.core.retention.Proposal;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.retention.Proposal.State;
import uk.concord.core.retention.RetentionRun;
import uk.concord.core.retention.RetentionService;
import uk.concord.core.retention.RetentionSteps;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.ContactWay;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;

/** What is past its time goes when a person confirms it, and nothing else does (use case UC-R1). */
@DatabaseTest
class RetentionDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    DraftService drafts;

    @Autowired
    ReportFiles files;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    DuplicateService duplicates;

    @Autowired
    ReportService reports;

    @Autowired
    RetentionSteps night;

    @Autowired
    RetentionRun run;

    @Autowired
    RetentionService retention;

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

    private String draft() {
        SignIn.as("officer");
        String key = drafts.newKey();
        Report saved = drafts.save(key, 0, new Section.Gate(false, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
        for (Section section : List.of(
                new Section.Happening(
                        "Stickers on the lamp posts",
                        "Somebody put stickers on all lamp posts.",
                        Set.of(Channel.STREET)),
                new Section.Kind(Eep.EVIDENCED, Set.of(), "RACE", Set.of("ASB")),
                new Section.Timing(DAY, Ending.ONGOING, null, DatePrecision.DAY, false),
                new Section.Place(
                        "By the market", drafts.wardsOn(DAY).getFirst().id(), null),
                new Section.Impact(ImpactFelt.SOME_WORRY, null, null, null),
                new Section.Source(HowKnown.SAW_OR_HEARD, null, SourceType.OFFICER, false),
                new Section.Contact(true, ContactWay.EMAIL, "reporter@example.org", ""))) {
            saved = drafts.save(key, saved.version(), section);
        }
        return key;
    }

    private String submitted() {
        String key = draft();
        files.attach(key, "notes.pdf", TestPdf.bytes());
        return Optional.ofNullable(drafts.submit(key, true).reference()).orElseThrow();
    }

    private String rejected(Duration ago) {
        String reference = submitted();
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        decisions.reject(reference, version, RejectReason.values()[0], "Thank you for telling us.");
        endedBefore(reference, ago);
        return reference;
    }

    private void endedBefore(String reference, Duration ago) {
        assertThat(row(reference).get(TENSION_REPORT.ENDED_AT)).isNotNull();
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.ENDED_AT, clock.instant().minus(ago))
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
    }

    private Record row(String reference) {
        return db.selectFrom(TENSION_REPORT)
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .fetchSingle();
    }

    private boolean hasContact(String reference) {
        return db.fetchExists(
                TENSION_REPORTER_CONTACT,
                TENSION_REPORTER_CONTACT.REPORT_ID.eq(row(reference).get(TENSION_REPORT.ID)));
    }

    @Test
    void nothingGoesBeforeItsTimeAndNothingWithoutAPerson() {
        String young = rejected(Duration.ofDays(360));
        String old = rejected(Duration.ofDays(370));
        run.propose();
        run.carryOut();
        assertThat(row(old).get(TENSION_REPORT.WHAT_HAPPENED)).isNotEmpty();
        Proposal text = night.proposed("tension.text").orElseThrow();
        assertThat(night.outcome(text, old)).contains(Outcome.WAITING);
        assertThat(night.outcome(text, young)).isEmpty();
    }

    @Test
    void theWordsGoAndTheAnswersStay() {
        String reference = rejected(Duration.ofDays(370));
        Record before = row(reference);
        String key = before.get(TENSION_REPORT.SUBMISSION_KEY);
        SignIn.as("analyst");
        assertThat(files.of(key)).hasSize(1);
        run.propose();
        night.confirm("tension.text");
        Record after = row(reference);
        assertThat(after.get(TENSION_REPORT.TITLE)).isEqualTo("The words of this report are gone after their time");
        assertThat(after.get(TENSION_REPORT.WHAT_HAPPENED)).isEmpty();
        assertThat(after.get(TENSION_REPORT.LOCATION)).isEmpty();
        assertThat(after.get(TENSION_REPORT.SEARCH_TEXT)).isBlank();
        assertThat(db.fetchCount(TENSION_NOTE, TENSION_NOTE.REPORT_ID.eq(after.get(TENSION_REPORT.ID))))
                .isZero();
        for (var kept : List.of(
                TENSION_REPORT.STATE,
                TENSION_REPORT.WARD_ID,
                TENSION_REPORT.CATEGORY,
                TENSION_REPORT.EEP,
                TENSION_REPORT.IMPACT,
                TENSION_REPORT.RECEIVED_AT)) {
            assertThat(after.get(kept)).as(kept.getName()).isEqualTo(before.get(kept));
        }
        assertThat(hasContact(reference)).isTrue();
        assertThat(db.fetchExists(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("retention.disposed").and(AUDIT_EVENT.SUBJECT_REF.eq(reference))))
                .isTrue();
        SignIn.as("analyst");
        assertThat(reports.read(reference).report().answers().happening().text())
                .isEmpty();
        assertThat(files.of(key)).isEmpty();
    }

    @Test
    void noWordOfTheReporterIsLeftInAnyColumn() {
        String reference = rejected(Duration.ofDays(370));
        run.propose();
        night.confirm("tension.text");
        assertThat(row(reference).intoMap().values().stream().map(String::valueOf))
                .noneMatch(value -> value.toLowerCase(Locale.ROOT).contains("stickers") || value.contains("market"));
    }

    @Test
    void theContactGoesSixMonthsAfterTheEnd() {
        String recent = rejected(Duration.ofDays(170));
        String reference = rejected(Duration.ofDays(190));
        run.propose();
        night.confirm("tension.contact");
        assertThat(hasContact(reference)).isFalse();
        assertThat(hasContact(recent)).isTrue();
        assertThat(row(reference).get(TENSION_REPORT.WHAT_HAPPENED)).isNotEmpty();
    }

    @Test
    void aDraftNobodyCameBackToGoes() {
        String key = draft();
        Instant old = clock.instant().minus(Duration.ofDays(32));
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.EDITED_AT, old)
                .where(TENSION_REPORT.SUBMISSION_KEY.eq(key))
                .execute();
        String other = draft();
        run.propose();
        night.confirm("tension.draft");
        assertThat(db.fetchExists(TENSION_REPORT, TENSION_REPORT.SUBMISSION_KEY.eq(key)))
                .isFalse();
        assertThat(db.fetchExists(TENSION_REPORT, TENSION_REPORT.SUBMISSION_KEY.eq(other)))
                .isTrue();
    }

    @Test
    void afterSevenYearsAStoneStaysThatTheFiguresCount() {
        String reference = rejected(Duration.ofDays(8 * 366));
        run.propose();
        night.confirm("tension.text");
        run.propose();
        night.confirm("tension.record");
        Record stone = row(reference);
        assertThat(stone.get(TENSION_REPORT.IMPACT)).isNull();
        assertThat(stone.get(TENSION_REPORT.CHANNELS)).isNull();
        assertThat(stone.get(TENSION_REPORT.CATEGORY)).isEqualTo("RACE");
        assertThat(stone.get(TENSION_REPORT.WARD_ID)).isNotNull();
    }

    @Test
    void aHeldRecordIsNotProposedAndNotTouched() {
        String reference = rejected(Duration.ofDays(370));
        String late = rejected(Duration.ofDays(370));
        SignIn.as("information");
        holds.place(" " + reference.toLowerCase(Locale.ROOT) + " ", "A complaint to the ombudsman is open");
        run.propose();
        Proposal text = night.proposed("tension.text").orElseThrow();
        assertThat(night.outcome(text, reference)).isEmpty();
        assertThat(night.outcome(text, late)).contains(Outcome.WAITING);
        holds.place(late, "A complaint to the ombudsman is open");
        night.confirm("tension.text");
        assertThat(night.outcome(text, late)).contains(Outcome.HELD);
        assertThat(row(late).get(TENSION_REPORT.WHAT_HAPPENED)).isNotEmpty();

        LegalHold hold = holds.all().stream()
                .filter(found -> found.reference().equals(late))
                .findFirst()
                .orElseThrow();
        holds.lift(hold, "The ombudsman has decided");
        assertThatThrownBy(() -> holds.lift(hold, "The ombudsman has decided"))
                .isInstanceOf(EditConflictException.class);
        run.propose();
        assertThat(night.outcome(night.proposed("tension.text").orElseThrow(), late))
                .contains(Outcome.WAITING);
    }

    @Test
    void aDuplicateThatWasUndoneMeanwhileStays() {
        String original = submitted();
        String reference = submitted();
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        decisions.markDuplicate(reference, version, original);
        endedBefore(reference, Duration.ofDays(370));
        run.propose();
        Proposal text = night.proposed("tension.text").orElseThrow();
        SignIn.as("analyst");
        duplicates.undo(reference, row(reference).get(TENSION_REPORT.VERSION));
        assertThat(row(reference).get(TENSION_REPORT.ENDED_AT)).isNull();
        night.confirm("tension.text");
        assertThat(night.outcome(text, reference)).contains(Outcome.CHANGED);
        assertThat(row(reference).get(TENSION_REPORT.WHAT_HAPPENED)).isNotEmpty();
    }

    @Test
    void whatWasSetAsideRestsAMonth() {
        rejected(Duration.ofDays(370));
        run.propose();
        Proposal text = night.proposed("tension.text").orElseThrow();
        assertThatThrownBy(() -> retention.setAside(text, "no")).isInstanceOf(RuleBrokenException.class);
        retention.setAside(text, "The inspection next week needs them");
        assertThatThrownBy(() -> retention.confirm(text)).isInstanceOf(EditConflictException.class);
        run.propose();
        assertThat(retention.all())
                .noneMatch(proposal -> proposal.code().equals("tension.text") && proposal.state() == State.PROPOSED);
        db.update(RETENTION_PROPOSAL)
                .set(RETENTION_PROPOSAL.DECIDED_AT, clock.instant().minus(Duration.ofDays(31)))
                .where(RETENTION_PROPOSAL.ID.eq(text.id()))
                .execute();
        run.propose();
        assertThat(night.proposed("tension.text").orElseThrow().total()).isPositive();
    }

    @Test
    void aProposalThatGrewHasToBeReadAgain() {
        rejected(Duration.ofDays(370));
        run.propose();
        Proposal seen = night.proposed("tension.text").orElseThrow();
        rejected(Duration.ofDays(370));
        run.propose();
        SignIn.as("information");
        assertThatThrownBy(() -> retention.confirm(seen)).isInstanceOf(EditConflictException.class);
        assertThat(night.proposed("tension.text").orElseThrow().total()).isEqualTo(seen.total() + 1);
    }

    @Test
    void onlyTheInformationOfficerDecides() {
        for (String other : List.of("analyst", "manager", "auditor", "admin")) {
            SignIn.as(other);
            assertThatThrownBy(() -> retention.all()).as(other).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> holds.place("CT-2026-000001", "Because I want it so"))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        SignIn.as("information");
        assertThatThrownBy(() -> holds.place("CT-2026-999999", "There is no such report"))
                .isInstanceOf(RuleBrokenException.class);
    }
}
