package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.concord.core.security.Marking;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.issue.IssueDetails;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.form.PersonalDataWarning;

/** What an issue is about. */
class IssueForm extends Div {
    private final FormFields fields = new FormFields("tension.issue");
    private final TextField title = fields.text("title", IssueDetails.TITLE_MAX);
    private final TextArea summary = fields.area("summary", IssueDetails.SUMMARY_MAX, 5);
    private final Select<Category> category = fields.add("category", new Select<>());
    private final MultiSelectComboBox<Ward> wards =
            fields.add("wards", new MultiSelectComboBox<>(translate("tension.issue.wards")));
    private final RadioButtonGroup<Marking> marking =
            fields.add("marking", new RadioButtonGroup<>(translate("tension.issue.marking")));
    private final TextField handlingLine = fields.text("handlingLine", IssueDetails.HANDLING_LINE_MAX);
    private final Checkbox schools = fields.check("schools");

    IssueForm(List<Category> categories, List<Ward> places) {
        addClassName("form-page");
        title.setHelperText(fields.help("title"));
        summary.setHelperText(fields.help("summary"));
        category.setLabel(translate("tension.issue.category"));
        category.setItems(categories);
        category.setItemLabelGenerator(item -> item == null ? "" : item.name());
        wards.setItems(places);
        wards.setItemLabelGenerator(Ward::name);
        wards.setHelperText(fields.help("wards"));
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(Marking::label);
        marking.setValue(Marking.OFFICIAL);
        handlingLine.setVisible(false);
        marking.addValueChangeListener(
                change -> handlingLine.setVisible(change.getValue() == Marking.OFFICIAL_SENSITIVE));
        add(title, summary, new PersonalDataWarning(summary), category, wards, marking, handlingLine, schools);
    }

    void show(IssueDetails details, List<Category> categories, List<Ward> places) {
        title.setValue(details.title());
        summary.setValue(details.summary());
        categories.stream()
                .filter(item -> item.code().equals(details.category()))
                .findFirst()
                .ifPresent(category::setValue);
        wards.setValue(places.stream()
                .filter(ward -> details.wardIds().contains(ward.id()))
                .collect(Collectors.toSet()));
        marking.setValue(details.marking());
        handlingLine.setValue(details.handlingLine());
        schools.setValue(details.shareWithSchools());
    }

    Map<String, Component> fields() {
        return fields.byName();
    }

    IssueDetails read() {
        Category chosen = category.getValue();
        return new IssueDetails(
                title.getValue(),
                summary.getValue(),
                chosen == null ? null : chosen.code(),
                wards.getValue().stream().map(Ward::id).collect(Collectors.toSet()),
                marking.getValue(),
                handlingLine.isVisible() ? handlingLine.getValue() : "",
                schools.getValue());
    }
}
