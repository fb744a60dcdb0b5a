package uk.concord.briefing.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.time.Clock;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation.State;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** A partner writes one section and sees nothing else. */
@DatabaseTest
class PartnerDatabaseTest {

    private static final Section ASKED = Section.YOU_SAID;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    private LocalDate soon() {
        return LondonTime.today(clock).plusDays(7);
    }

    private Invitation invite() {
        SignIn.as("author");
        invitations.invite(TERM, ASKED, accounts.idByUsername("partner"), soon(), "What came of the bus stop?");
        return invitations.of(TERM, ASKED).getFirst();
    }

    private Invitation submit(String text) {
        SignIn.as("partner");
        Invitation kept = contributions.save(
                TERM, ASKED, text, contributions.mine(TERM, ASKED).version());
        contributions.submit(TERM, ASKED, kept.version());
        return contributions.mine(TERM, ASKED);
    }

    @Test
    void fromTheRequestToTheAcceptedText() {
        invite();
        Invitation submitted = submit("The bus stop has a light now.");
        assertThat(submitted.state()).isEqualTo(State.SUBMITTED);
        SignIn.as("author");
        assertThat(briefings.section(TERM, ASKED).text()).isEmpty();
        SectionDraft before = briefings.section(TERM, ASKED);
        invitations.accept(TERM, ASKED, submitted.id(), submitted.version(), before.version());
        SectionDraft section = briefings.section(TERM, ASKED);
        assertThat(section.text()).isEqualTo("The bus stop has a light now.");
        assertThat(section.owner()).isEqualTo("Saltmarsh Homes");
        assertThat(section.finished()).isFalse();
        assertThat(db.select(AUDIT_EVENT.ACTION).from(AUDIT_EVENT).fetch(AUDIT_EVENT.ACTION))
                .contains(
                        "briefing.partner.invited",
                        "briefing.partner.saved",
                        "briefing.partner.submitted",
                        "briefing.partner.accepted");
    }

    @Test
    void aTextIsGivenBackWithACommentAndWrittenAgain() {
        invite();
        Invitation submitted = submit("Too short.");
        SignIn.as("author");
        assertThatThrownBy(() -> invitations.giveBack(TERM, ASKED, submitted.id(), submitted.version(), " "))
                .isInstanceOf(RuleBrokenException.class);
        invitations.giveBack(TERM, ASKED, submitted.id(), submitted.version(), "Say when.");
        SignIn.as("partner");
        assertThat(contributions.mine(TERM, ASKED).comment()).isEqualTo("Say when.");
        Invitation again = submit("The light came in November.");
        assertThat(again.state()).isEqualTo(State.SUBMITTED);
        assertThat(again.comment()).isEmpty();
        assertThatThrownBy(() -> contributions.save(TERM, ASKED, "More", again.version()))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void aBriefingWaitsForItsPartners() {
        Invitation asked = invite();
        steps.finish();
        assertThat(briefings.missing(TERM)).singleElement().satisfies(missing -> {
            assertThat(missing.section()).isEqualTo(ASKED);
            assertThat(missing.message()).contains("Colin Marsh has not submitted it yet");
        });
        assertThatThrownBy(() -> briefings.submit(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
        invitations.cancel(TERM, ASKED, asked.id(), asked.version());
        assertThat(briefings.missing(TERM)).isEmpty();
        SignIn.as("partner");
        assertThatThrownBy(() -> contributions.mine(TERM, ASKED)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPartnerSeesTheSectionsAskedForAndNoBriefing() {
        SignIn.as("partner");
        assertThat(contributions.mine()).extracting(Invitation::section).containsExactly(Section.CONTEXT);
        assertThatThrownBy(() -> contributions.mine(TERM, Section.NATIONAL)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> briefings.section(TERM, ASKED)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> briefings.preview(TERM)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.of(TERM, ASKED)).isInstanceOf(AccessDeniedException.class);
        SignIn.as("author");
        assertThatThrownBy(() -> contributions.mine()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void onlyPartnersAreAskedAndOneAtATime() {
        invite();
        assertThatThrownBy(() -> invitations.invite(TERM, ASKED, accounts.idByUsername("partner"), soon(), ""))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> invitations.invite(TERM, Section.COPY, accounts.idByUsername("member"), soon(), ""))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> invitations.invite(TERM, Section.COPY, null, soon(), ""))
                .isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> invitations.invite(
                        TERM, Section.COPY, accounts.idByUsername("partner"), LocalDate.of(2020, 1, 1), ""))
                .isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void anAcceptedTextNeverReplacesWhatSomebodyElseSavedMeanwhile() {
        invite();
        Invitation submitted = submit("From the partner.");
        SignIn.as("author");
        int seen = briefings.section(TERM, ASKED).version();
        steps.write(ASKED, "Written meanwhile.");
        assertThatThrownBy(() -> invitations.accept(TERM, ASKED, submitted.id(), submitted.version(), seen))
                .isInstanceOf(EditConflictException.class);
    }

    @Test
    void whoWroteAsAPartnerDoesNotApprove() {
        invite();
        submit("From the partner.");
        SignIn.as("author");
        Invitation submitted = invitations.of(TERM, ASKED).getFirst();
        invitations.accept(
                TERM,
                ASKED,
                submitted.id(),
                submitted.version(),
                briefings.section(TERM, ASKED).version());
        steps.submit();
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, accounts.idByUsername("partner"))
                .set(ACCOUNT_ROLE.ROLE, "MANAGER")
                .execute();
        SignIn.as("partner");
        assertThat(approval.hadAHand(TERM)).isTrue();
        assertThatThrownBy(() -> approval.approve(TERM, steps.version())).isInstanceOf(RuleBrokenException.class);
    }

    @Test
    void messagesSayThatSomethingWaitsAndNothingElse() {
        db.deleteFrom(OUTBOX_MESSAGE).execute();
        invite();
        submit("The bus stop has a light now.");
        assertThat(db.selectFrom(OUTBOX_MESSAGE).fetch()).hasSize(2).allSatisfy(message -> {
            assertThat(message.getSubject()).startsWith("[OFFICIAL] ");
            assertThat(message.getSubject() + message.getBody())
                    .doesNotContain("bus stop")
                    .doesNotContain("You said");
        });
    }

    @Test
    void anAccountThatCannotSignInIsNotOffered() {
        SignIn.as("author");
        assertThat(invitations.partners())
                .extracting(AccountQuery.Account::username)
                .contains("partner");
        db.update(ACCOUNT)
                .set(ACCOUNT.ENABLED, false)
                .where(ACCOUNT.USERNAME.eq("partner"))
                .execute();
        assertThat(invitations.partners())
                .extracting(AccountQuery.Account::username)
                .doesNotContain("partner");
    }
}
