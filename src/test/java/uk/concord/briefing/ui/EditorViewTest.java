package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.BriefingSteps.TERM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.context.ContextJudgement;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.briefing.domain.library.LibraryService;
import uk.concord.briefing.domain.minute.Candidate;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.context.ContextView;
import uk.concord.briefing.ui.context.ContextsView;
import uk.concord.briefing.ui.editor.HistoryView;
import uk.concord.briefing.ui.editor.PreviewView;
import uk.concord.briefing.ui.editor.SectionView;
import uk.concord.briefing.ui.library.LibraryEntryView;
import uk.concord.briefing.ui.library.LibraryView;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.testing.ViewTestBase;

/** What stands beside a section, and the pages behind it. */
class EditorViewTest extends ViewTestBase {

    @Autowired
    private BriefingService briefings;

    @Autowired
    private LibraryService libraries;

    @Autowired
    private ContextService contexts;

    @Test
    void entriesOfTheLibraryArePutInAndTakenOut() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/resources");
        assertThat(texts()).contains("Educate Against Hate", "Childnet");
        click("Put in");
        CheckboxGroup<LibraryEntry> choice = picks();
        assertThat(choice.getErrorMessage()).isEqualTo("Choose what to put in");
        LibraryEntry entry = choice.getListDataView()
                .getItems()
                .filter(one -> one.title().equals("ACT Early"))
                .findFirst()
                .orElseThrow();
        choice.setValue(Set.of(entry));
        click("Put in");
        assertThat(briefings.section(TERM, Section.RESOURCES).text()).contains("- ACT Early (actearly.uk)");
        test($view(Button.class).all().stream()
                        .filter(button -> "Take out: ACT Early"
                                .equals(button.getAriaLabel().orElse("")))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(briefings.section(TERM, Section.RESOURCES).text()).doesNotContain("ACT Early");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<LibraryEntry> picks() {
        return $view(CheckboxGroup.class).id("pick");
    }

    @Test
    void suggestionsForTheFirstMinuteAreChosen() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/minute");
        @SuppressWarnings("unchecked")
        CheckboxGroup<Candidate> dates = $view(CheckboxGroup.class).id("minute-DATE");
        Candidate date = dates.getListDataView().getItem(0);
        dates.setValue(Set.of(date));
        click("Put the chosen into the text");
        assertThat($view(TextArea.class).id("section-text").getValue()).contains("One date\n- " + date.text());
    }

    @Test
    void aSectionIsTalkedAboutBesideIt() {
        signIn("prevent");
        open(SectionView.class, "briefings/" + TERM + "/sections/copy");
        click("Add the comment");
        @SuppressWarnings("unchecked")
        Select<Account> asked = $view(Select.class).id("comment-asked");
        assertThat(asked.getErrorMessage()).isEqualTo("Choose whom you ask");
        asked.setValue(asked.getListDataView().getItem(0));
        $view(TextArea.class).id("comment-text").setValue("Please say when.");
        click("Add the comment");
        assertThat(paragraphs()).contains("Please say when.", "1 open.");
        click("Settle");
        assertThat(paragraphs()).contains("0 open.");
    }

