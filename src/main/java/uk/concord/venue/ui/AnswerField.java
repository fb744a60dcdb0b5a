package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
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
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Question.Kind;

/** One question with its field, the reason why we ask and its value as text. */
final class AnswerField extends Div {
    private static final int SAVE_AFTER_MS = 1200;
    private static final Set<String> WITH_HELP = Set.of("B4b", "B6", "B7", "B8", "C2");
    private static final Set<String> WITH_WHY = Set.of(
            "A1", "A5", "B2", "B4b", "B9", "C2", "C5", "C6", "G1", "E1", "E5", "E6", "F2", "F4b", "H1", "I0", "I4",
            "I6", "I9", "J0", "J1", "J3", "J4", "J5", "J7");

    private final Question question;
    private final Component field;
    private final Function<Object, String> toText;
    private Runnable changed = () -> {};
    private boolean quiet;

    AnswerField(Question question, String value, List<Room> rooms) {
        this.question = question;
        addClassName("answer");
        switch (question.kind()) {
            case CHOICE, YES_NO -> {
                RadioButtonGroup<String> group = new RadioButtonGroup<>(label());
                group.setItems(question.options());
                group.setItemLabelGenerator(this::option);
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
        if (WITH_HELP.contains(question.code()) && field instanceof com.vaadin.flow.component.HasHelper helper) {
            helper.setHelperText(translate("venue.q." + question.code() + ".help"));
        }
        add(field);
        if (WITH_WHY.contains(question.code())) {
            Details why = new Details(
                    translate("venue.section.why"), new Paragraph(translate("venue.q." + question.code() + ".why")));
            why.addClassName("why");
            add(why);
        }
        show(value, rooms);
        hasValue().addValueChangeListener(event -> {
            if (!quiet) {
                changed.run();
            }
        });
    }

    private String label() {
        String words = question.code() + " " + translate("venue.q." + question.code());
        return question.isOptional() ? translate("venue.optional", words) : words;
    }

    private String option(String value) {
        return question.kind() == Kind.YES_NO
                ? translate("venue." + value)
                : translate("venue.o." + question.code() + "." + value);
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
    void onChange(Runnable listener) {
        changed = listener;
    }

    /** @return the answer as it is stored; empty when there is none */
    String text() {
        return hasValue().isEmpty() ? "" : toText.apply(hasValue().getValue()).strip();
    }

    void setReadOnly(boolean readOnly) {
        hasValue().setReadOnly(readOnly);
    }

    /** Takes the message at the field away once it is answered. */
    void setInvalid(boolean invalid) {
        ((HasValidationProperties) field).setInvalid(invalid);
    }

    Question question() {
        return question;
    }

    /** @return the field, for the error summary */
    Component field() {
        return field;
    }

    /** Fields by question, in order. */
    static Map<Question, AnswerField> byQuestion(List<AnswerField> fields) {
        Map<Question, AnswerField> map = new java.util.LinkedHashMap<>();
        fields.forEach(field -> map.put(field.question(), field));
        return map;
    }
}
