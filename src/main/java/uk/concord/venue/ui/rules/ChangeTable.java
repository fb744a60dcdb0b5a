package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.TableInput;
import uk.concord.venue.ui.VenueRoutes;

/** The rows of a draft that differ from the version it started from, before and after. */
final class ChangeTable extends Div {
    private record Change(String id, boolean removed, String what, String before, String after) {}

    ChangeTable(String version, RuleDocument base, RuleDocument draft) {
        if (!order(base, draft).equals(order(draft, base))) {
            add(new Paragraph(translate("venue.change.order")));
        }
        List<Change> changes = changes(base, draft);
        DataTable<Change> table = new DataTable<Change>("venue.change.caption")
                .addComponentColumn(
                        "venue.rules.rule",
                        change -> change.removed()
                                ? new Span(change.id())
                                : Links.to(VenueRoutes.ruleRow(version, change.id()), change.id()))
                .addColumn("venue.change.table.what", Change::what)
                .addColumn("venue.change.before", Change::before)
                .addColumn("venue.change.after", Change::after)
                .setEmpty("venue.change.none");
        table.setRows(changes);
        add(table);
    }

    /** @return the rows both have, in the order of the first */
    private static List<String> order(RuleDocument document, RuleDocument other) {
        return document.rows().stream()
                .map(EditableRow::id)
                .filter(id -> other.find(id).isPresent())
                .toList();
    }

    private static List<Change> changes(RuleDocument base, RuleDocument draft) {
        List<Change> changes = new ArrayList<>();
        for (EditableRow row : draft.rows()) {
            EditableRow before = base.find(row.id()).orElse(null);
            if (!row.equals(before)) {
                changes.add(change(base, draft, before, row));
            }
        }
        base.rows().stream()
                .filter(row -> draft.find(row.id()).isEmpty())
                .forEach(row -> changes.add(
                        new Change(row.id(), true, translate("venue.change.removed"), words(base, row), "–")));
        return changes;
    }

    private static Change change(RuleDocument base, RuleDocument draft, @Nullable EditableRow before, EditableRow row) {
        if (before == null) {
            return new Change(row.id(), false, translate("venue.change.added"), "–", words(draft, row));
        }
        String key = "venue.change.changed";
        if (before.enabled() != row.enabled()) {
            key = row.enabled() ? "venue.change.on" : "venue.change.off";
        }
        return new Change(row.id(), false, translate(key), words(base, before), words(draft, row));
    }

    private static String words(RuleDocument document, EditableRow row) {
        String when = document.inputs(row.table()).stream()
                .filter(input -> row.tests().containsKey(input.name()))
                .map(input -> translate("venue.rules.is", input.label(), test(input, row)))
                .collect(Collectors.joining("; "));
        return translate(
                "venue.change.words",
                when,
                RuleWords.outcome(row.outcome()),
                RuleWords.level(row.level()),
                RuleWords.conditions(row.conditions()),
                row.reason() + " (" + row.reference() + ")");
    }

    private static String test(TableInput input, EditableRow row) {
        return RuleWords.test(input, Objects.requireNonNull(row.tests().get(input.name())));
    }
}
