package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.RulebookService;
import uk.concord.venue.domain.rules.RuleRow;
import uk.concord.venue.domain.rules.RuleSet;

/** The published rules as a table people can read. */
@Route(value = VenueRoutes.RULES, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES)
public class RulesView extends PageView {

    public RulesView(RulebookService rulebook) {
        super("venue.rules.title");
        setMarking(Marking.OFFICIAL);
        PublishedRules rules = rulebook.current();
        RuleSet table = rulebook.table(rules);
        add(new Paragraph(translate("venue.rules.text")), createFacts(rules), createTable(table), createDmn(rules));
    }

    private static Component createFacts(PublishedRules rules) {
        return new Summary()
                .addRow(translate("venue.rules.version"), rules.name() + ", " + rules.versionNo())
                .addRow(translate("venue.rules.effective"), LondonTime.date(rules.effectiveFrom()))
                .addRow(
                        translate("venue.rules.published"),
                        LondonTime.date(rules.publishedAt()) + ", " + rules.publishedBy())
                .addRow(translate("venue.rules.fingerprint"), rules.sha256())
                .addRow(translate("venue.rules.note"), rules.note());
    }

    private static Component createTable(RuleSet table) {
        DataTable<RuleRow> rows = new DataTable<RuleRow>("venue.rules.caption")
                .addColumn("venue.rules.rule", RuleRow::number)
                .addComponentColumn("venue.rules.when", row -> when(table, row))
                .addColumn("venue.rules.leads", row -> translate("venue.outcome." + row.outcome()))
                .addColumn("venue.rules.level", row -> translate("venue.level." + row.authority()))
                .addColumn("venue.rules.conditions", RulesView::conditions)
                .addComponentColumn("venue.rules.reason", RulesView::reason);
        rows.setRows(table.rows());
        return rows;
    }

    private static Component when(RuleSet table, RuleRow row) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        row.conditionsByInput()
                .forEach((input, test) ->
                        list.add(new ListItem(translate("venue.rules.is", table.inputLabel(input), words(test)))));
        return list;
    }

    private static String words(String test) {
        return switch (test) {
            case "true" -> translate("venue.yes");
            case "false" -> translate("venue.no");
            default -> test.replace("\"", "").replace("<=", "≤").replace(">=", "≥");
        };
    }

    private static String conditions(RuleRow row) {
        return row.conditions().isEmpty()
                ? translate("venue.rules.none")
                : row.conditions().stream()
                        .map(code -> translate("venue.condition." + code))
                        .collect(Collectors.joining("; "));
    }

    private static Component reason(RuleRow row) {
        Span source = new Span(row.reference());
        source.addClassName("hint");
        return new Div(new Div(new Span(row.reason())), new Div(source));
    }

    private static Component createDmn(PublishedRules rules) {
        byte[] bytes = rules.dmn().getBytes(StandardCharsets.UTF_8);
        return new ActionBar(new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes),
                        "venue-hire-v" + rules.versionNo() + ".dmn",
                        "application/xml",
                        bytes.length)),
                AttachmentType.DOWNLOAD,
                translate("venue.rules.dmn")));
    }
}
