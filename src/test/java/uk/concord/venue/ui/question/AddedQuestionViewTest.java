package uk.concord.venue.ui.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.ui.SectionView;

/** A rules editor adds a question; it appears wherever questions stand (src/docs/use-cases/venue.md, VH-17). */
class AddedQuestionViewTest extends ViewTestBase {
    private static final String FIREWORKS = "Will there be fireworks?";

    @Autowired
    private CheckService checks;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String text() {
        return $(H1.class).single().getParent().orElseThrow().getElement().getTextRecursively();
    }

    private void fill(String id, String text) {
        test($(TextArea.class).withId(id).single()).setValue(text);
    }

    @Test
    void aQuestionIsWrittenPublishedByAnotherAndAskedEverywhere() {
        signIn("bookings");
        String before = checks.start(UUID.randomUUID());
        signIn("prevent");
        navigate(QuestionsView.class);
        assertThat(text()).contains("No question has been added.");
        test(button("Start a new version")).click();
        navigate("venue-checks/questions/added/new", AddedQuestionView.class);
        test(button("Save the question")).click();
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Write the question.", "Say why it is asked.");
        fill("added-wording", FIREWORKS);
        fill("added-why", "Fireworks need a plan of the fire service.");
        test($(Checkbox.class).withId("added-required").single()).click();
        test(button("Save the question")).click();
        assertThat(text()).contains(FIREWORKS, "must be answered", "Changed");
        test($(TextArea.class).single()).setValue("Fireworks, after the last new year.");
        test(button("Save what it is about")).click();
        test(button("Hand over for publishing")).click();
        signIn("legal");
        navigate(QuestionsView.class);
        test(button("Publish this version")).click();
        navigate(PaperView.class);
        assertThat(text()).contains(FIREWORKS, "Fireworks need a plan");

        signIn("bookings");
        navigate("venue-checks/" + before + "/content", SectionView.class);
        assertThat(text()).as("a check in flight").doesNotContain(FIREWORKS);
        String after = checks.start(UUID.randomUUID());
        navigate("venue-checks/" + after + "/content", SectionView.class);
        @SuppressWarnings("unchecked")
        RadioButtonGroup<String> field = $(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getLabel() != null && group.getLabel().contains(FIREWORKS))
                .findFirst()
                .orElseThrow();
        test(button("Save and go to the check")).click();
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains(FIREWORKS);
        field.setValue("yes");
        var file = checks.file(after);
        assertThat(file.given().openAdded())
                .filteredOn(question -> question.words().wording().equals(FIREWORKS))
                .singleElement()
                .satisfies(question -> assertThat(file.given().get(question)).isEqualTo("yes"));
    }
}
