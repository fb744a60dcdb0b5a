package uk.concord.tension.ui.event;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.tension.domain.event.CalendarFile;
import uk.concord.tension.domain.event.EventService;
import uk.concord.tension.domain.event.EventService.Imported;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;

/** Takes events over from an iCalendar file: first what would be done, then the doing. */
@Route(value = EventRoutes.IMPORT, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class EventImportView extends TensionPage {
    private final transient EventService events;
    private final Div result = new Div();
    private final TextArea text = new FormFields("tension.event").area("calendar", CalendarFile.LONGEST, 6);

    public EventImportView(EventService events) {
        super("tension.event.import");
        this.events = events;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        result.getElement().setAttribute("role", "status");
        text.setHelperText(translate("tension.event.calendar.help"));
        FileUpload upload = FileUpload.ofData(
                CalendarFile.LONGEST,
                "core.file.upload",
                (name, bytes) -> text.setValue(new String(bytes, StandardCharsets.UTF_8)),
                errorSummary()::show,
                ".ics");
        add(
                new Paragraph(translate("tension.event.import.text")),
                upload,
                text,
                new ActionBar(
                        FormFields.decide("tension.event.import.try", () -> run(true)),
                        FormFields.other("tension.event.import.do", () -> run(false)),
                        Links.to(EventRoutes.LIST, translate("core.cancel"))),
                result);
    }

    private void run(boolean dryRun) {
        result.removeAll();
        attempt(text, () -> show(events.importCalendar(text.getValue(), dryRun), dryRun));
    }

    private void show(Imported imported, boolean dryRun) {
        result.add(new Paragraph(translate(
                dryRun ? "tension.event.import.would" : "tension.event.import.done",
                imported.added(),
                imported.changed(),
                imported.unchanged(),
                imported.left().size())));
        UnorderedList left = new UnorderedList();
        imported.left().forEach(item -> left.add(new ListItem(item.what() + ": " + translate(item.reasonKey()))));
        if (!imported.left().isEmpty()) {
            result.add(left);
        }
    }
}
