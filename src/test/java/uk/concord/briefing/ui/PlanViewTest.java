package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.BriefingSteps.TERM;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.ContributionService;
import uk.concord.briefing.domain.partner.InvitationService;
import uk.concord.briefing.domain.plan.PlanService;
import uk.concord.briefing.domain.plan.SectionTask;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.author.BriefingView;
import uk.concord.briefing.ui.editor.SectionView;
import uk.concord.briefing.ui.partner.MySectionView;
import uk.concord.briefing.ui.partner.MySectionsView;
import uk.concord.briefing.ui.plan.DeadlinesView;
import uk.concord.briefing.ui.plan.PlanView;
import uk.concord.briefing.ui.plan.TaskView;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;

/** The task list, the plan, and sections written by a partner. */
class PlanViewTest extends ViewTestBase {

    @Autowired
    private PlanService plans;

    @Autowired
    private ContributionService contributions;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private InvitationService invitations;

    @Autowired
    private AccountQuery accounts;

    @Test
    void theTaskListHasTwelveSectionsWithTheirOwners() {
        signIn("author");
        open(BriefingView.class, "briefings/" + TERM);
        assertThat($view(Anchor.class).all())
                .extracting(Anchor::getText)
                .contains("This term in one minute", "What to do", "Self-check", "Plan until publication");
        assertThat(texts()).contains("Leila Strand", "To look at", "From records");
        assertThat(paragraphs()).anyMatch(text -> text.startsWith("6 of 12 sections are done."));
    }

    @Test
    void publicationIsMovedOnThePlan() {
        signIn("author");
        open(PlanView.class, "briefings/" + TERM + "/plan");
        assertThat(texts()).contains("Data are taken", "Published to schools");
        DatePicker day = $view(DatePicker.class).single();
        day.setValue(null);
        click("Move");
        assertThat(day.getErrorMessage()).startsWith("Enter the day of publication");
        day.setValue(java.time.LocalDate.of(2027, 1, 21));
        click("Move");
        assertThat($view(DatePicker.class).single().getHelperText()).startsWith("This is not the usual day");
    }

    @Test
    void aSectionIsGivenToSomebodyElseAndAPartIsLookedAt() {
        signIn("author");
        open(TaskView.class, "briefings/" + TERM + "/sections/what-to-do/task");
        click("I have looked at this part");
        assertThat(texts()).contains("Looked at");
        @SuppressWarnings("unchecked")
        Select<Account> owner = $view(Select.class).id("task-owner");
        owner.setValue(plans.owners().stream()
                .filter(account -> account.username().equals("author.education"))
                .findFirst()
                .orElseThrow());
        click("Save");
        SectionTask task = plans.task(TERM, Section.WHAT_TO_DO);
        assertThat(task.ownerName()).isEqualTo("Leila Strand");
        assertThat(task.state()).isEqualTo(SectionTask.State.CHECKED);
    }

    @Test
    void fromTheRequestToTheAcceptedText() {
        signIn("author");
        open(TaskView.class, "briefings/" + TERM + "/sections/you-said/task");
        click("Ask the partner");
        @SuppressWarnings("unchecked")
        Select<Account> partner = $view(Select.class).id("invite-partner");
        assertThat(partner.getErrorMessage()).isEqualTo("Choose the partner");
        partner.setValue(invitations.partners().stream()
                .filter(account -> account.username().equals("partner"))
                .findFirst()
                .orElseThrow());
        $view(DatePicker.class).id("invite-due").setValue(java.time.LocalDate.of(2099, 1, 4));
        click("Ask the partner");
        assertThat(texts()).contains("With a partner");

        signIn("partner");
        open(MySectionsView.class, "my-sections");
        assertThat($view(Anchor.class).all()).extracting(Anchor::getText).contains("Spring 2027: You said, we did");
        open(MySectionView.class, "my-sections/" + TERM + "/you-said");
        click("Submit to the author");
        assertThat($view(TextArea.class).id("section-text").getErrorMessage()).startsWith("Write the section");
        test($view(TextArea.class).id("section-text")).setValue("We moved the bus stop into the light.");
        assertThat(contributions.mine(TERM, Section.YOU_SAID).text()).startsWith("We moved");
        click("Submit to the author");
        assertThat(paragraphs()).contains("You cannot change this text now.");

        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/you-said");
        assertThat(paragraphs()).contains("We moved the bus stop into the light.");
        click("Accept this text");
        assertThat(briefings.section(TERM, Section.YOU_SAID).text()).startsWith("We moved");
        assertThat($view(TextArea.class).id("section-text").getValue()).startsWith("We moved");
    }

    @Test
    void givingBackAsksForAComment() {
        SignIn.as("author");
        fromTheRequestToASubmittedText();
        signIn("author");
        open(SectionView.class, "briefings/" + TERM + "/sections/you-said");
        click("Give back");
        TextArea comment = $view(TextArea.class).id("partner-comment");
        assertThat(comment.getErrorMessage()).isEqualTo("Say what has to change");
        comment.setValue("Say when.");
        click("Give back");
        signIn("partner");
        open(MySectionView.class, "my-sections/" + TERM + "/you-said");
        assertThat(paragraphs()).contains("Say when.");
    }

    private void fromTheRequestToASubmittedText() {
        invitations.invite(
                TERM, Section.YOU_SAID, accounts.idByUsername("partner"), java.time.LocalDate.of(2099, 1, 4), "");
        SignIn.as("partner");
        int version = contributions.mine(TERM, Section.YOU_SAID).version();
        version = contributions.save(TERM, Section.YOU_SAID, "A text.", version).version();
        contributions.submit(TERM, Section.YOU_SAID, version);
    }

    @Test
    void aReviewerReadsASectionAndCannotChangeIt() {
        signIn("prevent");
        open(SectionView.class, "briefings/" + TERM + "/sections/national");
        assertThat($view(TextArea.class).id("section-text").isReadOnly()).isTrue();
        assertThat($view(Button.class).withText("Save and go back").exists()).isFalse();
        open(TaskView.class, "briefings/" + TERM + "/sections/national/task");
        assertThat($view(Button.class).withText("Ask the partner").exists()).isFalse();
    }

    @Test
    void anAdministratorChangesARule() {
        signIn("admin");
        open(DeadlinesView.class, "briefings/deadlines");
        IntegerField days = $view(IntegerField.class).id("deadline-days-CUT_OFF");
        days.setValue(99);
        test($view(Button.class).withText("Save").all().getFirst()).click();
        assertThat(days.getErrorMessage()).isEqualTo("Enter 0 to 60 school days");
        days.setValue(30);
        test($view(Button.class).withText("Save").all().getFirst()).click();
        assertThat(plans.deadlines().getFirst().daysBefore()).isEqualTo(30);
    }

    private void open(Class<? extends Component> view, String path) {
        com.vaadin.flow.component.UI.getCurrent().navigate(path);
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
