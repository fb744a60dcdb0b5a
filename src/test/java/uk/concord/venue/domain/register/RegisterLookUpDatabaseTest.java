package uk.concord.venue.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.VENUE_REGISTER_ENTRY;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.record.CaseFileService;
import uk.concord.venue.domain.register.Finding.State;
import uk.concord.venue.domain.register.RegisterEntry.Standing;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;

/** Looking a hirer up: proposed, confirmed, a row in the log; a fault blocks and worsens nothing. */
@DatabaseTest
class RegisterLookUpDatabaseTest {
    private static final byte[] PDF = TestPdf.bytes();

    @Autowired
    private RegisterLookUpService off;

    @Autowired
    private RegisterEntryRepository repository;

    @Autowired
    private CheckFiles files;

    @Autowired
    private CheckRepository checkRepository;

    @Autowired
    private CheckEditing editing;

    @Autowired
    private CheckService checks;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private CaseFileService caseFiles;

    @Autowired
    private Attachments attachments;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private Clock clock;

    @Autowired
    private DSLContext db;

    private RecordedRegisters recorded;
    private RegisterLookUpService on;

    @BeforeEach
    void start() throws IOException {
        recorded = new RecordedRegisters();
        on = new RegisterLookUpService(
                List.of(recorded.companies(), recorded.charities()),
                repository,
                files,
                checkRepository,
                editing,
                attachments,
                audit,
                signedIn,
                clock);
    }

    @AfterEach
    void stop() {
        recorded.close();
    }

    private String check() {
        String ref = steps.complete(Map.of());
        screening.screen(ref);
        return ref;
    }

    private String answer(String ref, Question question) {
        return checks.file(ref).value(question);
    }

    @Test
    void withoutAKeyItSaysThatItIsOff() {
        String ref = check();
        assertThat(Arrays.stream(Register.values()).map(off::isOn)).containsOnly(false);
        assertThat(off.lookUp(ref, Register.COMPANIES_HOUSE, "09900001").state())
                .isEqualTo(State.OFF);
    }

    @Test
    void whatIsFoundIsOnlyProposed() {
        String ref = check();
        String before = answer(ref, Question.I1);
        Finding finding = on.lookUp(ref, Register.COMPANIES_HOUSE, "9900001");
        assertThat(finding.isAnswered()).isTrue();
        assertThat(answer(ref, Question.I1)).isEqualTo(before);
        assertThat(on.recorded(ref)).isEmpty();
    }

    @Test
    void whatTheOfficerConfirmsIsALineInTheLogAndAnswersI1() {
        String ref = check();
        Finding finding = on.lookUp(ref, Register.CHARITY_COMMISSION, "9900011");
        UUID key = UUID.randomUUID();
        on.confirm(ref, finding, finding.entries().getFirst(), true, key);
        on.confirm(ref, finding, finding.entries().getFirst(), true, key);
        assertThat(on.recorded(ref)).singleElement().satisfies(row -> {
            assertThat(row.agrees()).isTrue();
            assertThat(row.byHand()).isFalse();
            assertThat(row.seenOn()).isEqualTo(LondonTime.today(clock));
            assertThat(row.entry().standing()).isEqualTo(Standing.REGISTERED);
            assertThat(row.entry().source()).contains("charity-details/5900001");
        });
        assertThat(answer(ref, Question.I1)).isEqualTo("found");
        assertThat(answer(ref, Question.I1_NOTE)).contains("charity-details/5900001");
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("venue.register.recorded").and(AUDIT_EVENT.SUBJECT_REF.eq(ref))))
                .isEqualTo(1);
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT.ACTION.eq("venue.register.asked").and(AUDIT_EVENT.SUBJECT_REF.eq(ref))))
                .isEqualTo(1);
    }

    @Test
    void nothingFoundAndNothingAgreeingWorsenNoOutcome() {
        String ref = check();
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
        String before = answer(ref, Question.I1);
        Finding nothing = on.lookUp(ref, Register.COMPANIES_HOUSE, "77777777");
        assertThat(nothing.state()).isEqualTo(State.NOTHING);
        on.confirmNothing(ref, nothing, UUID.randomUUID());
        Finding other = on.lookUp(ref, Register.COMPANIES_HOUSE, "SC900002");
        on.confirm(ref, other, other.entries().getFirst(), false, UUID.randomUUID());
        assertThat(on.recorded(ref)).hasSize(2);
        assertThat(answer(ref, Question.I1)).isEqualTo(before);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
    }

    @Test
    void aFaultIsAStateAndKeepsNothing() {
        String ref = check();
        for (Map.Entry<Integer, State> fault : Map.of(401, State.KEY_REFUSED, 429, State.TOO_OFTEN, 503, State.DOWN)
                .entrySet()) {
            recorded.failWith = fault.getKey();
            Finding finding = on.lookUp(ref, Register.COMPANIES_HOUSE, "09900001");
            assertThat(finding.state()).isEqualTo(fault.getValue());
            assertThat(finding.entries()).isEmpty();
        }
        assertThat(on.recorded(ref)).isEmpty();
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
    }

    @Test
    void aPersonCanAlwaysWriteDownWhatTheySaw() {
        String ref = check();
        RegisterEntry seen = new RegisterEntry(
                Register.COMPANIES_HOUSE,
                "09900001",
                "Quayside Heritage Players Limited",
                Standing.REGISTERED,
                null,
                null,
                null,
                Register.COMPANIES_HOUSE.page());
        var lying = new RegisterLookUpService.Capture("entry.png", PDF);
        assertBroken(
                "core.attachment.type",
                () -> off.byHand(ref, seen, true, LondonTime.today(clock), lying, UUID.randomUUID()));
        db.deleteFrom(VENUE_REGISTER_ENTRY).execute();
        var capture = new RegisterLookUpService.Capture("entry.pdf", PDF);
        off.byHand(ref, seen, true, LondonTime.today(clock).minusDays(1), capture, UUID.randomUUID());
        assertThat(off.recorded(ref)).singleElement().satisfies(row -> {
            assertThat(row.byHand()).isTrue();
            assertThat(row.file()).isNotNull();
            assertThat(row.file().fileName()).isEqualTo("entry.pdf");
            assertThat(off.file(ref, row.file().id()).bytes()).startsWith('%', 'P', 'D', 'F');
        });
        assertThat(caseFiles.html(ref))
                .as("case file")
                .contains("Quayside Heritage Players Limited", "09900001", "entry.pdf");
        assertThat(answer(ref, Question.I1)).isEqualTo("found");
        assertBroken(
                "venue.register.error.day",
                () -> off.byHand(ref, seen, true, LondonTime.today(clock).plusDays(1), null, UUID.randomUUID()));
        assertBroken(
                "venue.register.error.nothing-agrees",
                () -> off.byHand(
                        ref,
                        RegisterEntry.nothing(Register.COMPANIES_HOUSE),
                        true,
                        LondonTime.today(clock),
                        null,
                        UUID.randomUUID()));
        assertBroken("venue.register.error.asked", () -> off.lookUp(ref, Register.COMPANIES_HOUSE, " "));
    }

    @Test
    void theTableHasNoPlaceForTheNamesOfPeople() {
        assertThat(Arrays.stream(VENUE_REGISTER_ENTRY.fields()).map(field -> field.getName()))
                .doesNotContain("officers", "trustees", "person_name", "address");
    }

    private static void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .matches(broken -> broken.messageKey().equals(key));
    }
}
