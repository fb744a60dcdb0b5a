package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.figures.FigureCalculation;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;

/** The figures as they would be released. Nobody sees others, the author included. */
class FiguresPanel extends Div {

    private record Line(String label, String before, String now, String direction) {}

    FiguresPanel(BriefingView view, Briefing briefing, List<ComparedTable> tables, boolean frozen) {
        add(new H2(translate("briefing.one.figures")));
        add(new Paragraph(translate(frozen ? "briefing.one.figures.frozen" : "briefing.one.figures.draft")));
        tables.forEach(table -> add(createTable(table)));
        if (!tables.isEmpty()) {
            FigureCalculation.TABLES.stream()
                    .filter(key ->
                            tables.stream().noneMatch(table -> table.key().equals(key)))
                    .forEach(key -> add(new Paragraph(translate("briefing.document." + kind(key) + ".dropped"))));
        }
        if (!tables.isEmpty()) {
            add(new ActionBar(Links.to(BriefingRoutes.ledger(view.term()), translate("briefing.ledger.link"))));
        }
        if (!frozen && view.writes() && briefing.state() == BriefingState.DRAFT) {
            add(new ActionBar(new Button(
                    translate("briefing.one.figures.calculate"),
                    click -> view.act(
                            "briefing.one.figures.calculated",
                            () -> view.service().calculateFigures(view.term())))));
        }
    }

    private static DataTable<Line> createTable(ComparedTable compared) {
        String kind = kind(compared.key());
        DataTable<Line> table = new DataTable<Line>("briefing.document." + kind + ".caption")
                .addColumn("briefing.document." + kind + ".column", Line::label);
        String before = compared.beforeLabel();
        if (before != null) {
            table.addColumnNamed(before, Line::before);
        }
        table.addColumnNamed(compared.nowLabel(), Line::now);
        if (before != null) {
            table.addColumn("briefing.document.change", Line::direction);
        }
        List<Line> lines = new ArrayList<>();
        compared.rows()
                .forEach(row -> lines.add(new Line(
                        row.label(),
                        shown(row.before()),
                        row.now().shown(),
                        translate("briefing.direction."
                                + row.direction()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')))));
        lines.add(new Line(
                translate("briefing.document.total"),
                shown(compared.totalBefore()),
                compared.total().shown(),
                translate("briefing.direction.total")));
        table.setRows(lines);
        return table;
    }

    /** The part of the keys that names the table. */
    static String kind(String key) {
        return switch (key) {
            case FigureCalculation.THEMES -> "theme";
            case FigureCalculation.CLUSTERS -> "cluster";
            default -> "context";
        };
    }

    private static String shown(@Nullable ReleasedCount count) {
        return count == null ? translate("briefing.document.no-figure") : count.shown();
    }
}
