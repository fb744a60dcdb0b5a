package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.ui.reference.CalendarView;
import uk.concord.briefing.ui.reference.CalendarsView;
import uk.concord.briefing.ui.reference.RegisterView;
import uk.concord.briefing.ui.reference.SchoolView;
import uk.concord.briefing.ui.reference.SchoolsView;
import uk.concord.core.ui.NoSuchPageView;
import uk.concord.core.ui.NotFoundView;
import uk.concord.testing.ViewTestBase;

/** Schools and calendars on the screen. */
class ReferenceViewTest extends ViewTestBase {

    @Test
    void theDirectoryShowsWhoHasNobodyInPost() {
        signIn("author");
        navigate(SchoolsView.class);
        assertThat($view(Anchor.class).all()).extracting(Anchor::getText).contains("Harbour Gate Academy");
        assertThat(texts()).contains("Nobody in post", "Thames Lantern Trust", "Dockside");
        $view(TextField.class).single().setValue("kestrel");
        click("Show");
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Kestrel Heights School")
                .doesNotContain("Harbour Gate Academy");
    }

    @Test
    void aPersonIsAddedAndAMistakeIsToldAtTheField() {
        signIn("admin");
        navigate("briefings/schools/saltings", SchoolView.class);
        TextField username = $view(TextField.class).id("contact-username");
        username.setValue("nobody");
        click("Add this person");
        assertThat(username.getErrorMessage()).startsWith("There is no account of that name");
        username.setValue("dsl.kingfisher");
        click("Add this person");
        assertThat(texts()).contains("Bridie Moss");
        navigate("briefings/schools/no-such", NotFoundView.class);
    }

    @Test
    void aCalendarIsChangedAndItsDaysChecked() {
        signIn("author");
        navigate(CalendarsView.class);
        assertThat(texts()).contains("19 October 2026 to 30 October 2026");
        String address =
                $view(Anchor.class).withText("Two weeks in October").single().getHref();
        navigate(address, CalendarView.class);
        DatePicker from = $view(DatePicker.class).id("briefing-calendar-half-from-autumn-2026");
        assertThat(from.getValue()).isEqualTo(LocalDate.of(2026, 10, 19));
        $view(TextArea.class).single().setValue("1/9/2026\nnot a day");
        click("Save");
        assertThat($view(TextArea.class).single().getErrorMessage()).startsWith("Enter one day a line");
        $view(TextArea.class).single().setValue("1/9/2026");
        from.setValue(LocalDate.of(2026, 11, 20));
        click("Save");
        assertThat(texts()).anyMatch(text -> text.startsWith("Enter first and last day of each term"));
        from.setValue(LocalDate.of(2026, 10, 22));
        click("Save");
        assertThat(getCurrentView()).isInstanceOf(CalendarsView.class);
        assertThat(texts()).contains("22 October 2026 to 30 October 2026");
    }

    @Test
    void onlyThoseWhoKeepSchoolsSeeThem() {
        signIn("manager");
        navigate("briefings/schools", NoSuchPageView.class);
        signIn("dsl.kingfisher");
        navigate("briefings/calendars", NoSuchPageView.class);
        signIn("author");
        navigate(RegisterView.class);
        assertThat($view(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.contains("Names of people are not read"));
    }

    private void click(String text) {
        test($view(Button.class).withText(text).single()).click();
    }

    private List<String> texts() {
        return $view(Span.class).all().stream().map(Span::getText).toList();
    }
}
