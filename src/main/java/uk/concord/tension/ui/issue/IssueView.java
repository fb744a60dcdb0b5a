package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.action.ActionService;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.issue.Issue;
import uk.concord.tension.domain.issue.IssueLevelService;
import uk.concord.tension.domain.issue.IssueMergeService;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.domain.issue.IssueState.Transition;
import uk.concord.tension.domain.issue.IssueStep;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.action.ActionRoutes;
import uk.concord.tension.ui.action.ActionTable;
import uk.concord.tension.ui.assessment.LevelPanel;
import uk.concord.tension.ui.disclosure.DisclosureRoutes;

/** One issue: what it is about, its level and how it came about, its reports, and what was done. */
@Route(value = IssueRoutes.LIST + "/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class IssueView extends TensionPage implements BeforeEnterObserver {
    private final transient IssueService issues;
    private final transient IssueLevelService levels;
    private final transient IssueMergeService merges;
    private final transient ActionService actions;
    private final transient SignedIn signedIn;
    private final transient LocalDate today;
    private final Div content = new Div();

    public IssueView(
            IssueService issues,
            IssueLevelService levels,
            IssueMergeService merges,
            ActionService actions,
            SignedIn signedIn,
            Clock clock) {
        super("tension.issue");
        this.issues = issues;
        this.levels = levels;
        this.merges = merges;
        this.actions = actions;
        this.signedIn = signedIn;
        this.today = LondonTime.today(clock);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("issue")));
    }

    private void show(String reference) {
        IssueQuery.Details details = issues.read(reference);
        Issue issue = details.issue();
        boolean mayAssess = signedIn.user().has(Permissions.TENSION_ASSESS);
        boolean mayChange = mayAssess && issue.state().isLive();
        setMarking(issue.marking());
        setPageTitle(issue.details().title());
        content.removeAll();
        content.add(createHead(issue), new Paragraph(issue.details().summary()), createAbout(details));
        if (mayChange) {
            content.add(new ActionBar(
                    Links.action(IssueRoutes.level(reference), translate("tension.level.judge")),
                    Links.to(IssueRoutes.change(reference), translate("tension.issue.change"))));
        }
        content.add(
                new H2(translate("tension.level.level")),
                new LevelPanel(levels.history(reference), signedIn.user(), new LevelDecisions(reference)),
                new LinkPanel(
                        details, mayChange ? issues.candidates(reference) : List.of(), mayChange, links(reference)));
        content.add(createActions(reference, mayChange));
        if (mayAssess) {
            content.add(new MovePanel(issue, new Moves(issue)));
        }
        content.add(
                new H2(translate("tension.issue.steps")),
                createSteps(details.steps()),
                Links.to(IssueRoutes.LIST, translate("tension.issue.toList")));
    }

    private Div createActions(String reference, boolean mayChange) {
        ActionTable table = new ActionTable("tension.issue.actions.caption", today);
        table.setRows(actions.ofIssue(reference));
        Div part = new Div(new H2(translate("tension.issue.actions")), table);
        if (mayChange) {
            part.add(new ActionBar(
                    Links.to(ActionRoutes.create(reference), translate("tension.action.new")),
                    Links.to(DisclosureRoutes.disclose(reference), translate("tension.disclosure.new"))));
        }
        return part;
    }

    private static Div createHead(Issue issue) {
        Span reference = new Span(issue.reference());
        reference.addClassName("report-reference");
        Div head = new Div(
                reference,
                IssueTags.state(issue.state()),
                new Span(translate("tension.issue.opened", LondonTime.date(issue.openedAt()))));
        head.addClassName("report-head");
        return head;
    }

    private static Summary createAbout(IssueQuery.Details details) {
        Issue issue = details.issue();
        Summary summary = new Summary();
        summary.addRow(translate("tension.issue.category"), details.category());
        summary.addRow(translate("tension.issue.wards"), String.join(", ", details.wards()));
        if (!issue.details().handlingLine().isBlank()) {
            summary.addRow(
                    translate("tension.issue.handlingLine"), issue.details().handlingLine());
        }
        summary.addRow(
                translate("tension.issue.schools"),
                translate(issue.details().shareWithSchools() ? "tension.yes" : "tension.no"));
        String into = details.mergedInto();
        if (into != null) {
            summary.addRow(translate("tension.issue.mergedInto"), Links.to(IssueRoutes.issue(into), into), null);
        }
        return summary;
    }

    private static DataTable<IssueStep> createSteps(List<IssueStep> steps) {
        DataTable<IssueStep> table = new DataTable<IssueStep>("tension.issue.steps.caption")
                .addColumn("tension.level.when", step -> LondonTime.dateTime(step.at()))
                .addColumn("tension.issue.what", IssueView::words)
                .addColumn("tension.issue.reason", step -> step.reason().isBlank() ? "–" : step.reason())
                .addColumn("tension.level.by", IssueStep::by);
        table.setRows(steps);
        return table;
    }

    private static String words(IssueStep step) {
        String subject = step.kind() == IssueStep.Kind.MOVED
                ? translate("tension.IssueState." + step.subject())
                : step.subject();
        return subject.isBlank()
                ? translate(step.kind().key())
                : translate(step.kind().key()) + ": " + subject;
    }

    private void again(boolean done, String reference) {
        if (done) {
            show(reference);
            focusHeading();
        }
    }

    private LinkPanel.Actions links(String reference) {
        return new LinkPanel.Actions() {
            @Override
            public void link(String report, TextField field, String reason) {
                again(attempt(field, () -> issues.link(reference, report, reason)), reference);
            }

            @Override
            public void unlink(String report, TextField field, String reason) {
                again(attempt(field, () -> issues.unlink(reference, report, reason)), reference);
            }
        };
    }

    private final class Moves implements MovePanel.Actions {
        private final transient Issue issue;

        Moves(Issue issue) {
            this.issue = issue;
        }

        @Override
        public void move(Transition transition, TextField reason) {
            String reference = issue.reference();
            again(
                    attempt(reason, () -> issues.move(reference, issue.version(), transition, reason.getValue())),
                    reference);
        }

        @Override
        public void merge(TextField into, TextField reason) {
            String reference = issue.reference();
            again(
                    attempt(
                            into.isEmpty() ? into : reason,
                            () -> merges.merge(reference, issue.version(), into.getValue(), reason.getValue())),
                    reference);
        }

        @Override
        public void undoMerge(TextField reason) {
            String reference = issue.reference();
            again(attempt(reason, () -> merges.undo(reference, issue.version(), reason.getValue())), reference);
        }
    }

    private final class LevelDecisions implements LevelPanel.Decisions {
        private final String reference;

        LevelDecisions(String reference) {
            this.reference = reference;
        }

        @Override
        public void approve(Assessment proposal) {
            again(attempt(null, () -> levels.approve(reference, proposal.id(), proposal.version())), reference);
        }

        @Override
        public void refuse(Assessment proposal, TextArea reason) {
            again(
                    attempt(
                            reason,
                            () -> levels.refuse(reference, proposal.id(), proposal.version(), reason.getValue())),
                    reference);
        }

        @Override
        public void withdraw(Assessment proposal) {
            again(attempt(null, () -> levels.withdraw(reference, proposal.id(), proposal.version())), reference);
        }
    }
}
