package uk.concord.venue.ui.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterService;

/** The use case "write to the hirer" without a browser. */
class LetterViewTest extends ViewTestBase {
    @Autowired
    private CheckSteps steps;

    @Autowired
    private LetterService letters;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    @Test
    void vh6ALetterIsWrittenReadAndSent() {
        signIn("bookings");
        String ref = steps.approved(Map.of());
        navigate("venue-checks/" + ref + "/letters", LettersView.class);
        test(button("Write the approval")).click();
        TextArea body = $(TextArea.class).withId("letter-body").single();
        assertThat(body.getValue()).startsWith("Dear Ines Calloway");
        test(body).setValue(body.getValue() + "\n\nThe key is with {somebody}.");
        test(button("I have read it")).click();
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Still to be filled in: {somebody}");
        body = $(TextArea.class).withId("letter-body").single();
        test(body).setValue(body.getValue().replace("{somebody}", "the caretaker"));
        test(button("I have read it")).click();
        assertThat(button("Printed and sent").isEnabled()).isTrue();
        test(button("Mail it to the hirer")).click();
        assertThat($(TextArea.class).exists()).isFalse();
        Letter letter = letters.letters(ref).getFirst();
        assertThat(letter.state()).isEqualTo(Letter.State.SENT);
        assertThat(letter.body()).contains("The key is with the caretaker.");
        assertThat($(H1.class).single().getText()).isEqualTo(letter.subject());
    }
}
