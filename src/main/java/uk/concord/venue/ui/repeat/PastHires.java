package uk.concord.venue.ui.repeat;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.Links;
import uk.concord.venue.domain.repeat.PastHire;
import uk.concord.venue.domain.repeat.RepeatService;
import uk.concord.venue.ui.VenueRoutes;

/** Finds what a hirer has hired before, while the name is typed. */
public final class PastHires extends Div {
    private static final int SEARCH_AFTER_MS = 300;

    private final transient RepeatService repeats;
    private final Div found = new Div();

    public PastHires(RepeatService repeats) {
        this.repeats = repeats;
        addClassName("form-page");
        TextField name = new TextField(translate("venue.repeat.name"));
        name.setId("repeat-name");
        name.setHelperText(translate("venue.repeat.name.help"));
        name.setMaxLength(200);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(SEARCH_AFTER_MS);
        name.addValueChangeListener(event -> show(event.getValue()));
        found.getElement().setAttribute("role", "status");
        add(name, found);
    }

    private void show(String name) {
        found.removeAll();
        if (name.isBlank()) {
            return;
        }
        List<PastHire> hires = repeats.find(name);
        if (hires.isEmpty()) {
            found.add(new Paragraph(translate("venue.repeat.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        hires.forEach(hire -> list.add(new ListItem(Links.to(VenueRoutes.repeat(hire.reference()), words(hire)))));
        found.add(new Paragraph(translate("venue.repeat.found", hires.size())), list);
    }

    private static String words(PastHire hire) {
        var date = hire.eventDate();
        return translate(
                "venue.repeat.hire",
                hire.title(),
                hire.hirerName(),
                date == null ? "" : LondonTime.date(date),
                hire.room());
    }
}
