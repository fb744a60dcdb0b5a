package uk.concord.core.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.retention.LegalHolds;
import uk.concord.core.retention.Proposal;
import uk.concord.core.retention.Proposal.State;
import uk.concord.core.retention.RetentionService;
import uk.concord.testing.ViewTestBase;

/** Use case UC-R1: the information officer confirms what goes and holds what stays. */
class RetentionViewTest extends ViewTestBase {
    @Autowired
    RetentionService retention;

    @Autowired
    LegalHolds holds;

    private Proposal waiting() {
        return retention.all().stream()
                .filter(proposal -> proposal.state() == State.PROPOSED)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aProposalIsConfirmedAfterAsking() {
        signIn("information");
        Proposal proposal = waiting();
        navigate("retention/" + proposal.id(), RetentionProposalView.class);
        test($(Button.class).withText("Confirm").single()).click();
        assertThat(retention.proposal(proposal.id()).state()).isEqualTo(State.PROPOSED);
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(retention.proposal(proposal.id()).state()).isEqualTo(State.CONFIRMED);
        assertThat($(Anchor.class)
                        .withText("Tension: how reporters may be reached")
                        .all())
                .isNotEmpty();
    }

    @Test
    void keepingForNowNeedsAReason() {
        signIn("information");
        Proposal proposal = waiting();
        navigate("retention/" + proposal.id(), RetentionProposalView.class);
        test($(Button.class).withText("Keep them for now").single()).click();
        assertThat($(TextArea.class).id("aside-reason").getErrorMessage()).startsWith("Say why");
        test($(TextArea.class).id("aside-reason")).setValue("An inspection next week needs them");
        test($(Button.class).withText("Keep them for now").single()).click();
        assertThat(retention.proposal(proposal.id()).state()).isEqualTo(State.SET_ASIDE);
    }

    @Test
    void aRecordIsHeld() {
        signIn("information");
        navigate("retention", RetentionView.class);
        test($(TextField.class).id("hold-reference")).setValue("CT-2026-000002");
        test($(TextArea.class).id("hold-reason")).setValue("A complaint is open");
        test($(Button.class).withText("Hold it").single()).click();
        assertThat(holds.all()).anyMatch(hold -> hold.reference().equals("CT-2026-000002") && hold.liftedAt() == null);
    }
}
