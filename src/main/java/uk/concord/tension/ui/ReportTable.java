package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.concord.core.security.Marking;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.report.Eep;

/** A table of reports. */
class ReportTable extends DataTable<ReportRow> {
    ReportTable(String captionKey) {
        super(captionKey);
        addComponentColumn("tension.list.title", ReportTable::title);
        addColumn("tension.list.received", row -> LondonTime.date(row.receivedAt()));
        addComponentColumn("tension.list.state", row -> States.tag(row.state()));
        addColumn("tension.list.eep", row -> shortEep(row.eep()));
        addColumn("tension.list.category", row -> row.category() == null ? "–" : row.category());
        addColumn("tension.list.ward", row -> row.ward() == null ? "–" : row.ward());
        addColumn("tension.list.grade", row -> row.grade().isEmpty() ? "–" : row.grade());
    }

    private static Component title(ReportRow row) {
        String words = row.title().isEmpty() ? translate("tension.erased") : row.title();
        Div cell = new Div(Links.to(TensionRoutes.report(row.reference()), words));
        Span reference = new Span(row.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        if (row.marking() == Marking.OFFICIAL_SENSITIVE) {
            below.add(new StatusTag(row.marking().label(), StatusTag.Tone.BAD));
        }
        cell.add(below);
        return cell;
    }

    private static String shortEep(@org.jspecify.annotations.Nullable Eep eep) {
        return eep == null ? "–" : translate("tension.Eep.short." + eep.name());
    }
}
