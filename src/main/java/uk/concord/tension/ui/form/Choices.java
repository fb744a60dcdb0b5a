package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;

/** Fields for the answers of the form, with their words from the translations. */
public final class Choices {
    private static final int TYPING_PAUSE_MILLIS = 700;

    private Choices() {}

    /** @param name of the answer: its label is {@code tension.form.<name>}, its id {@code tension-<name>} */
    public static <E extends Enum<E> & Choice> RadioButtonGroup<E> radios(String name, Class<E> type) {
        RadioButtonGroup<E> group = new RadioButtonGroup<>(translate("tension.form." + name));
        group.setItems(type.getEnumConstants());
        group.setItemLabelGenerator(choice -> translate(choice.key()));
        group.setId(id(name));
        return group;
    }

    public static RadioButtonGroup<Boolean> yesNo(String name) {
        RadioButtonGroup<Boolean> group = new RadioButtonGroup<>(translate("tension.form." + name));
        group.setItems(Boolean.TRUE, Boolean.FALSE);
        group.setItemLabelGenerator(choice -> translate(choice ? "tension.yes" : "tension.no"));
        group.setId(id(name));
        return group;
    }

    public static <E extends Enum<E> & Choice> CheckboxGroup<E> checkboxes(String name, Class<E> type) {
        CheckboxGroup<E> group = new CheckboxGroup<>(translate("tension.form." + name));
        group.setItems(type.getEnumConstants());
        group.setItemLabelGenerator(choice -> translate(choice.key()));
        group.setId(id(name));
        return group;
    }

    /** One answer of a list that may stay empty. */
    public static <E extends Enum<E> & Choice> Select<E> optional(String name, Class<E> type) {
        Select<E> select = new Select<>();
        select.setLabel(translate("tension.form." + name));
        select.setItems(Arrays.asList(type.getEnumConstants()));
        select.setItemLabelGenerator(choice -> choice == null ? "" : translate(choice.key()));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(translate("tension.form.notSaid"));
        select.setPlaceholder(translate("tension.form.notSaid"));
        select.setId(id(name));
        return select;
    }

    public static TextField text(String name) {
        TextField field = new TextField(translate("tension.form." + name));
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.setId(id(name));
        return field;
    }

    /** @param storable most characters that can be kept, more than are allowed, so that nothing typed is cut */
    public static TextArea area(String name, int storable) {
        TextArea area = new TextArea(translate("tension.form." + name));
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        area.setMaxLength(storable);
        area.setMinRows(3);
        area.setId(id(name));
        return area;
    }

    static <E extends Enum<E>> Set<E> set(Class<E> type, Set<E> chosen) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(chosen);
        return copy;
    }

    /** @return the words of an answer, or "Not answered" */
    public static String words(@Nullable Choice choice) {
        return choice == null ? translate("tension.notAnswered") : translate(choice.key());
    }

    static String id(String name) {
        return "tension-" + name;
    }
}
