package uk.concord.briefing.domain.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.ROUTE_CONTACT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.clearance.ClearanceLine.Standing;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.receipt.PublicationService;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Agreements: who, when, for which content; what refuses at approval and at publication. */
@DatabaseTest
class ClearanceDatabaseTest {

    @Autowired
    private ClearanceService service;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private PublicationService publication;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private LocalDate today;

    @BeforeEach
    void day() {
        today = LondonTime.today(clock);
    }

    @Test
    void anAgreementHoldsForTheContentItWasGivenFor() {
        SignIn.as("author");
        assertThat(standing(ClearanceKind.CHILDREN_SERVICES)).isEqualTo(Standing.CLEARED);
        assertThat(standing(ClearanceKind.POLICE)).isEqualTo(Standing.MISSING);
        String before = briefings.section(TERM, Section.CONTEXT).text();
        steps.write(Section.COPY, "Another section.");
        assertThat(standing(ClearanceKind.CHILDREN_SERVICES))
                .as("another section does not matter")
                .isEqualTo(Standing.CLEARED);
        steps.write(Section.CONTEXT, before + " One sentence more.");
        assertThat(standing(ClearanceKind.CHILDREN_SERVICES)).isEqualTo(Standing.REOPENED);
        service.record(TERM, ClearanceKind.CHILDREN_SERVICES, "J. Okoro, children's services", today, "None");
        assertThat(standing(ClearanceKind.CHILDREN_SERVICES)).isEqualTo(Standing.CLEARED);
        Clearance given = line(ClearanceKind.CHILDREN_SERVICES).holding().orElseThrow();
        assertThat(given.recordedBy()).isEqualTo("Farah Lindqvist");
        service.takeBack(TERM, given.id(), "A child could be recognised");
        assertThat(standing(ClearanceKind.CHILDREN_SERVICES)).isEqualTo(Standing.TAKEN_BACK);
        assertThatThrownBy(() -> service.takeBack(TERM, given.id(), "Again")).hasMessage("briefing.clearance.gone");
    }

    @Test
    void approvalRefusesWithEverythingThatIsMissing() {
        steps.finish();
        briefings.submit(TERM, steps.version());
        db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.LAST_CHECKED, today.minusDays(91))
                .where(ROUTE_CONTACT.CODE.eq("MASH"))
                .execute();
        SignIn.as("manager");
        assertThat(briefings.missing(TERM))
                .extracting(Missing::message)
                .anyMatch(text -> text.contains("was last checked on"))
                .anyMatch(text -> text.endsWith("Police or CTLP material"))
                .anyMatch(text -> text.contains("Communications"));
        SignIn.as("prevent");
        service.record(TERM, ClearanceKind.POLICE, "DS R. Amberley", today, "Not to parents");
        steps.agree();
        steps.review();
        SignIn.as("manager");
        assertThatThrownBy(steps::approveAsManager)
                .hasMessage("briefing.approve.missing")
                .asInstanceOf(type(RuleBrokenException.class))
                .satisfies(refused ->
                        assertThat(String.valueOf(refused.arguments()[1])).contains("was last checked on"));
        db.update(ROUTE_CONTACT).set(ROUTE_CONTACT.LAST_CHECKED, today).execute();
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).hasMessage("briefing.approve.points");
        assertThat(approval.points(TERM))
                .anySatisfy(
                        point -> assertThat(point.text()).contains("DS R. Amberley", "Not to parents", "Tomos Reed"));
        steps.approveAsManager();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.APPROVED);
    }

    @Test
    void publicationAsksAgain() {
        steps.approve();
        SignIn.as("author");
        assertThat(briefings.missing(TERM)).isEmpty();
        Clearance police = line(ClearanceKind.POLICE).holding().orElseThrow();
        service.takeBack(TERM, police.id(), "The operation is not over");
        db.update(ROUTE_CONTACT)
                .set(ROUTE_CONTACT.LAST_CHECKED, today.minusDays(91))
                .where(ROUTE_CONTACT.CODE.eq("MASH"))
                .execute();
        assertThat(briefings.missing(TERM)).hasSize(2);
        assertThatThrownBy(() -> publication.publish(TERM, steps.version()))
                .hasMessage("briefing.publish.missing")
                .asInstanceOf(type(RuleBrokenException.class))
                .satisfies(refused -> assertThat(String.valueOf(refused.arguments()[1]))
                        .contains("was last checked on", "The agreement was taken back"));
        db.update(ROUTE_CONTACT).set(ROUTE_CONTACT.LAST_CHECKED, today).execute();
        service.record(TERM, ClearanceKind.POLICE, "DS R. Amberley", today, "None");
        publication.publish(TERM, steps.version());
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.PUBLISHED);
    }

    @Test
    void theAuthorSaysWhatIsNeededAndWhyNot() {
        SignIn.as("author");
        int version = line(ClearanceKind.POLICE).version();
        assertThatThrownBy(() -> service.decide(TERM, ClearanceKind.POLICE, false, Set.of(), " ", version))
                .hasMessage("briefing.clearance.reason.missing");
        assertThatThrownBy(() -> service.decide(TERM, ClearanceKind.POLICE, true, Set.of(), "", version))
                .hasMessage("briefing.clearance.sections.missing");
        service.decide(TERM, ClearanceKind.POLICE, false, Set.of(), "All from open sources", version);
        assertThat(standing(ClearanceKind.POLICE)).isEqualTo(Standing.NOT_NEEDED);
        assertThatThrownBy(() -> service.decide(TERM, ClearanceKind.POLICE, false, Set.of(), "Late", version))
                .isInstanceOf(EditConflictException.class);
        assertThatThrownBy(() -> service.record(TERM, ClearanceKind.POLICE, "X", today, "None"))
                .hasMessage("briefing.clearance.not-needed");
        steps.submit();
        assertThatThrownBy(() -> service.decide(TERM, ClearanceKind.POLICE, false, Set.of(), "Now", version + 1))
                .hasMessage("briefing.not.draft");
        SignIn.as("manager");
        assertThat(approval.points(TERM))
                .anySatisfy(point -> assertThat(point.text()).contains("not needed", "All from open sources"));
        assertThatThrownBy(() -> service.decide(TERM, ClearanceKind.POLICE, true, Set.of(Section.CONTEXT), "", 1))
                .isInstanceOf(AccessDeniedException.class);
        SignIn.as("dsl.harbour-gate");
        assertThatThrownBy(() -> service.lines(TERM)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDayAheadAndEmptyWordsAreRefused() {
        SignIn.as("author");
        assertThatThrownBy(() -> service.record(TERM, ClearanceKind.POLICE, " ", today, "None"))
                .hasMessage("briefing.clearance.by.missing");
        assertThatThrownBy(() -> service.record(TERM, ClearanceKind.POLICE, "DS", today, " "))
                .hasMessage("briefing.clearance.handling.missing");
        assertThatThrownBy(() -> service.record(TERM, ClearanceKind.POLICE, "DS", today.plusDays(1), "None"))
                .hasMessage("briefing.clearance.on.ahead");
    }

    private Standing standing(ClearanceKind kind) {
        return line(kind).standing();
    }

    private ClearanceLine line(ClearanceKind kind) {
        return service.lines(TERM).get(kind.ordinal());
    }
}
