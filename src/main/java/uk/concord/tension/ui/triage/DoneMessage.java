package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import uk.concord.core.ui.Links;
import uk.concord.tension.ui.TensionRoutes;

/** Says that the report before was decided, with a way back to it. */
class DoneMessage extends Div {
    DoneMessage(String reference) {
        addClassName("triage-done");
        getElement().setAttribute("role", "status");
        if (reference.matches("CT-\\d{4}-\\d{6}")) {
            add(
                    new Span(translate("tension.triage.done", reference)),
                    Links.to(TensionRoutes.report(reference), translate("tension.triage.done.open")));
        }
    }
}
