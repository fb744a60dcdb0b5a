package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.life.ChangeRules.Change;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** Something changed after the approval. */
@Route(value = VenueRoutes.CHECK + "/change", layout = MainLayout.class)
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class ChangeView extends CheckPage {
    private final transient LifeService life;
    private final CheckboxGroup<Change> changes = new CheckboxGroup<>(translate("venue.change.which"));
    private final IntegerField people = new IntegerField(translate("venue.change.people"));
    private final TextArea what = new TextArea(translate("venue.change.what"));

    public ChangeView(LifeService life) {
        super("venue.change.title");
        this.life = life;
        addClassName("form-page");
        changes.setItems(Change.values());
        changes.setItemLabelGenerator(change -> translate("venue.change." + change));
        changes.setManualValidation(true);
        changes.setId("changes");
        changes.addValueChangeListener(
                event -> people.setVisible(event.getValue().contains(Change.NUMBER)));
        people.setManualValidation(true);
        people.setId("people");
        people.setVisible(false);
        what.setMaxLength(1000);
        what.setManualValidation(true);
        what.setId("what");
    }

    @Override
    protected void show(String ref) {
        Button save = new Button(translate("venue.change.submit"), click -> {
            List<Problem> problems = problems();
            errorSummary().show(problems);
            Integer number = people.getValue();
            if (problems.isEmpty()
                    && attempt(
                            () -> life.change(ref, changes.getValue(), number == null ? 0 : number, what.getValue()))) {
                go(VenueRoutes.after(ref));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(backLink(), new Paragraph(translate("venue.change.text")), changes, people, what, new ActionBar(save));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (changes.isEmpty()) {
            problems.add(new Problem(translate("venue.change.which.missing"), changes));
        }
        Integer number = people.getValue();
        if (changes.getValue().contains(Change.NUMBER) && (number == null || number < 1)) {
            problems.add(new Problem(translate("venue.error.number"), people));
        }
        if (what.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.change.error.what"), what));
        }
        return problems;
    }
}
