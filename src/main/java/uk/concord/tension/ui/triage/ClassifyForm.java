package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.ui.form.Choices;

/** Adds what a short report was not asked: how the tension shows itself and what it is about. */
class ClassifyForm extends DecisionForm {
    private final RadioButtonGroup<Eep> eep = Choices.radios("eep", Eep.class);
    private final Select<Category> category = new Select<>();
    private final transient List<Category> categories;

    ClassifyForm(Section.Kind kind, List<Category> categories) {
        super("tension.triage.classify.button");
        this.categories = List.copyOf(categories);
        eep.setValue(kind.eep());
        category.setLabel(translate("tension.form.category"));
        category.setId("triage-category");
        category.setItems(categories);
        category.setItemLabelGenerator(item -> item == null ? "" : item.name());
        byCode(kind.category()).ifPresent(category::setValue);
        add(
                new H3(translate("tension.triage.classify")),
                new Paragraph(translate("tension.triage.classify.text")),
                eep,
                category);
        addDecide();
    }

    List<ErrorSummary.Problem> problems() {
        List<ErrorSummary.Problem> problems = new ArrayList<>();
        if (eep.isEmpty()) {
            problems.add(new ErrorSummary.Problem(translate("tension.problem.eep"), eep));
        }
        if (category.isEmpty()) {
            problems.add(new ErrorSummary.Problem(translate("tension.problem.category"), category));
        }
        return problems;
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.choice("eep", Eep.class, eep);
        kept.bind("category", category, Category::code, this::byCode);
    }

    private Optional<Category> byCode(@Nullable String code) {
        return categories.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    Section.Kind read() {
        return new Section.Kind(
                eep.getValue(), java.util.Set.of(), category.getValue().code(), java.util.Set.of());
    }
}
