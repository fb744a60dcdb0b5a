package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.SaveState;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.Section.Step;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.files.FilesPanel;

/** One page of the report form. Every change is saved on the server; the address leads back to the same page. */
@Route(value = "tensions/new/:step?", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class ReportFormView extends PageView implements BeforeEnterObserver {
    private final transient DraftService drafts;
    private final transient RouteContacts contacts;
    private final transient EventService events;
    private final transient ReportFiles files;
    private final transient Clock clock;
    private final SaveState saveState = new SaveState();
    private final Div content = new Div();
    private Step step = Step.START;
    private String key = "";
    private int version;
    private boolean stored;
    private boolean backToCheck;
    private transient ReportAnswers answers = ReportAnswers.empty();

    public ReportFormView(
            DraftService drafts, RouteContacts contacts, EventService events, ReportFiles files, Clock clock) {
        super("tension.new");
        this.drafts = drafts;
        this.contacts = contacts;
        this.events = events;
        this.files = files;
        this.clock = clock;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<Step> asked =
                event.getRouteParameters().get("step").map(word -> Step.of(word).orElse(Step.START));
        Optional<String> draft = event.getLocation().getQueryParameters().getSingleParameter(TensionRoutes.DRAFT);
        if (asked.isEmpty() || (draft.isEmpty() && asked.get() != Step.START)) {
            event.forwardTo(TensionRoutes.step(Step.START, null));
            return;
        }
        step = asked.get();
        backToCheck = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.BACK)
                .isPresent();
        if (draft.isPresent()) {
            Report report = drafts.open(draft.get());
            if (report.reference() != null) {
                event.forwardTo(TensionRoutes.report(report.reference()));
                return;
            }
            key = report.key();
            version = report.version();
            stored = true;
            answers = report.answers();
            saveState.saved(report.editedAt());
        } else {
            key = drafts.newKey();
        }
        show();
    }

    private void show() {
        errorSummary().clear();
        content.removeAll();
        setPageTitle(translate("tension.step." + step.slug()));
        focusHeading();
        SectionForm form =
                SectionForms.create(answers.of(step), answers, drafts, contacts, events, LondonTime.today(clock));
        form.onChange(() -> save(form));
        Button forward = new Button(translate("tension.continue"), click -> goOn(form));
        forward.addThemeVariants(ButtonVariant.PRIMARY);
        forward.setDisableOnClick(true);
        forward.addClickListener(click -> forward.setEnabled(true));
        content.add(
                createProgress(),
                createIntroduction(),
                createQuick(),
                form,
                createFiles(form),
                new ActionBar(forward, saveState),
                createBack());
    }

    private Paragraph createProgress() {
        Paragraph progress = new Paragraph(translate("tension.step.of", step.ordinal() + 1, Step.values().length));
        progress.addClassName("hint");
        return progress;
    }

    private Paragraph createIntroduction() {
        return new Paragraph(translate("tension.step." + step.slug() + ".text"));
    }

    /** The way to the short form, at the start of a new report only. */
    private Paragraph createQuick() {
        Paragraph quick = new Paragraph(Links.to(TensionRoutes.page("quick", null), translate("tension.quick.offer")));
        quick.setVisible(step == Step.START && !stored);
        return quick;
    }

    private Component createFiles(SectionForm form) {
        return step == Step.MORE
                ? FilesPanel.ofDraft(files, key, () -> stored || save(form), errorSummary())
                : new Div();
    }

    private Anchor createBack() {
        String href = backToCheck
                ? TensionRoutes.page(TensionRoutes.CHECK, key)
                : step.previous().map(before -> TensionRoutes.step(before, key)).orElse(TensionRoutes.MINE);
        return Links.to(href, translate(step == Step.START ? "tension.toMine" : "tension.back"));
    }

    private boolean save(SectionForm form) {
        try {
            Report saved = drafts.save(key, version, form.read());
            version = saved.version();
            answers = saved.answers();
            saveState.saved(saved.editedAt());
            if (!stored) {
                stored = true;
                UI.getCurrent().getPage().getHistory().replaceState(null, TensionRoutes.step(step, key));
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

    private void goOn(SectionForm form) {
        Section section = form.read();
        if (!section.equals(answers.of(step)) && !save(form)) {
            return;
        }
        List<Problem> problems = drafts.check(section, answers).stream()
                .filter(problem -> !leadsElsewhere(problem, section))
                .toList();
        errorSummary().show(form.describe(problems));
        if (problems.isEmpty()) {
            TensionRoutes.go(next(section));
        }
    }

    /** Danger, or a concern that belongs elsewhere, is no mistake: the next page shows where it goes. */
    private static boolean leadsElsewhere(Problem problem, Section section) {
        return problem.field().equals(Fields.KINDS) && section instanceof Section.Gate gate && gate.diverted();
    }

    private String next(Section section) {
        if (section instanceof Section.Gate gate && gate.diverted()) {
            drafts.recordRoutesShown(gate);
            return TensionRoutes.page("routes", key) + (backToCheck ? "&" + TensionRoutes.BACK + "=check" : "");
        }
        if (backToCheck) {
            return TensionRoutes.page(TensionRoutes.CHECK, key);
        }
        return step.next()
                .map(after -> TensionRoutes.step(after, key))
                .orElse(TensionRoutes.page(TensionRoutes.CHECK, key));
    }
}
