package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.Section.Step;
import uk.concord.tension.ui.AnswersSummary;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.files.FilesPanel;

/** Check answers, acknowledge the privacy notice, submit. */
@Route(value = "tensions/new/check", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class CheckAnswersView extends PageView implements BeforeEnterObserver {
    private final transient DraftService drafts;
    private final Checkbox privacy = new Checkbox(translate("tension.privacy.ack"));
    private final transient AccessService access;
    private final transient ReportFiles files;
    private String key = "";
    private @Nullable AudienceForm audience;

    public CheckAnswersView(DraftService drafts, AccessService access, ReportFiles files) {
        super("tension.check");
        this.drafts = drafts;
        this.access = access;
        this.files = files;
        privacy.setId("tension-privacy");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.DRAFT)
                .orElseThrow(() -> new NotFoundException("draft"));
        Report report = drafts.open(key);
        if (report.reference() != null) {
            event.forwardTo(TensionRoutes.report(report.reference()));
            return;
        }
        Button submit = new Button(translate("tension.submit"), click -> submit(click.getSource()));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setTestId("submit-report");
        AudienceForm readers = new AudienceForm(report.audience(), access.people());
        audience = readers;
        add(
                new Paragraph(translate("tension.check.text")),
                createSummary(report.answers()),
                FilesPanel.ofDraft(files, key, () -> true, errorSummary()),
                readers,
                new H2(translate("tension.privacy")),
                new Paragraph(translate("tension.privacy.text")),
                privacy,
                new ActionBar(submit, createBack()));
    }

    private Component createBack() {
        return Links.to(TensionRoutes.step(Step.CONTACT, key), translate("tension.back"));
    }

    private Component createSummary(ReportAnswers answers) {
        return new AnswersSummary(
                answers,
                wardName(
                        answers.place().wardId(),
                        drafts.wardsOn(answers.timing().start())),
                categoryNames(answers),
                true,
                step -> TensionRoutes.change(step, key));
    }

    private static @Nullable String wardName(@Nullable Long id, List<Ward> wards) {
        return wards.stream()
                .filter(ward -> Long.valueOf(ward.id()).equals(id))
                .map(Ward::name)
                .findFirst()
                .orElse(null);
    }

    private List<String> categoryNames(ReportAnswers answers) {
        Map<String, String> names =
                drafts.categories().stream().collect(Collectors.toMap(Category::code, Category::name));
        List<String> chosen = new ArrayList<>();
        String main = answers.kind().category();
        chosen.add(main == null ? translate("tension.notAnswered") : names.getOrDefault(main, main));
        answers.kind().otherCategories().forEach(code -> chosen.add(names.getOrDefault(code, code)));
        return chosen;
    }

    private void submit(Button button) {
        errorSummary().clear();
        try {
            chooseReaders();
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new ErrorSummary.Problem(
                            translate(rule.messageKey(), rule.arguments()),
                            audience == null ? null : audience.people())));
            button.setEnabled(true);
            return;
        }
        try {
            DraftService.Submission submission = drafts.submit(key, privacy.getValue());
            String reference = submission.reference();
            if (reference != null) {
                TensionRoutes.go(TensionRoutes.submitted(reference));
                return;
            }
            errorSummary()
                    .show(submission.problems().stream().map(this::describe).toList());
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new ErrorSummary.Problem(translate(rule.messageKey(), rule.arguments()), privacy)));
        }
        button.setEnabled(true);
    }

    private void chooseReaders() {
        AudienceForm readers = audience;
        Report draft = drafts.open(key);
        if (readers != null && draft.reference() == null) {
            access.chooseForDraft(
                    key, draft.version(), readers.restricted(), readers.named(), translate("tension.audience.reason"));
        }
    }

    /** A problem on another page, with the name of that page, where "Change" leads. */
    private ErrorSummary.Problem describe(Problem problem) {
        return new ErrorSummary.Problem(
                translate(
                        "tension.check.problem",
                        translate("tension.step." + stepOf(problem).slug()),
                        translate(problem.messageKey(), problem.arguments().toArray())),
                null);
    }

    private Step stepOf(Problem problem) {
        ReportAnswers answers = drafts.open(key).answers();
        return answers.inOrder().stream()
                .filter(section -> drafts.check(section, answers).contains(problem))
                .map(Section::step)
                .findFirst()
                .orElse(Step.START);
    }
}
