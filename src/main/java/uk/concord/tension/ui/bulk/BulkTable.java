package uk.concord.tension.ui.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.bulk.BulkLine;
import uk.concord.tension.ui.TensionRoutes;

/** Each of several reports with what becomes of it, or why nothing does. */
class BulkTable extends DataTable<BulkLine> {
    /** @param doneKey words for those it happens to */
    BulkTable(List<BulkLine> lines, String doneKey) {
        super("tension.bulk.caption");
        addComponentColumn("tension.list.title", BulkTable::title);
        addComponentColumn("tension.bulk.becomes", line -> tag(line, doneKey));
        addColumn("tension.bulk.what", BulkLine::text);
        setRows(lines);
    }

    private static Component title(BulkLine line) {
        Span reference = new Span(line.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        String words = line.title().isEmpty() ? line.reference() : line.title();
        return new Div(Links.to(TensionRoutes.report(line.reference()), words), below);
    }

    private static Component tag(BulkLine line, String doneKey) {
        String refused = line.refusedKey();
        if (refused == null) {
            return new StatusTag(translate(doneKey), StatusTag.Tone.GOOD);
        }
        return new Div(
                new StatusTag(translate("tension.bulk.outcome.not"), StatusTag.Tone.WAITING),
                new Paragraph(translate(refused, line.arguments().toArray())));
    }
}
