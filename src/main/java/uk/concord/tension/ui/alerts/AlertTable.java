package uk.concord.tension.ui.alerts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertState;

/** Alerts with why they were raised. */
class AlertTable extends DataTable<Alert> {
    AlertTable(String captionKey) {
        super(captionKey);
        addComponentColumn("tension.alert.about", AlertTable::about);
        addColumn(
                "tension.alert.week",
                alert -> LondonTime.date(alert.finding().week().plusDays(6)));
        addComponentColumn("tension.alert.why", AlertTable::why);
        addComponentColumn("tension.alert.state", alert -> tag(alert.state()));
    }

    private static Component about(Alert alert) {
        Div cell = new Div(Links.to(AlertRoutes.alert(alert.reference()), alert.about()));
        Span reference = new Span(alert.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        cell.add(below);
        return cell;
    }

    static Component why(Alert alert) {
        Div cell = new Div(new Span(alert.sentence() + "."));
        if (!alert.campaigns().isEmpty()) {
            Div note = new Div(translate("tension.alert.campaign", String.join(", ", alert.campaigns())));
            note.addClassName("alert-campaign");
            cell.add(note);
        }
        return cell;
    }

    static StatusTag tag(AlertState state) {
        return new StatusTag(
                translate(state.key()),
                switch (state) {
                    case OPEN -> StatusTag.Tone.WAITING;
                    case ACKNOWLEDGED -> StatusTag.Tone.GOOD;
                    case QUIET, LAPSED -> StatusTag.Tone.NEUTRAL;
                });
    }
}
