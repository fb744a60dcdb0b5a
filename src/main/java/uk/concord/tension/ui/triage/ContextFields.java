package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.triage.SafetyContext;

/** Where safety would have to change first, and where else: what the schools briefing counts by. */
class ContextFields extends Div {

    private final Select<SafetyContext> main = new Select<>();
    private final CheckboxGroup<SafetyContext> further =
            new CheckboxGroup<>(translate("tension.triage.contexts.further"));

    ContextFields() {
        main.setLabel(translate("tension.triage.contexts.main"));
        main.setHelperText(translate("tension.triage.contexts.main.help"));
        main.setId("triage-context");
        main.setItems(SafetyContext.values());
        main.setItemLabelGenerator(context -> context == null ? "" : translate(context.key()));
        main.setEmptySelectionAllowed(true);
        main.setEmptySelectionCaption(translate("tension.triage.contexts.none"));
        further.setId("triage-contexts");
        further.setItemLabelGenerator(context -> translate(context.key()));
        further.setVisible(false);
        main.addValueChangeListener(change -> showFurther(change.getValue()));
        add(main, further);
    }

    private void showFurther(@Nullable SafetyContext chosen) {
        further.setVisible(chosen != null);
        further.setItems(List.of(SafetyContext.values()).stream()
                .filter(context -> context != chosen)
                .toList());
    }

    void keepIn(KeptFields kept) {
        kept.choice("context", SafetyContext.class, main);
        kept.choices("contexts", SafetyContext.class, further);
    }

    /** @return the field at which a problem is told */
    Component further() {
        return further;
    }

    /** @return the main context first; none where it is hidden or cannot be told */
    List<SafetyContext> read() {
        List<SafetyContext> contexts = new ArrayList<>();
        if (isVisible() && main.getValue() != null) {
            contexts.add(main.getValue());
            contexts.addAll(further.getValue());
        }
        return contexts;
    }
}
