package uk.concord.tension.ui.event;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.event.Event;
import uk.concord.tension.domain.event.EventDetails;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.event.Frequency;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Puts an event on the register ({@code tensions/events/new}) or changes one. */
@Route(value = EventRoutes.LIST + "/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class EventView extends TensionPage implements BeforeEnterObserver {
    private final FormFields fields = new FormFields("tension.event");
    private final TextField title = fields.text("title", EventDetails.TITLE_MAX);
    private final RadioButtonGroup<EventDetails.Kind> kind = fields.radios("kind", EventDetails.Kind.class);
    private final DatePicker startsOn = fields.date("startsOn");
    private final DatePicker endsOn = fields.date("endsOn");
    private final Select<Frequency> frequency = fields.select("frequency", List.of(Frequency.values()));
    private final IntegerField every = fields.add("every", new IntegerField(fields.label("every")));
    private final DatePicker repeatsUntil = fields.date("repeatsUntil");
    private final ComboBox<Ward> ward = fields.add("ward", new ComboBox<>(fields.label("ward")));
    private final TextField place = fields.text("place", EventDetails.PLACE_MAX);
    private final TextArea note = fields.area("note", EventDetails.NOTE_MAX, 3);
    private final TextField issue = fields.text("issue", 20);
    private final Checkbox cancelled = fields.check("cancelled");
    private final transient EventService events;

    public EventView(EventService events, WardQuery wards, Clock clock) {
        super("tension.event.new");
        this.events = events;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        title.setHelperText(fields.help("title"));
        note.setHelperText(fields.help("note"));
        frequency.setValue(Frequency.ONCE);
        every.setValue(1);
        ward.setItems(wards.validOn(LondonTime.today(clock)));
        ward.setItemLabelGenerator(Ward::name);
        every.setVisible(false);
        repeatsUntil.setVisible(false);
        frequency.addValueChangeListener(change -> {
            boolean again = change.getValue() != Frequency.ONCE;
            every.setVisible(again);
            repeatsUntil.setVisible(again);
        });
        startsOn.addValueChangeListener(change -> {
            if (endsOn.isEmpty()) {
                endsOn.setValue(change.getValue());
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        String reference =
                entering.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("event"));
        boolean isNew = EventRoutes.NEW.equals(reference);
        cancelled.setVisible(!isNew);
        Runnable change;
        if (isNew) {
            String key = UUID.randomUUID().toString();
            change = () -> events.create(read(), key);
        } else {
            Event event = events.read(reference);
            setPageTitle(translate("tension.event.change", reference));
            show(event);
            change = () -> events.change(reference, event.version(), read(), cancelled.getValue());
        }
        Runnable save = () -> {
            if (attempt(read().problems(), fields.byName(), change)) {
                TensionRoutes.go(EventRoutes.LIST);
            }
        };
        add(title, kind, startsOn, endsOn, frequency, every, repeatsUntil, ward, place, note, issue, cancelled);
        add(new ActionBar(FormFields.decide("core.save", save), Links.to(EventRoutes.LIST, translate("core.cancel"))));
    }

    private void show(Event event) {
        EventDetails details = event.details();
        title.setValue(details.title());
        kind.setValue(details.kind());
        endsOn.setValue(details.endsOn());
        startsOn.setValue(details.startsOn());
        frequency.setValue(details.frequency());
        every.setValue(details.every());
        repeatsUntil.setValue(details.repeatsUntil());
        ward.getListDataView()
                .getItems()
                .filter(item -> Long.valueOf(item.id()).equals(details.wardId()))
                .findFirst()
                .ifPresent(ward::setValue);
        place.setValue(details.place());
        note.setValue(details.note());
        issue.setValue(details.issue() == null ? "" : details.issue());
        cancelled.setValue(event.cancelled());
    }

    private EventDetails read() {
        Ward chosen = ward.getValue();
        boolean again = frequency.getValue() != Frequency.ONCE;
        String typed = issue.getValue().strip().toUpperCase(Locale.ROOT);
        return new EventDetails(
                title.getValue(),
                kind.getValue(),
                startsOn.getValue(),
                endsOn.getValue(),
                frequency.getValue(),
                again && every.getValue() == null ? 0 : again ? every.getValue() : 1,
                again ? repeatsUntil.getValue() : null,
                chosen == null ? null : chosen.id(),
                place.getValue(),
                note.getValue(),
                typed.isEmpty() ? null : typed);
    }
}
