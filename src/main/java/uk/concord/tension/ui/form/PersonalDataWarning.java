package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.PersonalData;

/** Says, while somebody types, what in a field looks like personal data. It warns and never blocks. */
public class PersonalDataWarning extends Div {
    /** @param field whose text it watches */
    public PersonalDataWarning(AbstractField<?, String> field) {
        addClassName("personal-data");
        getElement().setAttribute("role", "status");
        field.addValueChangeListener(change -> look(change.getValue()));
        look(field.getValue());
    }

    private void look(@Nullable String text) {
        List<PersonalData.Finding> findings = text == null ? List.of() : PersonalData.find(text);
        removeAll();
        setVisible(true);
        toggle(!findings.isEmpty());
        if (findings.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        findings.stream()
                .map(finding -> translate(finding.kind().key()) + ": \u201c" + finding.excerpt() + "\u201d")
                .distinct()
                .forEach(line -> list.add(new ListItem(line)));
        Paragraph title = new Paragraph(translate("tension.personalData.title"));
        title.addClassName("personal-data-title");
        add(title, list, new Paragraph(translate("tension.personalData.advice")));
    }

    private void toggle(boolean found) {
        setClassName("personal-data-found", found);
    }
}
