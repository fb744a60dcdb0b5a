package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import uk.concord.core.ui.ActionBar;

/** A form that ends with a button to decide. */
abstract class DecisionForm extends Div {
    private final Button decide;
    private Runnable action = () -> {};

    DecisionForm(String buttonKey) {
        addClassName("form-page");
        decide = new Button(translate(buttonKey));
        decide.addThemeVariants(ButtonVariant.PRIMARY);
        decide.setDisableOnClick(true);
        decide.addClickListener(click -> {
            action.run();
            decide.setEnabled(true);
        });
    }

    /** Gives the fields of the form what is kept of them. */
    abstract void keepIn(KeptFields kept);

    final void addDecide() {
        add(new ActionBar(decide));
    }

    final void onDecide(Runnable listener) {
        action = listener;
    }
}
