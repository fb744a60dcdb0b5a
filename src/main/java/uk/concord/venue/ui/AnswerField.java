package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Question.Kind;

/** One question with its field, the reason why we ask and its value as text. */
public final class AnswerField extends Div {
    private static final int SAVE_AFTER_MS = 1200;

    private final transient SetQuestion question;
    private final transient Wording wording;
    private final Component field;
    private final Function<Object, String> toText;
    private Runnable changed = () -> {};
    private boolean quiet;

    public AnswerField(SetQuestion question, String value, List<Room> rooms, Wording wording) {
        this.question = question;
        this.wording = wording;
        addClassName("answer");
        switch (question.kind()) {
            case CHOICE, YES_NO -> {
                RadioButtonGroup<String> group = new RadioButtonGroup<>(label());
                group.setItems(wording.offered(question, value));
                group.setItemLabelGenerator(option -> wording.option(question, option));
                group.setManualValidation(true);
                field = group;
                toText = String::valueOf;
            }
            case DATE -> {
                DatePicker picker = new DatePicker(label());
                picker.setAutoOpen(false);
                picker.setLocale(Locale.UK);
                picker.setManualValidation(true);
                field = picker;
                toText = String::valueOf;
            }
            case TIME -> {
                TimePicker picker = new TimePicker(label());
                picker.setAutoOpen(false);
                picker.setLocale(Locale.UK);
                picker.setStep(Duration.ofMinutes(15));
                picker.setManualValidation(true);
                field = picker;
                toText = String::valueOf;
            }
            case ROOM -> {
                Select<Room> select = new Select<>();
                select.setLabel(label());
                select.setItems(rooms);
                select.setItemLabelGenerator(room -> room == null ? "" : room.label() + " (" + room.capacity() + ")");
                select.setManualValidation(true);
                field = select;
                toText = room -> String.valueOf(((Room) room).id());
            }
            case EVIDENCE -> {
                field = new EvidenceField(label());
                toText = String::valueOf;
            }
            case LONG_TEXT, NAMES -> {
                TextArea area = new TextArea(label());
                area.setMaxLength(question.length());
                area.setMinRows(question.kind() == Kind.NAMES ? 2 : 3);
                area.setValueChangeMode(ValueChangeMode.LAZY);
                area.setValueChangeTimeout(SAVE_AFTER_MS);
                area.setManualValidation(true);
                field = area;
                toText = String::valueOf;
            }
            default -> {
                TextField text = new TextField(label());
                text.setMaxLength(question.length());
                if (question.kind() == Kind.NUMBER) {
                    text.setAllowedCharPattern("[0-9]");
                    text.getElement().setAttribute("inputmode", "numeric");
                    text.setMaxLength(5);
                }
                text.setValueChangeMode(ValueChangeMode.LAZY);
                text.setValueChangeTimeout(SAVE_AFTER_MS);
                text.setManualValidation(true);
                field = text;
                toText = String::valueOf;
            }
        }
        field.setId("q-" + question.code());
        if (field instanceof HasHelper helper) {
            wording.help(question).ifPresent(helper::setHelperText);
        }
        add(field);
        wording.why(question).ifPresent(reason -> add(why(reason)));
        show(value, rooms);
        hasValue().addValueChangeListener(event -> {
            if (!quiet) {
                changed.run();
            }
        });
    }

    /** Why we ask, folded away. */
    public static Details why(String reason) {
        Details why = new Details(translate("venue.section.why"), new Paragraph(reason));
        why.addClassName("why");
        return why;
    }

    private String label() {
        String words = wording.labelled(question);
        return question.isOptional() ? translate("venue.optional", words) : words;
    }

    private void show(String value, List<Room> rooms) {
        if (value.isEmpty()) {
            return;
        }
        quiet = true;
        switch (field) {
            case DatePicker picker -> picker.setValue(LocalDate.parse(value));
            case TimePicker picker -> picker.setValue(LocalTime.parse(value));
            case Select<?> select ->
                rooms.stream()
                        .filter(room -> String.valueOf(room.id()).equals(value))
                        .findFirst()
                        .ifPresent(room -> hasValue().setValue(room));
            default -> hasValue().setValue(value);
        }
        quiet = false;
    }

    @SuppressWarnings("unchecked")
    private HasValue<?, Object> hasValue() {
        return (HasValue<?, Object>) field;
    }

    /** Called after each change by the person. */
    public void onChange(Runnable listener) {
        changed = listener;
    }

    /** @return the answer as it is stored; empty when there is none */
    public String text() {
        return hasValue().isEmpty() ? "" : toText.apply(hasValue().getValue()).strip();
    }

    /** Where the question asks for sources, each of them can carry a file. */
    void setFiles(SourceFileBox.Store store) {
        if (field instanceof EvidenceField sources) {
            sources.setFiles(store);
        }
    }

    void setReadOnly(boolean readOnly) {
        hasValue().setReadOnly(readOnly);
    }

    /** Takes the message at the field away once it is answered. */
    void setInvalid(boolean invalid) {
        ((HasValidationProperties) field).setInvalid(invalid);
    }

    SetQuestion question() {
        return question;
    }

    /** @return the field, for the error summary */
    Component field() {
        return field;
    }
}
