package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.BriefingSteps.TERM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.selfcheck.CheckAnswer;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.briefing.ui.author.BriefingView;
import uk.concord.briefing.ui.author.BriefingsView;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.briefing.ui.editor.PreviewView;
import uk.concord.briefing.ui.editor.SectionView;
import uk.concord.briefing.ui.progress.SchoolBoardView;
import uk.concord.briefing.ui.progress.TasksView;
import uk.concord.briefing.ui.school.MyBriefingView;
import uk.concord.briefing.ui.school.MyBriefingsView;
import uk.concord.briefing.ui.school.SelfCheckView;
import uk.concord.core.ui.NoSuchPageView;
import uk.concord.core.ui.NotFoundView;
import uk.concord.testing.ViewTestBase;

/** The briefing pages, use case by use case. */
class BriefingViewTest extends ViewTestBase {

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private BriefingService briefings;

    @Test
    void theListShowsEveryTermAndItsState() {
        signIn("author");
        navigate(BriefingsView.class);
        assertThat($view(Anchor.class).all()).extracting(Anchor::getText).contains("Spring 2027", "Autumn 2026");
        assertThat(texts()).contains("Draft", "Published", "Not opened");
    }

    @Test
    void anAuthorSeesWhatIsMissingAndIsToldWhenSubmittingTooEarly() {
        signIn("author");
        open(BriefingView.class, "briefings/" + TERM);
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("Finish the section “Themes and online harms”", "Write the section “You said, we did”");
        click("Submit for approval");
        assertThat(texts()).anyMatch(text -> text.startsWith("Missing before you can submit: 3"));
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.DRAFT);
    }

    @Test
    void openingATermAsksForTheDayAndKeepsItWhenRefused() {
        signIn("author");
        open(BriefingView.class, "briefings/summer-2027");
        DatePicker day = $view(DatePicker.class).single();
        day.setValue(null);
        click("Open this briefing");
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).startsWith("Enter the day the data are taken");
        LocalDate ahead = LocalDate.of(2099, 1, 1);
        day.setValue(ahead);
        click("Open this briefing");
        assertThat(day.getErrorMessage()).isEqualTo("The day the data are taken must be today or earlier");
        assertThat(day.getValue()).isEqualTo(ahead);
    }

    @Test
    void anApproverCannotOpenATerm() {
        signIn("manager");
        open(BriefingView.class, "briefings/summer-2027");
        assertThat($view(DatePicker.class).exists()).isFalse();
        assertThat(paragraphs()).anyMatch(text -> text.contains("has not been opened yet"));
    }

    @Test
    void whatIsTypedIsKeptAndCounted() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/copy");
        test($view(TextArea.class).id("section-text")).setValue("Local risks in four words");
        assertThat(briefings.section(TERM, Section.COPY).text()).isEqualTo("Local risks in four words");
        assertThat(paragraphs()).contains("5 of 150 words");
        test($view(Checkbox.class).single()).click();
        click("Save and go back");
        assertThat(getCurrentView()).isInstanceOf(BriefingView.class);
        assertThat(briefings.section(TERM, Section.COPY).progress()).isEqualTo(SectionDraft.Progress.FINISHED);
    }

    @Test
    void whatMustNotLeaveIsShownWhileItIsWrittenAndKeptOnlyWithAReason() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/copy");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("Nothing was found"));
        test($view(TextArea.class).id("section-text")).setValue("Three pupils of Harbour Gate Academy were moved.");
        assertThat(texts()).contains("Must be changed", "Look at this", "“Harbour Gate Academy”");
        TextArea reason = $view(TextArea.class).id("scan-reason-1");
        test($view(Button.class).withText("Keep the words").all().get(1)).click();
        assertThat(reason.getErrorMessage()).startsWith("Say why these words may stay");
        reason.setValue("The school asked for it");
        test($view(Button.class).withText("Keep the words").all().get(1)).click();
        assertThat(texts()).contains("Kept with a reason").doesNotContain("Must be changed");
    }

    @Test
    void aCollisionShowsBothTextsAndLosesNeither() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/copy");
        steps.write(Section.COPY, "Theirs");
        TextArea text = $view(TextArea.class).id("section-text");
        test(text).setValue("Mine");
        assertThat(text.getValue()).isEqualTo("Mine");
        assertThat(paragraphs()).contains("Theirs");
        assertThat(briefings.section(TERM, Section.COPY).text()).isEqualTo("Theirs");
        click("Save my text over theirs");
        assertThat(briefings.section(TERM, Section.COPY).text()).isEqualTo("Mine");
    }

    @Test
    void takingTheOtherTextPutsItIntoTheField() {
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/copy");
        steps.write(Section.COPY, "Theirs");
        TextArea text = $view(TextArea.class).id("section-text");
        test(text).setValue("Mine");
        click("Take their text and drop mine");
        assertThat(text.getValue()).isEqualTo("Theirs");
        test($view(TextField.class).single()).setValue("Police schools team");
        assertThat(briefings.section(TERM, Section.COPY).owner()).isEqualTo("Police schools team");
    }

    @Test
    void aSectionThatDoesNotExistIsNotFound() {
        signIn("author");
        navigate("briefings/" + TERM + "/sections/no-such", NotFoundView.class);
        navigate("briefings/never-2099", NotFoundView.class);
    }

    @Test
    void anApproverConfirmsHavingReadAndThenApproves() {
        steps.submit();
        signIn("manager");
        open(BriefingView.class, "briefings/" + TERM);
        click("Approve this version");
        List<Checkbox> boxes = $view(Checkbox.class).all();
        assertThat(boxes).hasSizeGreaterThan(3).allMatch(Checkbox::isInvalid);
        boxes.forEach(box -> test(box).click());
        click("Approve this version");
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.APPROVED);
        assertThat(paragraphs()).contains("Approved and frozen");
        assertThat($view(com.vaadin.flow.component.html.Code.class).all())
                .hasSize(3)
                .allSatisfy(code -> assertThat(code.getText()).matches("[0-9a-f]{64}"));
    }

    @Test
    void givingBackNeedsANote() {
        steps.submit();
        signIn("manager");
        open(BriefingView.class, "briefings/" + TERM);
        TextArea note = $view(TextArea.class).single();
        click("Give back to the author");
        assertThat(note.getErrorMessage()).isEqualTo("Say what has to change");
        note.setValue("Shorter, please.");
        click("Give back to the author");
        assertThat(paragraphs()).contains("Shorter, please.");
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.DRAFT);
    }

    @Test
    void anAuthorIsOfferedNoApproval() {
        steps.submit();
        signIn("author");
        open(BriefingView.class, "briefings/" + TERM);
        assertThat($view(Button.class).withText("Approve this version").exists())
                .isFalse();
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("An approver looks at it now"));
    }

    @Test
    void thePreviewHoldsWhatEachSchoolSeesOfItsEdition() {
        steps.publish();
        signIn("manager");
        open(PreviewView.class, "briefings/" + TERM + "/preview");
        String preview = $view(DocumentArticle.class).single().getElement().getOuterHTML();
        signIn("dsl.harbour-gate");
        open(MyBriefingView.class, "my-briefings/" + TERM);
        String school = $view(DocumentArticle.class).single().getElement().getOuterHTML();
        assertThat(school).contains("7 or fewer").contains("What to do").doesNotContain("look-out-primary");
        assertThat(preview).contains("look-out-primary");
        // Before a question of the self-check the whole briefing says for which schools it is.
        assertThat(school.lines().map(line -> line.strip().replace("<li>", "")))
                .allSatisfy(line -> assertThat(preview).contains(line));
    }

    @Test
    void aSchoolReadsAndAcknowledgesOnce() {
        steps.publish();
        signIn("dsl.harbour-gate");
        navigate(MyBriefingsView.class);
        assertThat(texts()).anyMatch(text -> text.startsWith("Please acknowledge by"));
        open(MyBriefingView.class, "my-briefings/" + TERM);
        TextArea question = $view(TextArea.class).single();
        question.setValue("x".repeat(1001));
        click("I have read it: acknowledge");
        assertThat(question.getErrorMessage()).isEqualTo("Use up to 1000 characters");
        assertThat(question.getValue()).hasSize(1001);
        question.setValue("May governors see the tables?");
        click("I have read it: acknowledge");
        assertThat(paragraphs()).contains("You acknowledged this briefing");
        assertThat($view(Button.class).withText("I have read it: acknowledge").exists())
                .isFalse();
    }

    @Test
    void aSchoolAnswersTheSelfCheckAndIsAskedForWhatIsMissing() {
        steps.publish();
        signIn("dsl.harbour-gate");
        open(SelfCheckView.class, "my-briefings/" + TERM + "/check");
        List<RadioButtonGroup> questions = $view(RadioButtonGroup.class).all();
        assertThat(questions).hasSize(8);
        questions.subList(0, 7).forEach(question -> answer(question, CheckAnswer.YES));
        click("Send the answers");
        assertThat(questions.get(7).isInvalid()).isTrue();
        answer(questions.get(7), CheckAnswer.PARTLY);
        click("Send the answers");
        assertThat(paragraphs()).contains("Your answers were sent");
    }

    @SuppressWarnings("unchecked")
    private static void answer(RadioButtonGroup<?> question, CheckAnswer answer) {
        ((RadioButtonGroup<CheckAnswer>) question).setValue(answer);
    }

    @Test
    void somebodyGetsHoldOfASchool() {
        signIn("author");
        open(TasksView.class, "briefings/tasks");
        assertThat(texts()).contains("No safeguarding lead in post", "Gull Point Primary");
        int before = texts().size();
        test($view(Button.class).withText("Task done").all().getFirst()).click();
        assertThat($view(Anchor.class).all()).extracting(Anchor::getText).contains("Choose what came of it");
        $view(TextArea.class).id("bounced").setValue("dsl.langdene@example.org nobody@example.org");
        click("Open a task for each");
        assertThat(texts()).contains("The Langdene School").hasSizeGreaterThan(before);
        assertThat(texts()).anyMatch(text -> text.contains("nobody@example.org"));
    }

    @Test
    void aSchoolWithoutABriefingAndAStrangerFindNothing() {
        signIn("dsl.harbour-gate");
        navigate("my-briefings/" + TERM, NotFoundView.class);
        navigate("briefings", NoSuchPageView.class);
        signIn("member");
        navigate("my-briefings", NoSuchPageView.class);
    }

    @Test
    void theBoardNamesWhoHasNotAcknowledged() {
        signIn("author");
        open(SchoolBoardView.class, "briefings/autumn-2026/schools");
        assertThat(paragraphs()).contains("45 of 51 schools have acknowledged.");
        assertThat(texts()).contains("Told", "Opened", "Acknowledged");
        open(SchoolBoardView.class, "briefings/" + TERM + "/schools");
        assertThat(paragraphs()).contains("This briefing is not published, so no school was told.");
    }

    @Test
    void aTrustLeadSeesTheTrustsSchools() {
        signIn("mat.lead");
        navigate(MyBriefingsView.class);
        assertThat(texts()).contains("Beacon Hill Primary Academy", "The Langdene School");
        assertThat(texts()).doesNotContain("Harbour Gate Academy", "Kingfisher Court");
    }

    private <T extends Component> void open(Class<T> view, String address) {
        navigate(address, view);
        assertThat($(H1.class).all()).hasSize(1);
    }

    private void click(String text) {
        test($view(Button.class).withText(text).single()).click();
    }

    private java.util.List<String> texts() {
        return $view(Span.class).all().stream().map(Span::getText).toList();
    }

    private java.util.List<String> paragraphs() {
        return $view(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }
}
