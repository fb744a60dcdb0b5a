package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.BriefingSteps.TERM;
import static uk.concord.db.Tables.ACCOUNT_ROLE;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.BriefingSteps;
import uk.concord.briefing.domain.clearance.ClearanceKind;
import uk.concord.briefing.domain.clearance.ClearanceLine.Standing;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.briefing.domain.flash.NoticeService;
import uk.concord.briefing.domain.flash.NoticeState;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.author.BriefingView;
import uk.concord.briefing.ui.clearance.ClearancesView;
import uk.concord.briefing.ui.notice.NewNoticeView;
import uk.concord.briefing.ui.notice.NoticeView;
import uk.concord.briefing.ui.progress.ReadinessView;
import uk.concord.briefing.ui.school.MyBriefingView;
import uk.concord.briefing.ui.school.MyNoticeView;
import uk.concord.core.ui.NotFoundView;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;

/** Agreements, corrections, readiness and notices on the screen. */
class SignOffViewTest extends ViewTestBase {

    @Autowired
    private BriefingSteps steps;

    @Autowired
    private BriefingService briefings;

    @Autowired
    private ApprovalService approval;

    @Autowired
    private ClearanceService clearances;

    @Autowired
    private NoticeService notices;

    @Autowired
    private AccountQuery accounts;

    @Autowired
    private DSLContext db;

    @Test
    void anAgreementIsRecordedWithEverythingAskedForAtOnce() {
        signIn("author");
        open(ClearancesView.class, "briefings/" + TERM + "/clearances");
        test($view(Button.class).id("record-police")).click();
        assertThat($view(TextField.class).id("by-police").getErrorMessage()).isEqualTo("Enter who agreed");
        assertThat($view(TextArea.class).id("handling-police").isInvalid()).isTrue();
        $view(TextField.class).id("by-police").setValue("DS R. Amberley, police");
        $view(TextArea.class).id("handling-police").setValue("Not to parents");
        test($view(Button.class).id("record-police")).click();
        assertThat(clearances.lines(TERM).get(ClearanceKind.POLICE.ordinal()).standing())
                .isEqualTo(Standing.CLEARED);
    }

    @Test
    void whatIsMissingIsListedWhereItIsRefused() {
        steps.finish();
        briefings.submit(TERM, steps.version());
        signIn("prevent");
        open(BriefingView.class, "briefings/" + TERM);
        assertThat(links()).anyMatch(text -> text.endsWith("Police or CTLP material"));
        test($view(Button.class).withText("I have reviewed this version").single())
                .click();
        signIn("manager");
        open(BriefingView.class, "briefings/" + TERM);
        $view(Checkbox.class).all().forEach(box -> test(box).click());
        test($view(Button.class).withText("Approve this version").single()).click();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.REVIEW);
        assertThat(texts()).anyMatch(text -> text.startsWith("Missing before it can be approved: 2."));
    }

    @Test
    void anAuthorWhoMayApproveIsOfferedNoApprovalOfTheirOwnWork() {
        db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, accounts.idByUsername("author"))
                .set(ACCOUNT_ROLE.ROLE, "MANAGER")
                .execute();
        steps.submit();
        signIn("author");
        open(BriefingView.class, "briefings/" + TERM);
        assertThat($view(Button.class).withText("Approve this version").exists())
                .isFalse();
        assertThat(texts()).anyMatch(text -> text.startsWith("You opened, wrote or submitted this briefing"));
    }

    @Test
    void aCorrectedVersionIsOpenedWithWhatChanged() {
        steps.publish();
        signIn("author");
        open(BriefingView.class, "briefings/" + TERM);
        test($view(Button.class).withText("Start a corrected version").single()).click();
        TextArea note = $view(TextArea.class).id("change-note");
        assertThat(note.getErrorMessage()).isEqualTo("Say what changed");
        note.setValue("The number of the police.");
        test($view(Button.class).withText("Start a corrected version").single()).click();
        assertThat(briefings.briefing(TERM).orElseThrow().state()).isEqualTo(BriefingState.DRAFT);
        assertThat(texts()).anyMatch(text -> text.equals("What changed: The number of the police."));
    }

    @Test
    void whoAsksForAWithdrawnBriefingIsToldAndReadsNothing() {
        steps.publish();
        SignIn.as("manager");
        approval.withdraw(TERM, steps.version(), "A secret reason");
        signIn("dsl.harbour-gate");
        open(MyBriefingView.class, "my-briefings/" + TERM);
        assertThat(texts())
                .anyMatch(text -> text.startsWith("This briefing was withdrawn on"))
                .noneMatch(text -> text.contains("secret"));
        assertThat($view(Button.class).withText("I have read it: acknowledge").exists())
                .isFalse();
    }

    @Test
    void theReadinessBoardShowsWhatIsLeft() {
        signIn("author");
        open(ReadinessView.class, "briefings/" + TERM + "/readiness");
        assertThat(links()).anyMatch(text -> text.startsWith("Write the section"));
        assertThat($view(ListItem.class).all()).isNotEmpty();
        assertThat(links()).contains("Saltings Community Primary");
    }

    @Test
    void aNoticeIsWrittenByOneSentByAnotherAndAcknowledged() {
        signIn("author");
        open(NewNoticeView.class, "briefings/notices/new");
        test($view(Button.class).withText("Save").single()).click();
        assertThat($view(TextField.class).id("notice-title").getErrorMessage()).isEqualTo("Enter a title");
        $view(TextField.class).id("notice-title").setValue("Hoax calls");
        $view(TextArea.class).id("notice-body").setValue("Take down what is said and call the police.");
        test($view(Button.class).withText("Save").single()).click();
        assertThat(getCurrentView()).isInstanceOf(NoticeView.class);
        test($view(Button.class).withText("Submit to be sent").single()).click();
        assertThat(texts()).anyMatch(text -> text.startsWith("Missing before it can go on: 1."));
        $view(TextArea.class).id("notice-agreed").setValue("Our own");
        test($view(Button.class).withText("Submit to be sent").single()).click();
        long id = notices.page(null, 1).rows().getFirst().id();
        assertThat(notices.one(id).state()).isEqualTo(NoticeState.REVIEW);

        signIn("manager");
        open(NoticeView.class, "briefings/notices/" + id);
        test($view(Button.class).withText("Send to schools").single()).click();
        Checkbox read = $view(Checkbox.class).id("notice-read");
        assertThat(read.isInvalid()).isTrue();
        test(read).click();
        test($view(Button.class).withText("Send to schools").single()).click();
        assertThat(notices.one(id).state()).isEqualTo(NoticeState.SENT);

        signIn("dsl.kingfisher");
        open(MyNoticeView.class, "my-briefings/notices/" + id);
        test($view(Button.class)
                        .withText("I have read this notice and will act on it")
                        .single())
                .click();
        assertThat(texts()).contains("You acknowledged this notice");
        navigate("my-briefings/notices/99999", NotFoundView.class);
    }

    private <T extends Component> void open(Class<T> view, String address) {
        navigate(address, view);
    }

    private List<String> links() {
        return $view(Anchor.class).all().stream().map(Anchor::getText).toList();
    }

    private List<String> texts() {
        List<String> texts = new java.util.ArrayList<>();
        $view(Paragraph.class).all().stream().map(HasText::getText).forEach(texts::add);
        $view(Anchor.class).all().stream().map(Anchor::getText).forEach(texts::add);
        $view(Span.class).all().stream().map(HasText::getText).forEach(texts::add);
        return texts;
    }
}
