package uk.concord.tension.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.tension.domain.importing.ReportImportService.Columns;

/** Which column of the file holds which answer. */
class ColumnsForm extends Div {
    /** Stands in the list for an answer that the file does not hold. */
    private static final String NONE = "";

    private static final int EXAMPLE_MAX = 60;

    private final Map<ImportField, Select<String>> selects = new EnumMap<>(ImportField.class);

    ColumnsForm(Columns columns) {
        Div further = new Div();
        add(new H2(translate("tension.import.columns")), new Paragraph(translate("tension.import.columns.text")));
        for (ImportField field : ImportField.values()) {
            Select<String> select = select(field, columns);
            selects.put(field, select);
            (field.isRequired() ? this : further).add(select);
        }
        further.addClassName("stack");
        Details details = new Details(translate("tension.import.columns.further"), further);
        details.setOpened(columns.suggested().keySet().stream().anyMatch(field -> !field.isRequired()));
        add(details);
        addClassName("stack");
    }

    private static Select<String> select(ImportField field, Columns columns) {
        Select<String> select = new Select<>();
        select.setId("tension-import-" + field.name().toLowerCase(java.util.Locale.ROOT));
        select.setLabel(translate(field.key()));
        List<String> items =
                Stream.concat(Stream.of(NONE), columns.headers().stream()).toList();
        select.setItems(items);
        select.setItemLabelGenerator(
                item -> item == null || item.equals(NONE) ? translate("tension.import.columns.none") : item);
        select.addValueChangeListener(change -> select.setHelperText(example(change.getValue(), columns)));
        select.setValue(columns.suggested().getOrDefault(field, NONE));
        return select;
    }

    private static String example(String header, Columns columns) {
        String example = columns.example().getOrDefault(header, "");
        if (example.isEmpty()) {
            return "";
        }
        return translate(
                "tension.import.columns.example",
                example.length() > EXAMPLE_MAX ? example.substring(0, EXAMPLE_MAX) + "\u2026" : example);
    }

    /** @return the column of each answer that has one */
    Map<ImportField, String> mapping() {
        Map<ImportField, String> mapping = new EnumMap<>(ImportField.class);
        selects.forEach((field, select) -> {
            String header = select.getValue();
            if (header != null && !header.equals(NONE)) {
                mapping.put(field, header);
            }
        });
        return mapping;
    }

    /** Calls back when somebody chooses another column. */
    void onChange(Runnable changed) {
        selects.values().forEach(select -> select.addValueChangeListener(change -> changed.run()));
    }
}
