package uk.concord.tension.ui.bulk;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.util.LinkedHashSet;
import java.util.Set;
import uk.concord.tension.ui.TensionRoutes;

/** The reports of a table that somebody has ticked, and the way on with them. */
public final class ReportChoice {
    private final Set<String> chosen = new LinkedHashSet<>();
    private final Button onward = new Button();

    public ReportChoice() {
        onward.addClickListener(click -> TensionRoutes.go(BulkTriageView.address(chosen)));
        show();
    }

    /** @return the box of one report */
    public Checkbox box(String reference) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(translate("tension.bulk.choose.one", reference));
        box.addValueChangeListener(change -> {
            if (change.getValue()) {
                chosen.add(reference);
            } else {
                chosen.remove(reference);
            }
            show();
        });
        return box;
    }

    /** @return the button that leads to what can be done with them */
    public Button onward() {
        return onward;
    }

    private void show() {
        onward.setText(translate("tension.bulk.onward", chosen.size()));
        onward.setEnabled(!chosen.isEmpty());
    }
}
