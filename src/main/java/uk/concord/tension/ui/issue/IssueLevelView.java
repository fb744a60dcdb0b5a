package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.escalation.EscalationService;
import uk.concord.tension.domain.issue.Issue;
import uk.concord.tension.domain.issue.IssueLevelService;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.assessment.LevelForm;

/** Judges the level of an issue. */
@Route(value = IssueRoutes.LIST + "/:reference/level", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class IssueLevelView extends TensionPage implements BeforeEnterObserver {
    private final transient IssueService issues;
    private final transient EscalationService escalation;
    private final transient IssueLevelService levels;
    private final transient LocalDate today;

    public IssueLevelView(IssueService issues, IssueLevelService levels, EscalationService escalation, Clock clock) {
        super("tension.level.judge");
        this.issues = issues;
        this.levels = levels;
        this.escalation = escalation;
        this.today = LondonTime.today(clock);
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference =
                event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("issue"));
        Issue issue = issues.read(reference).issue();
        setMarking(issue.marking());
        setPageTitle(translate("tension.level.judge.of", reference));
        Assessment inForce = levels.history(reference).stream()
                .filter(item -> item.state() == Assessment.State.IN_FORCE)
                .findFirst()
                .orElse(null);
        boolean wasHigh = levels.wasHigh(reference);
        LevelForm form = new LevelForm(inForce, wasHigh, today, escalation.all());
        String key = issues.newKey();
        Runnable save = () -> {
            if (attempt(
                    form.read().problems(today, wasHigh),
                    form.fields(),
                    () -> levels.propose(reference, form.read(), key))) {
                TensionRoutes.go(IssueRoutes.issue(reference));
            }
        };
        add(
                new Paragraph(issue.details().title()),
                new Paragraph(translate("tension.level.note")),
                form,
                new ActionBar(
                        FormFields.decide("tension.level.save", save),
                        Links.to(IssueRoutes.issue(reference), translate("core.cancel"))));
    }
}
