package uk.concord.venue.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.check.CheckFilter;
import uk.concord.venue.domain.check.CheckLine;
import uk.concord.venue.domain.check.CheckListService;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.ui.result.ResultView;
import uk.concord.venue.ui.rules.RulesView;

/** The use cases of venue hire (src/docs/use-cases/venue.md) without a browser. */
class VenueViewTest extends ViewTestBase {
    @Autowired
    private CheckService checks;

    @Autowired
    private CheckListService list;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    @SuppressWarnings("unchecked")
    private <T extends Component> T byId(Class<T> type, String id) {
        return $(type).withId(id).single();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    private String waiting(String title) {
        SignIn.as("bookings");
        return list.page(CheckFilter.of(title, "", "", "", ""), null).rows().stream()
                .map(CheckLine::reference)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void vh1AnswersAreSavedAsGivenAndBranchesOpen() {
        signIn("bookings");
        navigate(NewCheckView.class);
        test(button("Start the check")).click();
        assertThat(heading()).isEqualTo("Event, date and room");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> again = byId(RadioButtonGroup.class, "q-A2");
        assertThat($(RadioButtonGroup.class).withId("q-A2b").exists()).isFalse();
        again.setValue("yes");
        assertThat($(RadioButtonGroup.class).withId("q-A2b").exists()).isTrue();
        String ref = list.page(CheckFilter.of("", "DRAFT", "", "yes", ""), null)
                .rows()
                .getFirst()
                .reference();
        assertThat(checks.file(ref).value(Question.A2)).isEqualTo("yes");
    }

    @Test
    void vh1WhatIsMissingIsToldAtItsFieldAndNothingIsLost() {
        signIn("bookings");
        String ref = checks.start(UUID.randomUUID());
        navigate("venue-checks/" + ref + "/hirer", SectionView.class);
        TextField name = byId(TextField.class, "q-B1");
        test(name).setValue("Ines Calloway");
        test(button("Save and go to the check")).click();
        assertThat(heading()).isEqualTo("Hirer");
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat(byId(RadioButtonGroup.class, "q-B2").isInvalid()).isTrue();
        assertThat(byId(TextField.class, "q-B1").getValue()).isEqualTo("Ines Calloway");
        assertThat(checks.file(ref).value(Question.B1)).isEqualTo("Ines Calloway");
    }

    @Test
    void vh1AnotherOfficersAnswersAreSeenToBeNewer() {
        signIn("bookings");
        String ref = checks.start(UUID.randomUUID());
        navigate("venue-checks/" + ref + "/content", SectionView.class);
        checks.saveAnswer(ref, Question.C1, "Their title", 0);
        TextField title = byId(TextField.class, "q-C1");
        test(title).setValue("My title");
        assertThat(title.getValue()).isEqualTo("My title");
        assertThat(title.getErrorMessage()).contains("Their title");
        assertThat(checks.file(ref).value(Question.C1)).isEqualTo("Their title");
    }

    @Test
    void vh2OnlyTheRightLevelIsAskedAboutAMatch() {
        String ref = waiting("Street dance taster");
        signIn("venue.manager");
        navigate("venue-checks/" + ref + "/screening", ScreeningView.class);
        assertThat($(RadioButtonGroup.class).exists())
                .as("an exact match waits for level 2")
                .isFalse();
        signIn("prevent");
        navigate("venue-checks/" + ref + "/screening", ScreeningView.class);
        Button save = button("Save");
        test(save).click();
        assertThat($(ErrorSummary.class).single().isVisible()).isTrue();
        assertThat($(TextArea.class).single().isInvalid()).isTrue();
    }

    @Test
    void vh3TheResultNamesRowsAnswersAndAuthority() {
        String ref = waiting("An evening with Pastor Amos Lyle");
        signIn("venue.manager");
        navigate("venue-checks/" + ref + "/result", ResultView.class);
        String page = text();
        assertThat(page)
                .contains("Can go ahead on standard terms")
                .contains("Decides: venue manager")
                .contains("R11")
                .contains("J5 Complaints or lobbying received? Yes")
                .contains("Treat lawful views alike");
    }

    @Test
    void vh3TheResultSaysWhatWouldChangeIt() {
        String ref = waiting("An evening of remembrance");
        signIn("bookings");
        navigate("venue-checks/" + ref + "/result", ResultView.class);
        assertThat(text())
                .contains("What would change it")
                .contains("Would be approved with conditions by the venue manager if the hirer accepts open seating.");
        signIn("venue.manager");
        navigate("venue-checks/" + ref + "/result", ResultView.class);
        assertThat(text()).contains("Would be approved with conditions by you if the hirer accepts open seating.");
    }

    @Test
    void vh4NobodyBelowTheDirectorSeesARefusal() {
        String ref = waiting("An evening with Pastor Amos Lyle");
        for (String who : new String[] {"venue.manager", "prevent", "manager", "director"}) {
            signIn(who);
            navigate("venue-checks/" + ref + "/decision", DecisionView.class);
            @SuppressWarnings("unchecked")
            RadioButtonGroup<Decision> choice = byId(RadioButtonGroup.class, "decision");
            assertThat(choice.getListDataView().getItems()).as(who).doesNotContain(Decision.REFUSE);
        }
        signIn("bookings");
        navigate("venue-checks/" + ref + "/decision", DecisionView.class);
        assertThat($(RadioButtonGroup.class).withId("decision").exists()).isFalse();
        assertThat(text()).contains("This check waits for the venue manager");
    }

    @Test
    void vh4ADepartureAsksForReasonsRowByRow() {
        String ref = waiting("The tunnel and the marsh");
        signIn("manager");
        navigate("venue-checks/" + ref + "/decision", DecisionView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<Decision> choice = byId(RadioButtonGroup.class, "decision");
        assertThat($(TextArea.class).withId("departure-R16a").exists()).isFalse();
        choice.setValue(Decision.APPROVE);
        assertThat($(TextArea.class).withId("departure-R16a").exists()).isTrue();
        test(button("Record the decision")).click();
        assertThat(byId(TextArea.class, "departure-R16a").isInvalid()).isTrue();
        assertThat(button("Record the decision").isEnabled()).isTrue();
    }

    @Test
    void vh5RulesAndListSayWhichVersionTheyAre() {
        signIn("legal");
        navigate(RulesView.class);
        assertThat(text())
                .contains("Venue hire rules, 1")
                .contains("R32")
                .contains("Nothing found is above the lowest level");
        navigate("venue-checks/lists", ListsView.class);
        assertThat(text()).contains("Shown: 98 of 98").contains("23 November 2026");
    }

    @Test
    void theListKeepsItsFilterInTheAddress() {
        signIn("bookings");
        navigate(ChecksView.class, Map.of());
        assertThat($(Anchor.class).withText("Download as CSV").exists()).isTrue();
    }

    private String text() {
        return $(H1.class).single().getParent().orElseThrow().getElement().getTextRecursively();
    }
}
