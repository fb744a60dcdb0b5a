package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.SaveState;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.files.FilesPanel;

/** The short form on one page: six questions, for somebody in a hurry. The long form can take over at any time. */
@Route(value = "tensions/new/quick", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class QuickReportView extends PageView implements BeforeEnterObserver {
    private final transient DraftService drafts;
    private final transient QuickReportService quick;
    private final transient RouteContacts contacts;
    private final transient ReportFiles files;
    private final transient AccessService access;
    private final SaveState saveState = new SaveState();
    private final Checkbox privacy = new Checkbox(translate("tension.privacy.ack"));
    private final Div longForm = new Div();
    private String key = "";
    private int version;
    private boolean stored;

    public QuickReportView(
            DraftService drafts,
            QuickReportService quick,
            RouteContacts contacts,
            ReportFiles files,
            AccessService access) {
        super("tension.quick");
        this.drafts = drafts;
        this.quick = quick;
        this.contacts = contacts;
        this.files = files;
        this.access = access;
        privacy.setId("tension-privacy");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> draft = event.getLocation().getQueryParameters().getSingleParameter(TensionRoutes.DRAFT);
        QuickAnswers answers = new QuickAnswers(null, "", null, null, null, null);
        Report.Audience audience = new Report.Audience(false, Set.of());
        if (draft.isPresent()) {
            Report report = drafts.open(draft.get());
            if (report.reference() != null) {
                event.forwardTo(TensionRoutes.report(report.reference()));
                return;
            }
            key = report.key();
            version = report.version();
            stored = true;
            answers = QuickAnswers.of(report.answers());
            audience = report.audience();
            saveState.saved(report.editedAt());
        } else {
            key = drafts.newKey();
        }
        QuickForm form = new QuickForm(answers, drafts, contacts);
        form.onChange(() -> save(form));
        AudienceForm readers = new AudienceForm(audience, access.people());
        Details who = new Details(translate("tension.audience.more"), readers);
        who.setOpened(audience.restricted());
        Button submit = new Button(translate("tension.submit"), click -> {
            submit(form, readers);
            click.getSource().setEnabled(true);
        });
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setTestId("submit-report");
        offerLongForm();
        add(
                new Paragraph(translate("tension.quick.text")),
                form,
                FilesPanel.ofDraft(files, key, () -> stored || save(form), errorSummary()),
                who,
                new H2(translate("tension.privacy")),
                new Paragraph(translate("tension.privacy.text")),
                privacy,
                new ActionBar(submit, saveState),
                longForm);
    }

    private void offerLongForm() {
        longForm.removeAll();
        String href = TensionRoutes.step(Section.Step.START, stored ? key : null);
        longForm.add(Links.to(href, translate("tension.quick.long")));
    }

    private boolean save(QuickForm form) {
        try {
            Report saved = quick.save(key, version, form.answers());
            version = saved.version();
            saveState.saved(saved.editedAt());
            if (!stored) {
                stored = true;
                UI.getCurrent().getPage().getHistory().replaceState(null, TensionRoutes.page("quick", key));
                offerLongForm();
            }
            return true;
        } catch (EditConflictException conflict) {
            saveState.failed();
            errorSummary().show(translate("core.conflict"));
        } catch (RuleBrokenException rule) {
            saveState.failed();
            errorSummary().show(translate(rule.messageKey(), rule.arguments()));
        } catch (DataAccessException | TransactionException unreachable) {
            saveState.failed();
        }
        return false;
    }

    private void submit(QuickForm form, AudienceForm readers) {
        List<ErrorSummary.Problem> problems = form.describe(quick.check(form.answers()));
        if (problems.isEmpty() && !privacy.getValue()) {
            problems = List.of(new ErrorSummary.Problem(translate("tension.problem.privacy"), privacy));
        }
        errorSummary().show(problems);
        if (!problems.isEmpty() || !save(form) || !chooseReaders(readers)) {
            return;
        }
        try {
            DraftService.Submission submission = quick.submit(key, true);
            String reference = submission.reference();
            if (reference != null) {
                TensionRoutes.go(TensionRoutes.submitted(reference));
            } else {
                errorSummary().show(form.describe(submission.problems()));
            }
        } catch (RuleBrokenException rule) {
            errorSummary().show(translate(rule.messageKey(), rule.arguments()));
        }
    }

    private boolean chooseReaders(AudienceForm readers) {
        try {
            version = access.chooseForDraft(
                    key, version, readers.restricted(), readers.named(), translate("tension.audience.reason"));
            return true;
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new ErrorSummary.Problem(
                            translate(rule.messageKey(), rule.arguments()), readers.people())));
        }
        return false;
    }
}
