package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;

/** Where a concern goes, with numbers to call and pages to open. */
class RouteBlock extends Div {
    /** How urgent it is. */
    enum Tone {
        DANGER("route-danger"),
        ROUTE("route-route");

        private final String style;

        Tone(String style) {
            this.style = style;
        }
    }

    /** @param codes of the contact records to show */
    RouteBlock(Tone tone, String textKey, List<String> codes, RouteContacts contacts) {
        UnorderedList list = new UnorderedList();
        codes.forEach(code -> contacts.byCode(code).ifPresent(contact -> list.add(createContact(contact))));
        add(new Paragraph(translate(textKey)), list);
        addClassNames("route-block", tone.style);
    }

    private static ListItem createContact(RouteContact contact) {
        Span name = new Span(contact.name() + ": ");
        if (contact.href().isEmpty()) {
            return new ListItem(name, new Span(contact.value()));
        }
        Anchor link = new Anchor(contact.href(), contact.value());
        link.addClassName("route-link");
        return new ListItem(name, link);
    }
}
