package uk.concord.venue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.run.Runs;

/** Proposing and confirming a new version of the screening list without a browser. */
class ListMaintenanceViewTest extends ViewTestBase {
    @Autowired
    private ScreeningList list;

    @Autowired
    private Runs runs;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String text() {
        return $(H1.class).single().getParent().orElseThrow().getElement().getTextRecursively();
    }

    private String lines() {
        StringBuilder text = new StringBuilder();
        for (ListEntry entry : list.entries(list.current().id())) {
            text.append(entry.primaryName());
            entry.aliases().forEach(alias -> text.append("; ").append(alias));
            text.append('\n');
        }
        return text.toString();
    }

    private void propose(String lines, String source) {
        test($(TextArea.class).withId("list-text").single()).setValue(lines);
        test($(TextField.class).withId("list-source").single()).setValue(source);
        test($(TextField.class).withId("list-note").single()).setValue("A new Order");
        test(button("Propose this list")).click();
    }

    @Test
    void linesArePastedTheDifferenceIsSeenAndAnotherPersonConfirms() {
        signIn("prevent");
        navigate(ListMaintenanceView.class);
        propose(lines() + "Order of the Grey Heron; Grey Herons\n", "An invented Order");
        assertThat(text())
                .contains("Proposed by", "Tomos Reed", "Added", "Order of the Grey Heron (Grey Herons)")
                .doesNotContain("Removed");
        assertThat($(Button.class).withText("Confirm the new version").exists()).isFalse();

        int before = list.current().versionNo();
        signIn("manager");
        navigate(ListMaintenanceView.class);
        assertThat(text()).contains("Order of the Grey Heron (Grey Herons)");
        test(button("Confirm the new version")).click();
        assertThat(list.current().versionNo()).isEqualTo(before + 1);
        assertThat(text()).contains("Nobody has proposed a new version.");
        runs.workOff();
        navigate(ListMaintenanceView.class);
        assertThat(text()).contains("Bookings screened against the current version:");
    }

    @Test
    void aListThatChangesNothingOrHasNoSourceIsNotProposedAndNothingIsLost() {
        signIn("prevent");
        navigate(ListMaintenanceView.class);
        propose(lines(), "An invented Order");
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat($(TextField.class).withId("list-source").single().getValue()).isEqualTo("An invented Order");
        propose(lines() + "Order of the Grey Heron\n", "");
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(text()).doesNotContain("Proposed by");
    }
}
