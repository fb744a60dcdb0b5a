package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.tension.domain.report.Choice;

/**
 * The fields of one form: label {@code <form>.<name>}, hint {@code <form>.<name>.help} where asked for, id
 * {@code <form>-<name>} with hyphens.
 */
public final class FormFields {
    private final String form;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    /** @param form key of the form in the translations, such as {@code tension.level} */
    public FormFields(String form) {
        this.form = form;
    }

    /** @return the fields by the names that problems use */
    public Map<String, Component> byName() {
        return Map.copyOf(fields);
    }

    public TextField text(String name, int longest) {
        TextField field = add(name, new TextField(label(name)));
        field.setMaxLength(longest);
        return field;
    }

    public TextArea area(String name, int longest, int rows) {
        TextArea field = add(name, new TextArea(label(name)));
        field.setMaxLength(longest);
        field.setMinRows(rows);
        return field;
    }

    public DatePicker date(String name) {
        DatePicker field = add(name, new DatePicker(label(name)));
        field.setLocale(Locale.UK);
        return field;
    }

    public Checkbox check(String name) {
        return add(name, new Checkbox(label(name)));
    }

    public <E extends Enum<E> & Choice> RadioButtonGroup<E> radios(String name, Class<E> type) {
        RadioButtonGroup<E> group = add(name, new RadioButtonGroup<>(label(name)));
        group.setItems(type.getEnumConstants());
        group.setItemLabelGenerator(choice -> translate(choice.key()));
        return group;
    }

    public <E extends Choice> Select<E> select(String name, List<E> items) {
        Select<E> select = add(name, new Select<>());
        select.setLabel(label(name));
        select.setItems(items);
        select.setItemLabelGenerator(choice -> choice == null ? "" : translate(choice.key()));
        return select;
    }

    /** Takes a field built elsewhere into the form. */
    public <C extends Component> C add(String name, C field) {
        field.setId(form.replace('.', '-') + "-" + name);
        fields.put(name, field);
        return field;
    }

    public String label(String name) {
        return translate(form + "." + name);
    }

    public String help(String name) {
        return translate(form + "." + name + ".help");
    }

    /** The main button of a form; it cannot be pressed twice while the first press is at work. */
    public static Button decide(String labelKey, Runnable action, Object... arguments) {
        Button button = new Button(translate(labelKey, arguments));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        once(button, action);
        return button;
    }

    /** A further button of a page. */
    public static Button other(String labelKey, Runnable action, Object... arguments) {
        Button button = new Button(translate(labelKey, arguments));
        once(button, action);
        return button;
    }

    private static void once(Button button, Runnable action) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            action.run();
            button.setEnabled(true);
        });
    }
}
