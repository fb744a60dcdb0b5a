package uk.concord.venue.ui.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.run.Runs;

/** Writing, checking and publishing the rules (src/docs/use-cases/venue.md, VH-16) without a browser. */
class RulesViewTest extends ViewTestBase {
    @Autowired
    private RuleDraftService drafts;

    @Autowired
    private RulebookService rulebook;

    @Autowired
    private Runs runs;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String text() {
        return $(H1.class).single().getParent().orElseThrow().getElement().getTextRecursively();
    }

    private String startDraft() {
        signIn("prevent");
        navigate(RulesView.class);
        test(button("Start a new version")).click();
        return "venue-checks/rules/draft-" + drafts.onItsWay().orElseThrow().id();
    }

    @Test
    void vh6ARowIsChangedInPlainWordsAndPublishedByAnother() {
        String draft = startDraft();
        navigate(draft + "/rows/R16a", RuleRowView.class);
        test($(TextField.class).withId("test-po").single()).setValue("3");
        test(button("Save the row")).click();
        assertThat(text()).as("weight 2 is answered by no row then").contains("No row answers some checks");

        navigate(draft + "/rows/R16a", RuleRowView.class);
        test($(TextField.class).withId("test-po").single()).setValue("2");
        test($(TextArea.class).withId("row-reason").single()).setValue("Protest is likely: plan the door.");
        test(button("Save the row")).click();
        navigate(draft + "/rows/R28", RuleRowView.class);
        TextField value = $(TextField.class).withId("test-families").single();
        assertThat(value.getValue()).isEqualTo("3");
        test(value).setValue("1");
        test(button("Save the row")).click();
        assertThat(text()).contains("Protest is likely: plan the door.").contains("Nothing stands in the way");
        test($(TextArea.class).single()).setValue("A plan for the door is asked for earlier.");
        test(button("Save")).click();
        test(button("Hand over for publishing")).click();
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Run the simulation");
        navigate(draft + "/simulation", SimulationView.class);
        test(button("Run the simulation")).click();
        assertThat(text()).contains("You can leave this page");
        runs.workOff();
        navigate(draft + "/simulation", SimulationView.class);
        assertThat(text()).contains("The tunnel and the marsh").contains("Candidate's election meeting");
        navigate(draft, RuleVersionView.class);
        test(button("Hand over for publishing")).click();
        assertThat(text()).contains("waits for somebody who did not write it");
        assertThat($(Button.class).withText("Publish this version").exists()).isFalse();

        signIn("legal");
        int before = rulebook.current().versionNo();
        navigate(draft, RuleVersionView.class);
        assertThat($(Button.class).withText("Hand over for publishing").exists())
                .isFalse();
        test(button("Publish this version")).click();
        assertThat(text()).contains("Venue hire rules, " + (before + 1)).contains("Replaced");
    }

    @Test
    void vh6WhatIsWrongWithARowIsToldAtItsFieldAndNothingIsLost() {
        String draft = startDraft();
        navigate(draft + "/rows/R16a", RuleRowView.class);
        test($(TextField.class).withId("test-po").single()).setValue("many");
        test($(TextArea.class).withId("row-reason").single()).setValue("");
        test(button("Save the row")).click();
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat($(TextField.class).withId("test-po").single().isInvalid()).isTrue();
        assertThat($(TextField.class).withId("test-po").single().getValue()).isEqualTo("many");
        assertThat($(TextArea.class).withId("row-reason").single().isInvalid()).isTrue();
    }

    @Test
    void vh6OthersReadRowsButCannotChangeThem() {
        String draft = startDraft();
        for (String who : new String[] {"bookings", "legal"}) {
            signIn(who);
            navigate(draft + "/rows/R16a", RuleRowView.class);
            assertThat($(FieldSet.class).exists()).as(who).isFalse();
            assertThat($(Button.class).withText("Save the row").exists()).isFalse();
            assertThat(text()).contains("Row R16a");
        }
    }

    @Test
    void vh6ARowIsAddedCopiedAndSwitchedOff() {
        String draft = startDraft();
        navigate(draft + "/rows/R10", RuleRowView.class);
        test(button("Copy the row")).click();
        assertThat(text()).contains("R10-2").contains("Switched off");
        navigate(draft + "/rows/new", RuleRowView.class);
        test(button("Save the row")).click();
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        test($(TextField.class).withId("venue-row-id").single()).setValue("R40");
        test($(TextField.class).withId("venue-row-number").single()).setValue("R40");
        test($(TextArea.class).withId("row-reason").single()).setValue("A new reason.");
        test($(TextField.class).withId("venue-row-reference").single()).setValue("Hire policy 7");
        test(button("Save the row")).click();
        assertThat(text()).contains("R40").contains("The row fires on every check");
    }
}
