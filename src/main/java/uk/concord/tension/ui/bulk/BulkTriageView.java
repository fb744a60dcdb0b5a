package uk.concord.tension.ui.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.assignment.AssignmentService;
import uk.concord.tension.domain.bulk.BulkAction;
import uk.concord.tension.domain.bulk.BulkLine;
import uk.concord.tension.domain.bulk.BulkTriageService;
import uk.concord.tension.domain.list.ReportListService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** One decision for several reports: what would change and what not is shown before it is done. */
@Route(value = BulkTriageView.ROUTE, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class BulkTriageView extends TensionPage implements BeforeEnterObserver {
    static final String ROUTE = "tensions/triage/several";
    private static final String REPORTS = "reports";

    private final transient BulkTriageService bulk;
    private final transient ReportListService reports;
    private final transient SignedIn signedIn;
    private final transient BulkForm form;
    private final Div typing = new Div();
    private final Div outcome = new Div();
    private List<String> references = List.of();

    public BulkTriageView(
            BulkTriageService bulk, AssignmentService assignments, ReportListService reports, SignedIn signedIn) {
        super("tension.bulk");
        this.bulk = bulk;
        this.reports = reports;
        this.signedIn = signedIn;
        this.form = new BulkForm(assignments.owners(), outcome::removeAll);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(typing, outcome);
    }

    /** @return the page with these reports */
    static String address(Collection<String> references) {
        return ROUTE + "?" + REPORTS + "=" + String.join("_", references);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        typing.removeAll();
        outcome.removeAll();
        if (query.getSingleParameter(TensionRoutes.ALL).isPresent()) {
            attempt(() -> references = reports.references(
                    TensionRoutes.filter(query, signedIn.user().id()), BulkTriageService.MOST + 1));
        } else {
            references = Arrays.stream(QueryText.of(query, REPORTS).split("_", -1))
                    .filter(reference -> reference.matches("CT-\\d{4}-\\d{6}"))
                    .toList();
        }
        boolean more = references.size() > BulkTriageService.MOST;
        if (more) {
            references = references.subList(0, BulkTriageService.MOST);
        }
        typing.add(
                new Paragraph(translate("tension.bulk.text", references.size())),
                form,
                new ActionBar(
                        FormFields.decide("tension.bulk.preview", this::preview),
                        Links.to(TensionRoutes.TRIAGE, translate("core.cancel"))));
        if (more) {
            typing.addComponentAtIndex(1, new Paragraph(translate("tension.bulk.more", BulkTriageService.MOST)));
        }
    }

    private void preview() {
        outcome.removeAll();
        form.action()
                .ifPresentOrElse(
                        action -> attempt(() -> show(action, bulk.preview(action, references))),
                        () -> errorSummary().show(translate("tension.bulk.problem.kind")));
    }

    private void show(BulkAction action, List<BulkLine> lines) {
        Map<String, Integer> changing = new LinkedHashMap<>();
        lines.stream().filter(BulkLine::isDone).forEach(line -> changing.put(line.reference(), line.version()));
        outcome.add(
                new H2(translate("tension.bulk.would", changing.size(), lines.size())),
                new BulkTable(lines, "tension.bulk.outcome.would"));
        if (!changing.isEmpty()) {
            outcome.addComponentAtIndex(
                    1,
                    new ActionBar(
                            FormFields.decide("tension.bulk.confirm", () -> apply(action, changing), changing.size())));
        }
    }

    private void apply(BulkAction action, Map<String, Integer> changing) {
        attempt(() -> {
            List<BulkLine> lines = bulk.apply(action, changing);
            List<String> done = lines.stream()
                    .filter(BulkLine::isDone)
                    .map(BulkLine::reference)
                    .toList();
            showDone(translate("tension.bulk.done", done.size(), lines.size()), lines, "tension.bulk.outcome.done");
            if (action.kind().canBeUndone() && !done.isEmpty()) {
                outcome.addComponentAtIndex(
                        1, new ActionBar(FormFields.other("tension.bulk.undo", () -> undo(action, done), done.size())));
            }
        });
    }

    private void undo(BulkAction action, List<String> done) {
        attempt(() -> {
            List<BulkLine> lines = bulk.undo(action, done, translate("tension.bulk.undo.reason"));
            long undone = lines.stream().filter(BulkLine::isDone).count();
            showDone(translate("tension.bulk.undone", undone, lines.size()), lines, "tension.bulk.outcome.undone");
        });
    }

    private void showDone(String words, List<BulkLine> lines, String doneKey) {
        Paragraph said = new Paragraph(words);
        said.getElement().setAttribute("role", "status");
        typing.removeAll();
        outcome.removeAll();
        outcome.add(
                said,
                new BulkTable(lines, doneKey),
                new ActionBar(Links.action(TensionRoutes.TRIAGE, translate("tension.bulk.back"))));
        focusHeading();
    }
}
