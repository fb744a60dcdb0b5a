package uk.concord.venue.ui.calendar;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.calendar.Booking;
import uk.concord.venue.domain.calendar.CalendarService;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.ui.VenueRoutes;

/** Rooms by week, or days by month: real tables, with everything in the address. */
@Route(value = VenueRoutes.CALENDAR, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class CalendarView extends PageView implements BeforeEnterObserver {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final int WEEK = 7;
    private static final int MOST_IN_A_CELL = 6;

    private final transient CalendarService calendar;
    private final transient Clock clock;
    private final Select<String> venues = new Select<>();
    private final Div content = new Div();
    private LocalDate from = LocalDate.EPOCH;
    private boolean month;

    public CalendarView(CalendarService calendar, Clock clock) {
        super("venue.calendar.title");
        this.calendar = calendar;
        this.clock = clock;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        List<String> names = new ArrayList<>(List.of(""));
        names.addAll(calendar.venues());
        venues.setLabel(translate("venue.calendar.venue"));
        venues.setItems(names);
        venues.setItemLabelGenerator(name -> name.isEmpty() ? translate("venue.calendar.all") : name);
        venues.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(ui -> ui.navigate(address(from, month)));
            }
        });
        add(venues, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        month = "month".equals(QueryText.of(query, "view"));
        from = day(QueryText.of(query, "from"));
        String venue = QueryText.of(query, "venue");
        venues.setValue(calendar.venues().contains(venue) ? venue : "");
        content.removeAll();
        LocalDate first = month
                ? from.withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month
                ? from.with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : first.plusDays(WEEK - 1);
        CalendarService.Days days = calendar.days(first, last, venues.getValue().isEmpty() ? null : venues.getValue());
        setPageTitle(
                month
                        ? translate("venue.calendar.month", MONTH.format(from))
                        : translate("venue.calendar.week", LondonTime.date(first)));
        content.add(createSteps(first), new Paragraph(translate("venue.calendar.text")));
        if (!days.clashing().isEmpty()) {
            content.add(new Paragraph(
                    translate("venue.calendar.clashes", days.clashing().size())));
        }
        content.add(month ? createMonth(first, last, days) : createWeek(first, days));
    }

    private LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return LondonTime.today(clock);
        }
    }

    private Component createSteps(LocalDate first) {
        Nav nav = new Nav(
                Links.to(
                        address(month ? from.minusMonths(1) : first.minusDays(WEEK), month),
                        translate("venue.calendar.earlier")),
                Links.to(address(LondonTime.today(clock), month), translate("venue.calendar.today")),
                Links.to(
                        address(month ? from.plusMonths(1) : first.plusDays(WEEK), month),
                        translate("venue.calendar.later")),
                Links.to(
                        address(from, !month),
                        translate(month ? "venue.calendar.to-week" : "venue.calendar.to-month")));
        nav.setAriaLabel(translate("venue.calendar.steps"));
        return new ActionBar(nav.getChildren().toArray(Component[]::new));
    }

    private String address(LocalDate day, boolean asMonth) {
        return QueryText.address(
                VenueRoutes.CALENDAR,
                "view",
                asMonth ? "month" : "",
                "from",
                day.toString(),
                "venue",
                venues.getValue());
    }

    private Component createWeek(LocalDate first, CalendarService.Days days) {
        DataTable<Room> table = new DataTable<Room>("venue.calendar.caption")
                .addComponentColumn(
                        "venue.list.room",
                        room -> room(
                                room, days.bookings().stream().noneMatch(booking -> booking.roomId() == room.id())));
        for (int i = 0; i < WEEK; i++) {
            LocalDate day = first.plusDays(i);
            table.addComponentColumnNamed(
                    DAY.format(day),
                    room -> entries(
                            days.bookings().stream()
                                    .filter(booking -> booking.roomId() == room.id()
                                            && booking.day().equals(day))
                                    .toList(),
                            days.clashing(),
                            day));
        }
        table.addClassName("calendar");
        table.setEmpty("venue.calendar.no-rooms");
        table.setRows(days.rooms());
        ArrowKeys.on(table);
        return table;
    }

    private Component createMonth(LocalDate first, LocalDate last, CalendarService.Days days) {
        DataTable<LocalDate> table = new DataTable<LocalDate>("venue.calendar.caption")
                .addLinkColumn("venue.calendar.week-of", DAY::format, monday -> address(monday, false));
        for (DayOfWeek weekday : DayOfWeek.values()) {
            table.addComponentColumnNamed(
                    weekday.getDisplayName(java.time.format.TextStyle.FULL, Locale.UK), monday -> {
                        LocalDate day = monday.with(TemporalAdjusters.nextOrSame(weekday));
                        return new Div(
                                new Div(String.valueOf(day.getDayOfMonth())),
                                entries(
                                        days.bookings().stream()
                                                .filter(booking -> booking.day().equals(day))
                                                .toList(),
                                        days.clashing(),
                                        day));
                    });
        }
        table.addClassName("calendar");
        table.setRows(first.datesUntil(last, java.time.Period.ofDays(WEEK)).toList());
        ArrowKeys.on(table);
        return table;
    }

    private static Component room(Room room, boolean free) {
        Span facts =
                new Span(translate("venue.calendar.room", room.capacity(), translate("venue.tenure." + room.tenure())));
        facts.addClassName("hint");
        Div cell = new Div(new Span(room.label()), new Div(facts));
        if (free) {
            Span all = new Span(translate("venue.calendar.free-week"));
            all.addClassName("hint");
            cell.add(new Div(all));
        }
        return cell;
    }

    private Component entries(List<Booking> bookings, Set<String> clashing, LocalDate day) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        bookings.stream().limit(MOST_IN_A_CELL).forEach(booking -> list.add(new ListItem(entry(booking, clashing))));
        if (bookings.size() > MOST_IN_A_CELL) {
            list.add(new ListItem(
                    Links.to(address(day, false), translate("venue.calendar.more", bookings.size() - MOST_IN_A_CELL))));
        }
        if (bookings.isEmpty()) {
            Span free = new Span(translate("venue.calendar.free"));
            free.addClassName("calendar-free");
            return free;
        }
        return list;
    }

    private static Component entry(Booking booking, Set<String> clashing) {
        Anchor link = Links.to(
                VenueRoutes.check(booking.reference()),
                ClashNotice.hours(booking) + " " + (booking.title().isEmpty() ? booking.reference() : booking.title()));
        Div entry = new Div(link, new Div(translate("venue.calendar." + booking.standing())));
        if (clashing.contains(booking.reference())) {
            entry.add(new StatusTag(translate("venue.calendar.clash"), Tone.BAD));
        }
        return entry;
    }
}
