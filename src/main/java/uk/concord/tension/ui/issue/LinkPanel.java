package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.domain.issue.LinkRepository.LinkedReport;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionRoutes;

/** The reports of an issue; those who may link and take out, with a reason. */
class LinkPanel extends Div {
    private final FormFields fields = new FormFields("tension.issue");
    private final TextField report = fields.text("report", 20);
    private final TextField reason = fields.text("linkReason", 500);

    /** What can be done with a report. */
    interface Actions {
        void link(String report, TextField field, String reason);

        void unlink(String report, TextField field, String reason);
    }

    /** @param candidates reports that could belong here; empty for those who may not link */
    LinkPanel(IssueQuery.Details details, List<LinkedReport> candidates, boolean mayChange, Actions actions) {
        add(new H2(translate("tension.issue.reports.of", details.reports().size() + details.hidden())));
        DataTable<LinkedReport> table = table("tension.issue.reports.caption")
                .addColumn("tension.issue.linkReason", LinkedReport::reason)
                .setEmpty("tension.issue.reports.empty");
        if (mayChange) {
            table.addComponentColumn(
                    "tension.issue.reports.action",
                    row -> button("tension.issue.unlink", row, () -> actions.unlink(row.reference(), reason, value())));
        }
        table.setRows(details.reports());
        add(table);
        if (details.hidden() > 0) {
            add(new Paragraph(translate("tension.issue.reports.hidden", details.hidden())));
        }
        if (mayChange) {
            reason.setHelperText(fields.help("linkReason"));
            report.setHelperText(fields.help("report"));
            Div form = new Div(
                    reason,
                    report,
                    new ActionBar(FormFields.other(
                            "tension.issue.link", () -> actions.link(report.getValue(), report, value()))));
            form.addClassName("form-page");
            add(new H3(translate("tension.issue.linking")), form);
            addCandidates(candidates, actions);
        }
    }

    private void addCandidates(List<LinkedReport> candidates, Actions actions) {
        if (candidates.isEmpty()) {
            return;
        }
        DataTable<LinkedReport> table = table("tension.issue.candidates.caption")
                .addComponentColumn(
                        "tension.issue.reports.action",
                        row -> button("tension.issue.link", row, () -> actions.link(row.reference(), reason, value())));
        table.setRows(candidates);
        add(
                new H3(translate("tension.issue.candidates")),
                new Paragraph(translate("tension.issue.candidates.text")),
                table);
    }

    private String value() {
        return reason.getValue();
    }

    private static DataTable<LinkedReport> table(String caption) {
        return new DataTable<LinkedReport>(caption)
                .addComponentColumn("tension.list.title", LinkPanel::title)
                .addColumn("tension.list.received", row -> LondonTime.date(row.receivedAt()))
                .addColumn("tension.list.ward", row -> row.ward() == null ? "–" : row.ward());
    }

    private static Component title(LinkedReport row) {
        Span reference = new Span(row.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        String words = row.title().isEmpty() ? translate("tension.erased") : row.title();
        return new Div(Links.to(TensionRoutes.report(row.reference()), words), below);
    }

    private static Button button(String key, LinkedReport row, Runnable action) {
        Button button = FormFields.other(key, action);
        button.setAriaLabel(translate(key) + " " + row.reference());
        return button;
    }
}