    @Test
    void historyStandsBesideLastTermAndIsWrittenAgain() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/minute");
        test($view(TextArea.class).id("section-text")).setValue("Another text.");
        open(HistoryView.class, "briefings/" + TERM + "/sections/minute/history");
        assertThat(paragraphs()).contains("Another text.").anyMatch(text -> text.contains("26 to 30 October 2026"));
    }

    @Test
    void thePreviewIsThatOfTheEditionInTheAddress() {
        signIn("prevent");
        UI.getCurrent().navigate("briefings/" + TERM + "/preview", QueryParameters.of("edition", "members"));
        assertThat(getCurrentView()).isInstanceOf(PreviewView.class);
        @SuppressWarnings("unchecked")
        Select<Edition> edition = $view(Select.class).id("preview-edition");
        assertThat(edition.getValue()).isEqualTo(Edition.MEMBERS);
        assertThat(paragraphs())
                .anyMatch(text -> text.contains("written words of 1600 at most")
                        || text.contains("written words of 1,600 at most"));
    }

    @Test
    void anEntryIsAddedChangedAndTakenOutOfUse() {
        signIn("admin");
        UI.getCurrent().navigate("briefings/library", QueryParameters.of("kind", "contact"));
        assertThat(getCurrentView()).isInstanceOf(LibraryView.class);
        assertThat($view(Anchor.class).all()).extracting(Anchor::getText).contains("Education safeguarding officer");
        assertThat(texts()).anyMatch(text -> text.startsWith("Expired: "));
        open(LibraryEntryView.class, "briefings/library/new-contact");
        click("Add an entry");
        assertThat($view(DatePicker.class).id("library-as-at").getErrorMessage())
                .startsWith("Enter the day it describes");
        $view(TextField.class).id("library-title").setValue("Family hub");
        $view(TextField.class).id("library-value").setValue("01632 960 199");
        $view(TextField.class).id("library-source").setValue("Its own page");
        $view(TextField.class).id("library-owner").setValue("Early help");
        $view(DatePicker.class).id("library-as-at").setValue(LocalDate.of(2020, 1, 6));
        $view(DatePicker.class).id("library-expires").setValue(LocalDate.of(2020, 1, 5));
        click("Add an entry");
        assertThat($view(DatePicker.class).id("library-expires").isInvalid()).isTrue();
        $view(DatePicker.class).id("library-expires").setValue(LocalDate.of(2099, 1, 5));
        click("Add an entry");
        assertThat(getCurrentView()).isInstanceOf(LibraryView.class);
        LibraryEntry added = libraries.page(LibraryKind.CONTACT, false, null, 50).rows().stream()
                .filter(entry -> entry.title().equals("Family hub"))
                .findFirst()
                .orElseThrow();
        open(LibraryEntryView.class, "briefings/library/" + added.id());
        click("Take out of use");
        assertThat(libraries.byId(added.id()).retired()).isTrue();
        assertThat(libraries.history(added.id())).hasSize(2);
    }

    @Test
    void contextsAreJudgedWithEveryWeight() {
        signIn("author");
        open(ContextsView.class, "briefings/" + TERM + "/contexts");
        assertThat(texts()).contains("Not judged yet", "Neighbourhood: 3, must change");
        open(ContextView.class, "briefings/" + TERM + "/contexts/riverside");
        click("Record the judgement");
        assertThat($view(RadioButtonGroup.class).id("weight-HOME").getErrorMessage())
                .isEqualTo("Choose a weight for “Home”");
        for (String context : List.of("HOME", "PEER", "SCHOOL", "NEIGHBOURHOOD", "ONLINE")) {
            weight(context).setValue(context.equals("PEER") ? 3 : 0);
        }
        $view(TextArea.class).id("weighting-first").setValue("adults at the bus stop");
        $view(TextArea.class).id("weighting-rationale").setValue("Agreed together.");
        $view(TextField.class).id("weighting-owner").setValue("Youth service");
        click("Record the judgement");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ContextJudgement.Changed> changed =
                $view(RadioButtonGroup.class).id("weighting-changed");
        assertThat(changed.getErrorMessage()).startsWith("Say whether the context has changed");
        changed.setValue(ContextJudgement.Changed.PARTLY);
        click("Record the judgement");
        assertThat(getCurrentView()).isInstanceOf(ContextsView.class);
        assertThat(contexts.words(TERM))
                .anyMatch(line -> line.startsWith("Riverside: what weighs most is peer group."));
        open(SectionView.class, "briefings/" + TERM + "/sections/context");
        click("Put these words into the text");
        assertThat(briefings.section(TERM, Section.CONTEXT).text()).contains("adults at the bus stop");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Integer> weight(String context) {
        return $view(RadioButtonGroup.class).id("weight-" + context);
    }

    private void open(Class<? extends Component> view, String path) {
        UI.getCurrent().navigate(path);
        assertThat(getCurrentView()).isInstanceOf(view);
    }

    private void click(String text) {
        test($view(Button.class).withText(text).single()).click();
    }

    private List<String> texts() {
        return $view(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> paragraphs() {
        return $view(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
