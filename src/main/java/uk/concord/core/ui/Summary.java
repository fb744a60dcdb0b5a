package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Label and value pairs, each with an optional link to change it ("check your answers"). */
public class Summary extends DescriptionList {
    public Summary() {
        addClassName("summary");
    }

    public Summary addRow(String label, String value) {
        return addRow(label, new Span(value), null);
    }

    /** @param changeHref where the answer is changed, or null when it cannot be */
    public Summary addRow(String label, String value, @Nullable String changeHref) {
        return addRow(label, new Span(value), changeHref);
    }

    public Summary addRow(String label, Component value, @Nullable String changeHref) {
        Term term = new Term(label);
        Description description = new Description(value);
        Div row = new Div(term, description);
        if (changeHref != null) {
            Anchor change = Links.to(changeHref, translate("core.change"));
            Span what = new Span(" " + label);
            what.addClassName("visually-hidden");
            change.add(what);
            Description action = new Description(change);
            action.addClassName("summary-action");
            row.add(action);
        }
        add(row);
        return this;
    }
}
