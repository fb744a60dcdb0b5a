package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Fields;
import uk.concord.tension.domain.report.Section;

/** How it shows itself and what it is about. */
class KindForm extends SectionForm {
    private final RadioButtonGroup<Eep> eep = field(Fields.EEP, Choices.radios(Fields.EEP, Eep.class));
    private final CheckboxGroup<Eep> otherEep = field("otherEep", Choices.checkboxes("otherEep", Eep.class));
    private final RadioButtonGroup<Category> category =
            field(Fields.CATEGORY, new RadioButtonGroup<>(translate("tension.form.category")));
    private final CheckboxGroup<Category> others =
            field(Fields.OTHER_CATEGORIES, new CheckboxGroup<>(translate("tension.form.otherCategories")));

    KindForm(Section.Kind kind, List<Category> categories) {
        eep.setValue(kind.eep());
        otherEep.setValue(kind.otherEep());
        category.setId(Choices.id(Fields.CATEGORY));
        category.setItems(categories);
        category.setItemLabelGenerator(
                item -> item.hint().isEmpty() ? item.name() : item.name() + " (" + item.hint() + ")");
        category.setValue(find(categories, kind.category()));
        others.setId(Choices.id(Fields.OTHER_CATEGORIES));
        others.setItems(categories);
        others.setItemLabelGenerator(Category::name);
        others.setValue(categories.stream()
                .filter(item -> kind.otherCategories().contains(item.code()))
                .collect(Collectors.toSet()));
        Details more = new Details(translate("tension.form.otherCategories.open"), others);
        more.setOpened(!kind.otherCategories().isEmpty());
        add(eep, otherEep, category, more);
    }

    private static @org.jspecify.annotations.Nullable Category find(
            List<Category> categories, @org.jspecify.annotations.Nullable String code) {
        return categories.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Section read() {
        Category main = category.getValue();
        Set<Eep> further = Choices.set(Eep.class, otherEep.getValue());
        if (eep.getValue() != null) {
            further.remove(eep.getValue());
        }
        return new Section.Kind(
                eep.getValue(),
                further,
                main == null ? null : main.code(),
                others.getValue().stream()
                        .map(Category::code)
                        .sorted()
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }
}
