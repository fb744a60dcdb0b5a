package uk.concord.tension.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.TENSION_DIVERSION;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.ContactWay;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.Destination;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SourceGrade;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** A report from its first answer to its end (use cases UC-T1 to UC-T5). */
@DatabaseTest
class ReportLifecycleDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @Autowired
    DraftService drafts;

    @Autowired
    ReportService reports;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    ShareableReports shareable;

    @Autowired
    DSLContext db;

    @BeforeEach
    void signIn() {
        SignIn.as("officer");
    }

    private Report fill(String key, boolean sourceIdentifiable) {
        long ward = drafts.wardsOn(DAY).getFirst().id();
        Report saved = drafts.save(key, 0, new Section.Gate(false, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
        for (Section section : List.of(
                new Section.Happening(
                        "Stickers on the lamp posts",
                        "Somebody put stickers on all lamp posts.",
                        Set.of(Channel.STREET)),
                new Section.Kind(Eep.EVIDENCED, Set.of(), "RACE", Set.of("ASB")),
                new Section.Timing(DAY, Ending.ONGOING, null, DatePrecision.DAY, false),
                new Section.Place("By the market", ward, null),
                new Section.Impact(ImpactFelt.SOME_WORRY, null, null, null),
                new Section.Source(HowKnown.SAW_OR_HEARD, null, SourceType.OFFICER, sourceIdentifiable),
                new Section.Contact(true, ContactWay.EMAIL, "reporter@example.org", ""))) {
            saved = drafts.save(key, saved.version(), section);
        }
        return saved;
    }

    private String submit(String username, boolean sourceIdentifiable) {
        SignIn.as(username);
        String key = drafts.newKey();
        fill(key, sourceIdentifiable);
        String reference = drafts.submit(key, true).reference();
        assertThat(reference).matches("CT-\\d{4}-\\d{6}");
        return reference;
    }

    private static Acceptance acceptance(boolean schools) {
        return new Acceptance(
                SourceGrade.RELIABLE,
                InformationGrade.A,
                Handling.P,
                "",
                Marking.OFFICIAL,
                "",
                PersonalDataCheck.NONE_FOUND,
                FreeExpressionCheck.NOT_CONCERNED,
                "",
                "",
                schools,
                List.of(),
                false);
    }

    @Test
    void everyPageIsKeptAsItWasTyped() {
        String key = drafts.newKey();
        Report saved = fill(key, false);
        assertThat(drafts.open(key).answers()).isEqualTo(saved.answers());
        assertThat(saved.answers().contact().detail()).isEqualTo("reporter@example.org");
        Section tooLong = new Section.Happening("x".repeat(300), "y".repeat(9_000), Set.of());
        assertThat(drafts.save(key, saved.version(), tooLong).answers().happening())
                .isEqualTo(tooLong);
    }

    @Test
    void anotherWindowDoesNotOverwriteSilently() {
        String key = drafts.newKey();
        Report first = fill(key, false);
        Section other = new Section.Place("Elsewhere", null, null);
        drafts.save(key, first.version(), other);
        assertThatThrownBy(() -> drafts.save(key, first.version(), new Section.Place("Here", null, null)))
                .isInstanceOf(EditConflictException.class);
        assertThat(drafts.open(key).answers().place()).isEqualTo(other);
    }

    @Test
    void somebodyElsesDraftDoesNotExist() {
        String key = drafts.newKey();
        Report draft = fill(key, false);
        SignIn.as("analyst");
        assertThatThrownBy(() -> drafts.open(key)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.save(key, draft.version(), Section.empty(Section.Step.WHAT)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.submit(key, true)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drafts.discard(key)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void submittingNeedsTheAnswersAndThePrivacyNoticeAndHappensOnce() {
        String key = drafts.newKey();
        drafts.save(key, 0, new Section.Gate(false, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""));
        assertThat(drafts.submit(key, true).reference()).isNull();
        assertThat(drafts.submit(key, true).problems()).isNotEmpty();

        String complete = drafts.newKey();
        fill(complete, false);
        assertThatThrownBy(() -> drafts.submit(complete, false)).isInstanceOf(RuleBrokenException.class);
        int before = db.fetchCount(TENSION_REPORT, TENSION_REPORT.REFERENCE.isNotNull());
        String reference = drafts.submit(complete, true).reference();
        assertThat(drafts.submit(complete, true).reference()).isEqualTo(reference);
        assertThat(db.fetchCount(TENSION_REPORT, TENSION_REPORT.REFERENCE.isNotNull()))
                .isEqualTo(before + 1);
        assertThat(db.fetchExists(
                        AUDIT_EVENT,
                        AUDIT_EVENT
                                .ACTION
                                .eq("tension.report.submitted")
                                .and(AUDIT_EVENT.SUBJECT_REF.eq(reference))
                                .and(AUDIT_EVENT.ACTOR.eq("officer"))))
                .isTrue();
        assertThatThrownBy(() -> drafts.save(complete, 99, Section.empty(Section.Step.WHAT)))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void acceptedAndTheReporterIsTold() {
        String reference = submit("officer", false);
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        decisions.accept(reference, version, acceptance(false), "We will look at the lamp posts.");
        SignIn.as("officer");
        ReportDetails told = reports.read(reference);
        assertThat(told.report().state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(told.notes()).extracting(Note::text).containsExactly("We will look at the lamp posts.");
        SignIn.as("analyst");
        decisions.close(reference, told.report().version(), "The stickers are gone.");
        assertThat(reports.read(reference).report().state()).isEqualTo(ReportState.CLOSED);
    }

    @Test
    void nobodyClosesAReportOfTheirOwn() {
        String reference = submit("analyst", false);
        SignIn.as("manager");
        int version = triage.start(reference).report().version();
        decisions.accept(reference, version, acceptance(false), "We will look at the lamp posts.");
        SignIn.as("analyst");
        int accepted = reports.read(reference).report().version();
        assertThatThrownBy(() -> decisions.close(reference, accepted, "The stickers are gone."))
                .isInstanceOf(RuleBrokenException.class)
                .hasMessage("tension.triage.own");
    }

    @Test
    void acceptingNeedsGradeMarkingAndBothChecks() {
        String reference = submit("officer", false);
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        Acceptance incomplete = new Acceptance(
                SourceGrade.RELIABLE,
                InformationGrade.A,
                Handling.P,
                "",
                Marking.OFFICIAL,
                "",
                null,
                null,
                "",
                "",
                false,
                List.of(),
                false);
        assertThatThrownBy(() -> decisions.accept(reference, version, incomplete, ""))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.problem.triage.personalData"));
        assertThat(reports.read(reference).report().state()).isEqualTo(ReportState.IN_TRIAGE);
    }

    @Test
    void nobodyTriagesTheirOwnReport() {
        String reference = submit("analyst", false);
        assertThatThrownBy(() -> triage.start(reference))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.own"));
    }

    @Test
    void aHeldReportNamesItsHolderAndTheLockEnds() {
        String reference = submit("officer", false);
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        SignIn.as("manager");
        assertThatThrownBy(() -> triage.start(reference))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.arguments()).contains("Priya Wren"));
        assertThatThrownBy(() -> decisions.reject(reference, version, RejectReason.NOT_TENSION, ""))
                .isInstanceOf(RuleBrokenException.class);
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.LOCKED_UNTIL, java.time.Instant.EPOCH.plus(1, ChronoUnit.DAYS))
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .execute();
        assertThat(triage.start(reference).lockedByName()).isEqualTo("Helen Sandford");
        SignIn.as("analyst");
        assertThatThrownBy(() -> decisions.accept(reference, version, acceptance(false), ""))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("tension.triage.lost"));
    }

    @Test
    void aQuestionStopsTheClockUntilTheAnswer() {
        String reference = submit("officer", false);
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        assertThatThrownBy(() -> decisions.returnWithQuestion(reference, version, "  "))
                .isInstanceOf(RuleBrokenException.class);
        decisions.returnWithQuestion(reference, version, "Which lamp posts?");
        SignIn.as("officer");
        Report returned = reports.read(reference).report();
        assertThat(returned.state()).isEqualTo(ReportState.RETURNED);
        assertThat(returned.triage().pausedOn()).isNotNull();
        reports.answer(reference, returned.version(), "Those by the market.");
        Report answered = reports.read(reference).report();
        assertThat(answered.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(answered.triage().pausedOn()).isNull();
        assertThat(answered.triage().dueOn()).isNotNull();
        assertThatThrownBy(() -> reports.answer(reference, answered.version(), "Again"))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aDivertedReportLeavesNothingButItsCount() {
        String reference = submit("officer", false);
        int counted = db.fetchCount(TENSION_DIVERSION, TENSION_DIVERSION.STAGE.eq("TRIAGE"));
        SignIn.as("prevent");
        int version = triage.start(reference).report().version();
        decisions.divert(reference, version, Destination.PREVENT_REFERRAL, false);
        Report waiting = reports.read(reference).report();
        assertThat(waiting.answers().happening().title()).isNotEmpty();
        assertThat(triage.awaitingReceipt()).contains(reference);
        decisions.confirmReceipt(reference, waiting.version());
        Report erased = reports.read(reference).report();
        assertThat(erased.answers()).isEqualTo(ReportAnswers.empty());
        assertThat(erased.state()).isEqualTo(ReportState.DIVERTED);
        var row = db.selectFrom(TENSION_REPORT)
                .where(TENSION_REPORT.REFERENCE.eq(reference))
                .fetchSingle();
        assertThat(row.getSearchText()).isBlank();
        assertThat(db.fetchExists(TENSION_REPORTER_CONTACT, TENSION_REPORTER_CONTACT.REPORT_ID.eq(row.getId())))
                .isFalse();
        assertThat(db.fetchCount(TENSION_DIVERSION, TENSION_DIVERSION.STAGE.eq("TRIAGE")))
                .isEqualTo(counted + 1);
    }

    @Test
    void duplicatesAndUnshareableReportsAreNotForSchools() {
        String first = submit("officer", false);
        String second = submit("partner", false);
        SignIn.as("analyst");
        decisions.accept(first, triage.start(first).report().version(), acceptance(true), "");
        int with = shareable.between(DAY, DAY).size();
        decisions.markDuplicate(
                second, triage.start(second).report().version(), first.toLowerCase(java.util.Locale.ROOT));
        assertThat(shareable.between(DAY, DAY)).hasSize(with);
        assertThat(reports.read(first).duplicates()).containsExactly(second);
        assertThat(reports.read(second).duplicateOfReference()).isEqualTo(first);
        long key = reports.read(first).report().id();
        assertThat(shareable.between(DAY, DAY))
                .filteredOn(report -> report.incidentKey() == key)
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.theme()).isEqualTo("RACE");
                    assertThat(report.eventDate()).isEqualTo(DAY);
                    assertThat(report.context()).isEqualTo("NEIGHBOURHOOD");
                    assertThat(report.locality()).isNotBlank();
                });
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.POLICE_HOLD, true)
                .where(TENSION_REPORT.ID.eq(key))
                .execute();
        assertThat(shareable.between(DAY, DAY)).hasSize(with - 1);
    }

    @Test
    void aDuplicateNeedsAnotherReport() {
        String reference = submit("officer", false);
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        assertThatThrownBy(() -> decisions.markDuplicate(reference, version, reference))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> decisions.markDuplicate(reference, version, "CT-2026-999999"))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void withdrawnOnlyBeforeTriage() {
        String early = submit("officer", false);
        reports.withdraw(early, reports.read(early).report().version());
        assertThat(reports.read(early).report().state()).isEqualTo(ReportState.WITHDRAWN);
        String late = submit("officer", false);
        SignIn.as("analyst");
        triage.start(late);
        SignIn.as("officer");
        int version = reports.read(late).report().version();
        assertThatThrownBy(() -> reports.withdraw(late, version)).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void whoMayReadAReport() {
        String ofPartner = submit("partner", false);
        String protectedOne = submit("partner", true);
        for (String reader : List.of("analyst", "manager", "prevent", "partner")) {
            SignIn.as(reader);
            assertThat(reports.read(ofPartner).report().reference()).isEqualTo(ofPartner);
            assertThat(reports.read(protectedOne).report().reference()).isEqualTo(protectedOne);
        }
        for (String stranger : List.of("officer", "author", "police.liaison", "dsl.kingfisher")) {
            SignIn.as(stranger);
            assertThatThrownBy(() -> reports.read(ofPartner)).isInstanceOf(NotFoundException.class);
        }
        for (String outsider : List.of("legal", "bookings", "member", "admin", "auditor")) {
            SignIn.as(outsider);
            assertThatThrownBy(() -> reports.read(ofPartner)).isInstanceOf(AccessDeniedException.class);
        }
        SignIn.as("officer");
        assertThatThrownBy(() -> triage.queue()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void colleaguesOfAPartnerSeeWhatIsNotProtected() {
        String open = submit("partner", false);
        String hidden = submit("partner", true);
        long organisation = db.select(TENSION_REPORT.ORGANISATION_ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.REFERENCE.eq(open))
                .fetchSingle()
                .value1();
        db.update(uk.concord.db.Tables.ACCOUNT)
                .set(uk.concord.db.Tables.ACCOUNT.ORGANISATION_ID, organisation)
                .where(uk.concord.db.Tables.ACCOUNT.USERNAME.eq("faith.forum"))
                .execute();
        SignIn.as("faith.forum");
        assertThat(reports.ofMyOrganisation(null, 100).rows())
                .extracting(row -> row.reference())
                .contains(open)
                .doesNotContain(hidden);
        assertThat(reports.read(open).report().reference()).isEqualTo(open);
        assertThatThrownBy(() -> reports.read(hidden)).isInstanceOf(NotFoundException.class);
    }
}
