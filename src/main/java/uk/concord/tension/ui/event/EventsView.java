package uk.concord.tension.ui.event;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.event.Event;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.event.Occurrence;

/** Six weeks of the register of triggers and precursors. */
@Route(value = EventRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class EventsView extends PageView implements BeforeEnterObserver {
    private static final int WEEKS = 6;

    private final transient EventService events;
    private final transient SignedIn signedIn;
    private final transient LocalDate today;
    private final Div content = new Div();

    public EventsView(EventService events, SignedIn signedIn, Clock clock) {
        super("tension.event.list");
        this.events = events;
        this.signedIn = signedIn;
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate from = from(QueryText.of(event.getLocation().getQueryParameters(), EventRoutes.FROM));
        LocalDate to = from.plusWeeks(WEEKS).minusDays(1);
        content.removeAll();
        if (signedIn.user().has(Permissions.TENSION_ASSESS)) {
            content.add(new ActionBar(
                    Links.action(EventRoutes.event(EventRoutes.NEW), translate("tension.event.new")),
                    Links.to(EventRoutes.IMPORT, translate("tension.event.import"))));
        }
        DataTable<Occurrence> table = new DataTable<Occurrence>("tension.event.list.caption")
                .addComponentColumn("tension.event.title", this::title)
                .addColumn("tension.event.when", EventsView::days)
                .addColumn(
                        "tension.event.kind",
                        item -> translate(java.util.Objects.requireNonNull(
                                        item.event().details().kind())
                                .key()))
                .addColumn("tension.event.where", EventsView::place)
                .addColumn(
                        "tension.event.note",
                        item -> item.event().details().note().isBlank()
                                ? "–"
                                : item.event().details().note())
                .setEmpty("tension.event.empty");
        table.setRows(events.between(from, to));
        content.add(
                new H2(translate("tension.level.period.words", LondonTime.date(from), LondonTime.date(to))),
                table,
                new ActionBar(
                        Links.to(EventRoutes.from(from.minusWeeks(WEEKS)), translate("tension.event.earlier")),
                        Links.to(EventRoutes.from(from.plusWeeks(WEEKS)), translate("tension.event.later"))));
    }

    private LocalDate from(String text) {
        try {
            return text.isBlank() ? today : LocalDate.parse(text);
        } catch (DateTimeParseException nonsense) {
            return today;
        }
    }

    private Component title(Occurrence item) {
        Event event = item.event();
        Component name = signedIn.user().has(Permissions.TENSION_ASSESS)
                ? Links.to(EventRoutes.event(event.reference()), event.details().title())
                : new Span(event.details().title());
        Span reference = new Span(event.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        if (event.cancelled()) {
            below.add(new StatusTag(translate("tension.event.cancelled"), StatusTag.Tone.NEUTRAL));
        }
        return new Div(name, below);
    }

    private static String days(Occurrence item) {
        return item.from().equals(item.to())
                ? LondonTime.date(item.from())
                : translate("tension.level.period.words", LondonTime.date(item.from()), LondonTime.date(item.to()));
    }

    private static String place(Occurrence item) {
        String ward = item.event().ward();
        String place = item.event().details().place();
        if (ward == null) {
            return place.isBlank() ? "–" : place;
        }
        return place.isBlank() ? ward : ward + ", " + place;
    }
}
