package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Evidence;

/** Sources that were looked at (I4): as many as there are, each with its grade, date and what it says. */
final class EvidenceField extends CustomField<String> {
    private static final int SAVE_AFTER_MS = 1200;
    private static final int LONGEST = 500;

    private final List<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private SourceFileBox.@Nullable Store files;
    private final Button add = new Button(
            translate("venue.evidence.add"), click -> addRow(null).source.focus());

    EvidenceField(String label) {
        super("");
        setLabel(label);
        addClassName("speakers");
        add(new Div(list, add));
    }

    /** Rows can carry a file from now on. */
    void setFiles(SourceFileBox.Store store) {
        files = store;
        layout();
    }

    private Row addRow(@Nullable Evidence evidence) {
        Row row = new Row(evidence);
        rows.add(row);
        layout();
        return row;
    }

    private void layout() {
        list.removeAll();
        for (int i = 0; i < rows.size(); i++) {
            list.add(rows.get(i).component(i + 1));
        }
    }

    @Override
    protected String generateModelValue() {
        return rows.stream()
                .filter(row -> !row.source.getValue().isBlank() || row.file > 0)
                .map(row -> row.evidence().line())
                .collect(Collectors.joining("\n"));
    }

    @Override
    protected void setPresentationValue(String value) {
        rows.clear();
        Evidence.of(value).forEach(this::addRow);
        layout();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        add.setVisible(!readOnly);
        rows.forEach(row -> row.setReadOnly(readOnly));
        layout();
    }

    private final class Row {
        private final RadioButtonGroup<Evidence.Grade> grade =
                new RadioButtonGroup<>(translate("venue.evidence.grade"));
        private final DatePicker seenOn = new DatePicker(translate("venue.evidence.seen"));
        private final TextField source = text("venue.evidence.source");
        private final TextField summary = text("venue.evidence.summary");

        private long file;

        Row(@Nullable Evidence evidence) {
            grade.setItems(Evidence.Grade.values());
            grade.setItemLabelGenerator(value -> translate("venue.evidence." + value));
            grade.setValue(evidence == null ? Evidence.Grade.ANONYMOUS : evidence.grade());
            seenOn.setLocale(Locale.UK);
            seenOn.setAutoOpen(false);
            seenOn.setManualValidation(true);
            if (evidence != null) {
                source.setValue(evidence.source());
                summary.setValue(evidence.summary());
                file = evidence.file();
                try {
                    seenOn.setValue(evidence.seenOn().isEmpty() ? null : LocalDate.parse(evidence.seenOn()));
                } catch (DateTimeParseException unknown) {
                    seenOn.clear();
                }
            }
            setReadOnly(EvidenceField.this.isReadOnly());
            grade.addValueChangeListener(event -> updateValue());
            seenOn.addValueChangeListener(event -> updateValue());
            source.addValueChangeListener(event -> updateValue());
            summary.addValueChangeListener(event -> updateValue());
        }

        private static TextField text(String labelKey) {
            TextField field = new TextField(translate(labelKey));
            field.setMaxLength(LONGEST);
            field.setManualValidation(true);
            field.setValueChangeMode(ValueChangeMode.LAZY);
            field.setValueChangeTimeout(SAVE_AFTER_MS);
            return field;
        }

        Evidence evidence() {
            LocalDate day = seenOn.getValue();
            return new Evidence(
                    grade.getValue(), day == null ? "" : day.toString(), source.getValue(), summary.getValue(), file);
        }

        void setReadOnly(boolean readOnly) {
            grade.setReadOnly(readOnly);
            seenOn.setReadOnly(readOnly);
            source.setReadOnly(readOnly);
            summary.setReadOnly(readOnly);
        }

        FieldSet component(int number) {
            FieldSet row = new FieldSet(translate("venue.evidence.item", number));
            row.addClassName("speaker");
            row.add(source, seenOn, grade, summary);
            SourceFileBox.Store store = files;
            if (store != null) {
                row.add(new SourceFileBox(store, number, file, isReadOnly(), id -> {
                    file = id;
                    updateValue();
                    layout();
                }));
            }
            if (!isReadOnly()) {
                row.add(new Button(translate("venue.evidence.remove", number), click -> {
                    rows.remove(this);
                    layout();
                    updateValue();
                }));
            }
            return row;
        }
    }
}
