package uk.concord.venue.ui.calendar;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.concord.core.ui.Links;
import uk.concord.venue.domain.calendar.Booking;
import uk.concord.venue.ui.VenueRoutes;

/** Says which other bookings need the same room at the same time; nothing when there are none. */
public final class ClashNotice extends Div {
    public ClashNotice(List<Booking> others) {
        setVisible(!others.isEmpty());
        addClassName("venue-notice");
        UnorderedList list = new UnorderedList();
        others.forEach(other -> list.add(new ListItem(Links.to(
                VenueRoutes.check(other.reference()),
                translate(
                        "venue.clash.other",
                        other.title().isEmpty() ? other.reference() : other.title(),
                        hours(other),
                        translate("venue.calendar." + other.standing()))))));
        add(new Paragraph(translate("venue.clash.text")), list);
    }

    static String hours(Booking booking) {
        var start = booking.start();
        var end = booking.end();
        return start == null || end == null ? translate("venue.calendar.hours-open") : start + "–" + end;
    }
}
