package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.report.Choice;

/** What triage found; for readers of reports, not for those who only file them. */
class TriageFindings extends Div {
    TriageFindings(ReportDetails details) {
        Report.Triage triage = details.report().triage();
        Summary summary = new Summary();
        row(summary, "marking", triage.marking().label());
        row(summary, "handlingLine", triage.handlingLine());
        if (triage.source() != null && triage.information() != null) {
            row(
                    summary,
                    "grade",
                    translate(
                            "tension.triage.grade.words",
                            triage.source().code() + triage.information().name(),
                            translate(triage.source().key()),
                            translate(triage.information().key())));
        }
        row(summary, "handling", words(triage.handling()));
        row(summary, "conditions", triage.conditions());
        row(summary, "personalData", words(triage.personalData()));
        row(summary, "freeExpression", words(triage.freeExpression()));
        row(summary, "freeExpressionReason", triage.freeExpressionReason());
        row(summary, "redactedText", triage.redactedText());
        if (triage.decidedAt() != null) {
            row(summary, "schools", translate(triage.shareWithSchools() ? "tension.yes" : "tension.no"));
            if (!triage.contexts().isEmpty()) {
                row(
                        summary,
                        "contexts",
                        String.join(
                                ", ",
                                triage.contexts().stream()
                                        .map(context -> translate(context.key()))
                                        .toList()));
            }
            row(summary, "policeHold", translate(triage.policeHold() ? "tension.yes" : "tension.no"));
            row(summary, "decidedAt", LondonTime.dateTime(triage.decidedAt()));
        } else if (triage.dueOn() != null) {
            row(summary, "due", LondonTime.date(triage.dueOn()));
        }
        row(summary, "rejectReason", words(triage.rejectReason()));
        row(summary, "holder", details.lockedByName());
        if (details.duplicateOfReference() != null) {
            String reference = details.duplicateOfReference();
            summary.addRow(
                    translate("tension.triage.duplicateOf"),
                    Links.to(TensionRoutes.report(reference), reference),
                    null);
        }
        if (!details.duplicates().isEmpty()) {
            Div links = new Div();
            links.addClassName("reference-list");
            details.duplicates().forEach(reference -> links.add(Links.to(TensionRoutes.report(reference), reference)));
            summary.addRow(translate("tension.triage.duplicates"), links, null);
        }
        add(new H2(translate("tension.triage.findings")), summary, new Paragraph(translate("tension.grade.note")));
    }

    private static @Nullable String words(@Nullable Choice choice) {
        return choice == null ? null : translate(choice.key());
    }

    private static void row(Summary summary, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            summary.addRow(translate("tension.triage." + name), value);
        }
    }
}
