package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.venue.domain.check.Speaker;

/** The speakers of an event: as many as there are, each with organisation, topic and link. */
final class SpeakersField extends Div {
    private static final int SAVE_AFTER_MS = 1200;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final boolean editable;
    private final Runnable changed;

    SpeakersField(List<Speaker> speakers, boolean editable, Runnable changed) {
        this.editable = editable;
        this.changed = changed;
        addClassName("speakers");
        FieldSet group = new FieldSet(translate("venue.speakers.legend"));
        Paragraph help = new Paragraph(translate("venue.speakers.help"));
        help.addClassName("hint");
        group.add(help, list);
        speakers.forEach(speaker -> rows.add(new Row(speaker)));
        if (rows.isEmpty() && editable) {
            rows.add(new Row(null));
        }
        if (editable) {
            group.add(new Button(translate("venue.speakers.add"), click -> {
                Row row = new Row(null);
                rows.add(row);
                layout();
                ((Focusable<?>) row.name).focus();
            }));
        }
        add(group);
        layout();
    }

    private void layout() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(rows.get(i).component(i + 1));
        }
    }

    /** @return the speakers with a name, in order */
    List<Speaker> speakers() {
        return rows.stream()
                .filter(row -> !row.name.isEmpty())
                .map(Row::speaker)
                .toList();
    }

    /** @return whether every row that says something names the speaker */
    boolean isComplete() {
        return problems().isEmpty();
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.name.getValue().isBlank() && row.saysSomething()) {
                problems.add(new Problem(translate("venue.speakers.name-missing", i + 1), row.name));
            }
        }
        return problems;
    }

    private final class Row {
        private final TextField name = field("venue.speakers.name", Speaker.NAME_LENGTH);
        private final TextField organisation = field("venue.speakers.organisation", Speaker.ORGANISATION_LENGTH);
        private final TextField topic = field("venue.speakers.topic", Speaker.TEXT_LENGTH);
        private final TextField link = field("venue.speakers.link", Speaker.TEXT_LENGTH);

        Row(@org.jspecify.annotations.Nullable Speaker speaker) {
            if (speaker != null) {
                name.setValue(speaker.name());
                organisation.setValue(speaker.organisation());
                topic.setValue(speaker.topic());
                link.setValue(speaker.link());
            }
            List.of(name, organisation, topic, link).forEach(field -> {
                field.setReadOnly(!editable);
                field.addValueChangeListener(event -> changed.run());
            });
        }

        private TextField field(String labelKey, int length) {
            TextField field = new TextField(translate(labelKey));
            field.setMaxLength(length);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(SAVE_AFTER_MS);
            return field;
        }

        Speaker speaker() {
            return new Speaker(name.getValue(), organisation.getValue(), topic.getValue(), link.getValue());
        }

        boolean saysSomething() {
            return !(organisation.isEmpty() && topic.isEmpty() && link.isEmpty()) || !name.isEmpty();
        }

        FieldSet component(int number) {
            name.setId("speaker-" + number);
            FieldSet row = new FieldSet(translate("venue.speakers.speaker", number));
            row.addClassName("speaker");
            row.add(name, organisation, topic, link);
            if (editable) {
                row.add(new Button(translate("venue.speakers.remove", number), click -> {
                    rows.remove(this);
                    layout();
                    changed.run();
                }));
            }
            return row;
        }
    }
}
