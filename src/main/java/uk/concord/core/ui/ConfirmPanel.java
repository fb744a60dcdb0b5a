package uk.concord.core.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Says that something is done and gives its reference (GOV.UK Design System, confirmation page). */
public class ConfirmPanel extends Div {
    public ConfirmPanel(String what, String reference) {
        addClassName("confirm-panel");
        Span number = new Span(reference);
        number.addClassName("confirm-reference");
        add(new Paragraph(what), number);
    }
}
