package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.life.Debrief;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** How the event went. */
@Route(value = VenueRoutes.CHECK + "/debrief", layout = MainLayout.class)
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class DebriefView extends CheckPage {
    private final transient LifeService life;
    private final RadioButtonGroup<Debrief.Incident> incident =
            new RadioButtonGroup<>(translate("venue.debrief.incident"));
    private final TextArea note = new TextArea(translate("venue.debrief.note"));

    public DebriefView(LifeService life) {
        super("venue.debrief.title");
        this.life = life;
        addClassName("form-page");
        incident.setItems(Debrief.Incident.values());
        incident.setItemLabelGenerator(value -> translate("venue.incident." + value));
        incident.setManualValidation(true);
        incident.setId("incident");
        note.setMaxLength(2000);
        note.setMinRows(3);
        note.setManualValidation(true);
        note.setId("note");
        note.setHelperText(translate("venue.debrief.note.help"));
    }

    @Override
    protected void show(String ref) {
        Button save = new Button(translate("venue.debrief.submit"), click -> {
            if (incident.isEmpty()) {
                errorSummary().show(List.of(new Problem(translate("venue.debrief.incident.missing"), incident)));
            } else if (incident.getValue() != Debrief.Incident.NONE
                    && note.getValue().isBlank()) {
                errorSummary().show(List.of(new Problem(translate("venue.debrief.error.note"), note)));
            } else if (attempt(() -> life.debrief(ref, incident.getValue(), note.getValue()))) {
                go(VenueRoutes.after(ref));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(backLink(), new Paragraph(translate("venue.debrief.text")), incident, note, new ActionBar(save));
    }
}
