package uk.concord.tension.ui.alerts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertService;
import uk.concord.tension.domain.alert.AlertState;
import uk.concord.tension.domain.alert.finding.AlertRule;
import uk.concord.tension.domain.alert.finding.Finding;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.weekly.SeriesKey;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.chart.TrendChart;

/** One alert: why, the weeks around it, the reports behind it; and saying that somebody has looked. */
@Route(value = AlertRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class AlertView extends PageView implements HasUrlParameter<String> {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private final transient AlertService alerts;
    private final boolean mayAcknowledge;
    private final Div content = new Div();
    private final TextArea reason = new TextArea(translate("tension.alert.reason"));

    public AlertView(AlertService alerts, SignedIn signedIn) {
        super("tension.alert.title");
        this.alerts = alerts;
        mayAcknowledge = signedIn.user().has(Permissions.TENSION_TRIAGE);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        reason.setId("alert-reason");
        reason.setMaxLength(AlertService.REASON_MOST);
        reason.setHelperText(translate("tension.alert.reason.help"));
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String reference) {
        show(alerts.byReference(reference));
    }

    private void show(Alert alert) {
        setPageTitle(translate("tension.alert.of", alert.about()));
        content.removeAll();
        content.add(new Paragraph(AlertTable.why(alert)), createFacts(alert));
        if (alert.state() == AlertState.OPEN && mayAcknowledge) {
            content.add(createAcknowledge(alert));
        }
        List<Finding> around = alerts.around(alert);
        String summary = summary(around);
        content.add(
                new H2(translate("tension.alert.weeks")),
                new Paragraph(summary),
                createChart(around, summary),
                createWeeks(around),
                new Paragraph(translate("tension.alert.caveat")),
                new ActionBar(Links.to(AlertRoutes.LIST, translate("tension.alert.back"))));
    }

    private static Summary createFacts(Alert alert) {
        Finding finding = alert.finding();
        Summary facts = new Summary()
                .addRow(translate("tension.alert.state"), AlertTable.tag(alert.state()), null)
                .addRow(translate("tension.alert.reference"), alert.reference())
                .addRow(
                        translate("tension.alert.rule"),
                        translate(finding.rule().key()))
                .addRow(translate("tension.alert.raised"), LondonTime.dateTime(alert.raisedAt()))
                .addRow(translate("tension.alert.reports"), reports(finding), null);
        if (alert.acknowledgedAt() != null && alert.acknowledgedBy() != null) {
            facts.addRow(
                            translate("tension.alert.acknowledged"),
                            translate(
                                    "tension.alert.acknowledged.by",
                                    alert.acknowledgedBy(),
                                    LondonTime.dateTime(alert.acknowledgedAt())))
                    .addRow(translate("tension.alert.reason"), alert.reason());
        }
        if (alert.quietUntil() != null) {
            facts.addRow(translate("tension.alert.quietUntil"), LondonTime.date(alert.quietUntil()));
        }
        return facts;
    }

    /** The list, narrowed to the week and the ward or category. */
    private static Component reports(Finding finding) {
        SeriesKey series = finding.series();
        ReportFilter filter =
                ReportFilter.ALL.withDates(finding.week(), finding.week().plusDays(6));
        filter = switch (series.kind()) {
            case WARD -> filter.withWard(Long.valueOf(series.key()));
            case CATEGORY -> filter.withCategory(series.key());
            case BOROUGH -> filter;
        };
        return Links.to(TensionRoutes.list(filter, null), translate("tension.alert.reports.show"));
    }

    private Component createAcknowledge(Alert alert) {
        Button save = new Button(translate("tension.alert.acknowledge"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            acknowledge(alert);
            save.setEnabled(true);
        });
        Div form = new Div(
                new H2(translate("tension.alert.acknowledge")),
                new Paragraph(translate("tension.alert.acknowledge.text")),
                reason,
                new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private void acknowledge(Alert alert) {
        errorSummary().clear();
        try {
            alerts.acknowledge(alert.reference(), alert.version(), reason.getValue());
            show(alerts.byReference(alert.reference()));
            focusHeading();
        } catch (RuleBrokenException rule) {
            boolean aboutReason = rule.messageKey().equals("tension.alert.error.reason");
            if (!aboutReason) {
                show(alerts.byReference(alert.reference()));
            }
            errorSummary()
                    .show(List.of(
                            new Problem(translate(rule.messageKey(), rule.arguments()), aboutReason ? reason : null)));
        } catch (EditConflictException conflict) {
            show(alerts.byReference(alert.reference()));
            errorSummary().show(translate("tension.alert.changed"));
        }
    }

    private static String summary(List<Finding> weeks) {
        long alarms = weeks.stream().filter(Finding::alarm).count();
        return translate(
                "tension.alert.summary",
                weeks.size(),
                weeks.stream().mapToInt(week -> week.count().reports()).sum(),
                alarms == 1 ? translate("tension.alert.summary.one") : translate("tension.alert.summary.many", alarms));
    }

    private static TrendChart createChart(List<Finding> weeks, String summary) {
        return new TrendChart(
                weeks.stream()
                        .map(week -> new TrendChart.Bar(
                                SHORT.format(week.week().plusDays(6)), week.score(), week.upper(), week.alarm()))
                        .toList(),
                summary);
    }

    private static DataTable<Finding> createWeeks(List<Finding> weeks) {
        boolean drift = !weeks.isEmpty() && weeks.getFirst().rule() == AlertRule.DRIFT;
        DataTable<Finding> table = new DataTable<Finding>("tension.alert.weeks.caption")
                .addColumn(
                        "tension.alert.week",
                        week -> LondonTime.date(week.week().plusDays(6)))
                .addColumn(
                        "tension.alert.reports",
                        week -> String.valueOf(week.count().reports()))
                .addColumn(
                        "tension.alert.sources",
                        week -> String.valueOf(week.count().sources()))
                .addColumn(drift ? "tension.alert.sum" : "tension.alert.counted", week -> decimal(week.score()))
                .addColumn("tension.alert.limit", week -> decimal(week.upper()))
                .addComponentColumn(
                        "tension.alert.alarm",
                        week -> new Span(translate(week.alarm() ? "tension.yes" : "tension.no")));
        table.setRows(weeks.reversed());
        return table;
    }

    private static String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }
}
