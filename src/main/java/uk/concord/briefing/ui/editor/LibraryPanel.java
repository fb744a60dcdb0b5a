package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.briefing.domain.library.PickService;
import uk.concord.briefing.domain.library.UsedEntry;
import uk.concord.briefing.ui.library.FreshnessTag;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.StatusTag;

/** What the libraries have for a section: chosen by the author, put in at the end, taken out again. */
class LibraryPanel extends Div {

    private final transient PickService service;
    private final TextChange text;
    private String term = "";
    private Section section = Section.MINUTE;

    LibraryPanel(PickService service, TextChange text) {
        this.service = service;
        this.text = text;
        addClassName("library-panel");
    }

    /** @param open whether the author may change the section */
    void show(String term, Section section, boolean open) {
        this.term = term;
        this.section = section;
        removeAll();
        List<LibraryKind> kinds = LibraryKind.of(section);
        setVisible(!kinds.isEmpty());
        if (kinds.isEmpty()) {
            return;
        }
        add(new H2(translate("briefing.pick")));
        List<UsedEntry> used = service.used(term, section);
        if (used.isEmpty()) {
            add(new Paragraph(translate("briefing.pick.nothing")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plain-list");
            used.forEach(one -> list.add(createUsed(one, open)));
            add(list);
        }
        if (open) {
            add(createChoice(service.offered(term, section)));
        }
    }

    private ListItem createUsed(UsedEntry used, boolean open) {
        LibraryEntry entry = used.entry();
        ListItem item =
                new ListItem(new Span(entry.title()), new Span(" "), new FreshnessTag(entry, service.freshness(entry)));
        if (used.changed()) {
            item.add(new Span(" "), new StatusTag(translate("briefing.pick.changed"), StatusTag.Tone.WAITING));
        }
        if (open) {
            Button out = new Button(
                    translate("briefing.pick.out"),
                    click -> text.change(null, version -> service.takeOut(term, section, entry.id(), version)));
            out.setAriaLabel(translate("briefing.pick.out.what", entry.title()));
            item.add(new Span(" "), out);
        }
        return item;
    }

    private Component createChoice(List<LibraryEntry> offered) {
        if (offered.isEmpty()) {
            return new Paragraph(translate("briefing.pick.none-left"));
        }
        Map<String, String> themes = service.themes();
        CheckboxGroup<LibraryEntry> choice = new CheckboxGroup<>();
        choice.setId("pick");
        choice.setLabel(translate("briefing.pick.choose"));
        choice.setItems(offered);
        choice.setItemLabelGenerator(entry -> label(entry, themes));
        choice.addClassName("stacked");
        Button add = new Button(translate("briefing.pick.add"), click -> {
            List<Long> ids = choice.getValue().stream().map(LibraryEntry::id).toList();
            text.change(choice, version -> service.pick(term, section, ids, version));
        });
        return new Details(translate("briefing.pick.open", offered.size()), new Div(choice, new ActionBar(add)));
    }

    private static String label(LibraryEntry entry, Map<String, String> themes) {
        StringBuilder label = new StringBuilder(entry.title());
        if (!entry.value().isEmpty()) {
            label.append(": ").append(entry.value());
        }
        if (entry.edition() != Edition.WHOLE) {
            label.append(" · ").append(translate(entry.edition().textKey()));
        }
        if (themes.containsKey(entry.theme()) && entry.kind() != LibraryKind.THEME) {
            label.append(" · ").append(themes.get(entry.theme()));
        }
        return label.toString();
    }
}
