package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.concord.core.security.Marking;

/** The handling marking at the top of a page; in words, never by colour alone. */
public class MarkingBanner extends Div {
    public MarkingBanner(Marking marking) {
        addClassNames("marking", marking == Marking.OFFICIAL ? "marking-official" : "marking-sensitive");
        Span purpose = new Span(translate("core.marking"));
        purpose.addClassName("visually-hidden");
        add(purpose, new Span(marking.label()));
    }
}
