package uk.concord.venue.ui.signal;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.signal.TensionSignal;

/** The tension signal, what it means and what it must not be used for (venue rules, I8). */
public final class AreaSignalPanel extends Div {
    public AreaSignalPanel(TensionSignal signal) {
        addClassNames("venue-notice", "venue-fact");
        var until = signal.until();
        String words =
                translate("venue.signal." + signal.state(), signal.area(), until == null ? "" : LondonTime.date(until));
        Paragraph limits = new Paragraph(translate("venue.signal.limits"));
        limits.addClassName("hint");
        add(new H2(translate("venue.signal.title")), new Paragraph(words), limits);
    }
}
