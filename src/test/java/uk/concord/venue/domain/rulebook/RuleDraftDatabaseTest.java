package uk.concord.venue.domain.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.draft.Finding;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.rulebook.draft.RulePublishingService;
import uk.concord.venue.domain.rules.RuleRow;
import uk.concord.venue.domain.run.Runs;
import uk.concord.venue.domain.simulation.SimulationService;

/** A version of the rules from its first change to the second person who publishes it. */
@DatabaseTest
class RuleDraftDatabaseTest {
    private static final String ROW = "R16a";

    @Autowired
    private RuleDraftService drafts;

    @Autowired
    private RulePublishingService publishing;

    @Autowired
    private RulebookService rulebook;

    @Autowired
    private Rulebook book;

    @Autowired
    private SimulationService simulation;

    @Autowired
    private Runs runs;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private long draft() {
        SignIn.as("prevent");
        long id = drafts.start();
        drafts.describe(id, "Venue hire rules", null, "Protest needs a plan earlier.", version(id));
        drafts.saveRow(id, with(row(id, ROW), ">= 1", "COND"), version(id));
        return id;
    }

    private void submit(long id) {
        simulation.request(drafts.draft(id));
        runs.workOff();
        publishing.submit(id, version(id));
    }

    private int version(long id) {
        return drafts.draft(id).version();
    }

    private EditableRow row(long id, String row) {
        return RuleDocument.of(drafts.draft(id).dmn()).row(row);
    }

    private static EditableRow with(EditableRow row, String test, String outcome) {
        return new EditableRow(
                row.id(),
                row.table(),
                row.number(),
                Map.of("po", UnaryTest.parse(test)),
                outcome,
                row.level(),
                row.conditions(),
                row.others(),
                row.reason(),
                row.reference(),
                "Prevent lead",
                row.from(),
                row.until(),
                row.enabled());
    }

    private void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    @Test
    void aSecondPersonPublishesWhatTheFirstWrote() {
        SignIn.as("legal");
        int before = rulebook.current().versionNo();
        long id = draft();
        assertThat(drafts.start()).as("one draft at a time").isEqualTo(id);
        submit(id);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> publishing.publish(id, version(id)));
        SignIn.as("legal");
        publishing.publish(id, version(id));
        PublishedRules now = rulebook.current();
        assertThat(now.versionNo()).isEqualTo(before + 1);
        assertThat(now.authors()).isNotEmpty().isNotEqualTo(now.publishedBy());
        assertThat(now.effectiveFrom()).isEqualTo(LondonTime.today(clock));
        assertThat(rulebook.table(now).rows())
                .filteredOn(row -> ROW.equals(row.id()))
                .extracting(RuleRow::conditionsByInput)
                .containsExactly(Map.of("po", ">= 1"));
        assertThat(drafts.onItsWay()).isEmpty();
        assertThat(rulebook.version(before).dmn()).as("the old version stays").doesNotContain(">= 1</");
    }

    @Test
    void whoeverChangedADraftCannotPublishItWhateverRolesTheyHold() {
        long id = draft();
        submit(id);
        db.insertInto(ACCOUNT_ROLE)
                .select(db.select(ACCOUNT.ID, DSL.val("LEGAL")).from(ACCOUNT).where(ACCOUNT.USERNAME.eq("prevent")))
                .execute();
        SignIn.as("prevent");
        assertBroken("venue.error.rules.second-person", () -> publishing.publish(id, version(id)));
    }

    @Test
    void aDraftThatChangesNothingOrHasNoNoteIsNotHandedOver() {
        SignIn.as("prevent");
        long id = drafts.start();
        assertBroken("venue.error.rules.unchanged", () -> publishing.submit(id, version(id)));
        drafts.saveRow(id, with(row(id, ROW), ">= 1", "COND"), version(id));
        assertBroken("venue.error.rules.note", () -> publishing.submit(id, version(id)));
    }

    @Test
    void aRefusalCannotComeInThroughTheRules() {
        long id = draft();
        drafts.saveRow(id, with(row(id, ROW), ">= 1", "REFUSE"), version(id));
        assertThat(drafts.check(drafts.draft(id)))
                .filteredOn(Finding::blocking)
                .extracting(Finding::code)
                .containsExactly(Finding.Code.UNKNOWN_OUTCOME);
        assertBroken("venue.error.rules.findings", () -> publishing.submit(id, version(id)));
    }

    @Test
    void aDraftGivenBackIsOpenAgainAndSaysWhy() {
        long id = draft();
        submit(id);
        assertBroken("venue.error.rules.state.OPEN", () -> drafts.copyRow(id, ROW, version(id)));
        SignIn.as("manager");
        publishing.giveBack(id, "Say who pays for the stewards.", version(id));
        assertThat(drafts.draft(id).isOpen()).isTrue();
        assertThat(drafts.draft(id).returned()).contains("stewards");
        SignIn.as("prevent");
        drafts.copyRow(id, ROW, version(id));
        assertThat(row(id, "R16a-2").enabled()).isFalse();
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        long id = draft();
        int seen = version(id);
        drafts.switchRow(id, "R10", false, seen);
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> drafts.switchRow(id, "R11", false, seen));
    }

    @Test
    void publishedRowsAreSwitchedOffButNeverTakenAway() {
        long id = draft();
        assertBroken("venue.error.rules.row-published", () -> drafts.removeRow(id, "R10", version(id)));
        drafts.copyRow(id, "R10", version(id));
        drafts.removeRow(id, "R10-2", version(id));
        assertThat(RuleDocument.of(drafts.draft(id).dmn()).find("R10-2")).isEmpty();
    }

    @Test
    void aFileWithAnythingButTablesIsRefused() {
        SignIn.as("prevent");
        long id = drafts.start();
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><definitions/>";
        assertBroken("venue.error.rules.import", () -> drafts.importDmn(id, evil, version(id)));
        drafts.importDmn(id, RuleDocumentTest.shipped(), version(id));
        assertThat(RuleDocument.of(drafts.draft(id).dmn()).rows()).hasSizeGreaterThan(30);
    }

    @Test
    void rowsCountOnlyBetweenTheirDays() {
        RuleDocument document = RuleDocument.of(RuleDocumentTest.shipped());
        LocalDate today = LondonTime.today(clock);
        List<LocalDate[]> days = List.of(
                new LocalDate[] {today.plusDays(1), null},
                new LocalDate[] {null, today.minusDays(1)},
                new LocalDate[] {today, today});
        int[] counts = days.stream()
                .mapToInt(span -> {
                    EditableRow row = document.row("R10");
                    document.replace(new EditableRow(
                            row.id(),
                            row.table(),
                            row.number(),
                            row.tests(),
                            row.outcome(),
                            row.level(),
                            row.conditions(),
                            row.others(),
                            row.reason(),
                            row.reference(),
                            row.owner(),
                            span[0],
                            span[1],
                            true));
                    long published = book.publish("Dated", document.xml(), today, "Ada", "Ben", "dated");
                    return (int) book.compiled(book.byId(published)).rows().stream()
                            .filter(candidate -> "R10".equals(candidate.id()))
                            .count();
                })
                .toArray();
        assertThat(counts).containsExactly(0, 0, 1);
    }
}
