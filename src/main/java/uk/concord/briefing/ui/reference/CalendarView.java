package uk.concord.briefing.ui.reference;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.calendar.CalendarService;
import uk.concord.briefing.domain.calendar.CalendarService.TermDays;
import uk.concord.briefing.domain.calendar.CalendarTerm;
import uk.concord.briefing.domain.calendar.SchoolCalendar;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** One calendar: its terms, half-terms and training days. */
@Route(value = BriefingRoutes.CALENDAR, layout = MainLayout.class)
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
public class CalendarView extends PageView implements BeforeEnterObserver {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.UK);

    private final transient CalendarService service;
    private final TextField source = CalendarsView.field("briefing.calendar.source", 300);
    private final TextArea inset = new TextArea(translate("briefing.calendar.inset"));
    private final Div content = new Div();
    private final List<TermFields> fields = new ArrayList<>();
    private long id;
    private int version;

    private record TermFields(
            String term, DatePicker starts, DatePicker ends, DatePicker halfFrom, DatePicker halfTo) {}

    public CalendarView(CalendarService service) {
        super("briefing.calendars");
        this.service = service;
        inset.setId("calendar-inset");
        inset.setHelperText(translate("briefing.calendar.inset.help"));
        content.addClassName("form-page");
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number =
                event.getRouteParameters().get(BriefingRoutes.CALENDAR_ID).orElse("");
        if (!number.matches("\\d{1,18}")) {
            throw new NotFoundException("calendar");
        }
        id = Long.parseLong(number);
        show(service.byId(id));
    }

    private void show(SchoolCalendar calendar) {
        setPageTitle(calendar.name());
        version = calendar.version();
        source.setValue(calendar.source());
        inset.setValue(calendar.inset().stream().map(DAY::format).collect(Collectors.joining("\n")));
        content.removeAll();
        fields.clear();
        content.add(new Paragraph(
                translate(calendar.authority() ? "briefing.calendar.authority" : "briefing.calendar.differs")));
        service.terms().forEach(term -> {
            CalendarTerm own = calendar.terms().stream()
                    .filter(days -> days.term().equals(term.slug()))
                    .findFirst()
                    .orElse(null);
            TermFields line = new TermFields(
                    term.slug(),
                    day("briefing.calendar.starts", term.slug(), own == null ? null : own.starts()),
                    day("briefing.calendar.ends", term.slug(), own == null ? null : own.ends()),
                    day("briefing.calendar.half-from", term.slug(), own == null ? null : own.halfFrom()),
                    day("briefing.calendar.half-to", term.slug(), own == null ? null : own.halfTo()));
            fields.add(line);
            Div row = new Div(line.starts(), line.ends(), line.halfFrom(), line.halfTo());
            row.addClassName("calendar-term");
            content.add(new H2(term.name()), row);
        });
        Button save = new Button(translate("core.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        content.add(inset, source, new ActionBar(save, Links.to(BriefingRoutes.CALENDARS, translate("core.cancel"))));
    }

    private static DatePicker day(String key, String term, @Nullable LocalDate value) {
        DatePicker picker = new DatePicker(translate(key));
        picker.setId(key.replace('.', '-') + "-" + term);
        picker.setLocale(Locale.UK);
        picker.setValue(value);
        return picker;
    }

    private void save() {
        TreeSet<LocalDate> days = new TreeSet<>();
        try {
            inset.getValue()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> days.add(LocalDate.parse(line, DAY)));
        } catch (DateTimeParseException notADay) {
            errorSummary().show(List.of(new Problem(translate("briefing.calendar.inset.error"), inset)));
            return;
        }
        List<TermDays> changed = fields.stream()
                .map(line -> new TermDays(
                        line.term(),
                        line.starts().getValue(),
                        line.ends().getValue(),
                        line.halfFrom().getValue(),
                        line.halfTo().getValue()))
                .toList();
        try {
            service.save(id, version, source.getValue(), changed, days);
            getUI().ifPresent(ui -> ui.navigate(CalendarsView.class));
        } catch (RuleBrokenException refused) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(refused.messageKey(), refused.arguments()),
                            refused.messageKey().endsWith("source.missing") ? source : null)));
        } catch (EditConflictException moved) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
