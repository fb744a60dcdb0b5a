package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A page of headed paragraphs whose words stand in the translations: {@code prefix.1.title}, {@code prefix.1.text} … */
abstract class TextPage extends PageView {
    TextPage(String titleKey, String prefix, int sections) {
        super(titleKey);
        addClassName("text-page");
        for (int number = 1; number <= sections; number++) {
            add(
                    new H2(translate(prefix + "." + number + ".title")),
                    new Paragraph(translate(prefix + "." + number + ".text")));
        }
    }
}
