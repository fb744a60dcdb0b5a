package uk.concord.tension.ui.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.bulk.BulkAction;
import uk.concord.tension.domain.bulk.BulkLine;
import uk.concord.tension.domain.bulk.BulkTriageService;
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
    private final FormFields fields = new FormFields("tension.bulk");
    private final RadioButtonGroup<BulkAction.Kind> kind = fields.radios("kind", BulkAction.Kind.class);
    private final Checkbox read = fields.check("read");
    private final TextField original = fields.text("original", 20);
    private final TextField issue = fields.text("issue", 20);
    private final TextField reason = fields.text("reason", 500);
    private final Div outcome = new Div();
    private List<String> references = List.of();

    public BulkTriageView(BulkTriageService bulk) {
        super("tension.bulk");
        this.bulk = bulk;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        kind.addValueChangeListener(change -> choose(change.getValue()));
        read.addValueChangeListener(change -> outcome.removeAll());
        List.of(original, issue, reason).forEach(field -> field.addValueChangeListener(change -> outcome.removeAll()));
        choose(null);
    }

    /** @return the page with these reports */
    static String address(Collection<String> references) {
        return ROUTE + "?" + REPORTS + "=" + String.join("_", references);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String named = QueryText.of(event.getLocation().getQueryParameters(), REPORTS);
        references = Arrays.stream(named.split("_", -1))
                .filter(reference -> reference.matches("CT-\\d{4}-\\d{6}"))
                .toList();
        add(
                new Paragraph(translate("tension.bulk.text", references.size())),
                kind,
                read,
                original,
                issue,
                reason,
                new ActionBar(
                        FormFields.decide("tension.bulk.preview", this::preview),
                        Links.to(TensionRoutes.TRIAGE, translate("core.cancel"))),
                outcome);
    }

    private void choose(BulkAction.@Nullable Kind chosen) {
        outcome.removeAll();
        read.setVisible(chosen == BulkAction.Kind.ACCEPT);
        original.setVisible(chosen == BulkAction.Kind.DUPLICATE);
        issue.setVisible(chosen == BulkAction.Kind.LINK);
        reason.setVisible(chosen == BulkAction.Kind.LINK);
    }

    private void preview() {
        outcome.removeAll();
        BulkAction.Kind chosen = kind.getValue();
        if (chosen == null) {
            errorSummary().show(translate("tension.bulk.problem.kind"));
            return;
        }
        BulkAction action = switch (chosen) {
            case ACCEPT -> new BulkAction.Accept(read.getValue());
            case DUPLICATE -> new BulkAction.Duplicate(original.getValue());
            case LINK -> new BulkAction.Link(issue.getValue(), reason.getValue());
        };
        attempt(() -> show(action, bulk.preview(action, references)));
    }

    private void show(BulkAction action, List<BulkLine> lines) {
        Map<String, Integer> changing = new LinkedHashMap<>();
        lines.stream().filter(BulkLine::isDone).forEach(line -> changing.put(line.reference(), line.version()));
        outcome.add(new H2(translate("tension.bulk.would", changing.size(), lines.size())), table(lines, false));
        if (!changing.isEmpty()) {
            outcome.add(new ActionBar(
                    FormFields.decide("tension.bulk.confirm", () -> apply(action, changing), changing.size())));
        }
    }

    private void apply(BulkAction action, Map<String, Integer> changing) {
        attempt(() -> {
            List<BulkLine> lines = bulk.apply(action, changing);
            long done = lines.stream().filter(BulkLine::isDone).count();
            removeForm();
            Paragraph words = new Paragraph(translate("tension.bulk.done", done, lines.size()));
            words.getElement().setAttribute("role", "status");
            outcome.removeAll();
            outcome.add(
                    words,
                    table(lines, true),
                    new ActionBar(Links.action(TensionRoutes.TRIAGE, translate("tension.bulk.back"))));
            focusHeading();
        });
    }

    private void removeForm() {
        getChildren()
                .filter(child -> child != outcome && fields.byName().containsValue(child) || child instanceof ActionBar)
                .toList()
                .forEach(this::remove);
    }

    private static DataTable<BulkLine> table(List<BulkLine> lines, boolean done) {
        DataTable<BulkLine> table = new DataTable<BulkLine>("tension.bulk.caption")
                .addComponentColumn("tension.list.title", BulkTriageView::title)
                .addColumn("tension.bulk.what", BulkLine::text)
                .addComponentColumn("tension.bulk.outcome", line -> tag(line, done));
        table.setRows(lines);
        return table;
    }

    private static Component title(BulkLine line) {
        Span reference = new Span(line.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        String words = line.title().isEmpty() ? line.reference() : line.title();
        return new Div(Links.to(TensionRoutes.report(line.reference()), words), below);
    }

    private static Component tag(BulkLine line, boolean done) {
        String refused = line.refusedKey();
        if (refused == null) {
            return new StatusTag(
                    translate(done ? "tension.bulk.outcome.done" : "tension.bulk.outcome.would"), StatusTag.Tone.GOOD);
        }
        return new Div(
                new StatusTag(translate("tension.bulk.outcome.not"), StatusTag.Tone.WAITING),
                new Paragraph(translate(refused, line.arguments().toArray())));
    }
}
