package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;

/** What the team judged about contexts, in the words that may go into the text. */
class WeightingPanel extends Div {

    private final transient ContextService service;
    private final TextChange text;

    WeightingPanel(ContextService service, TextChange text) {
        this.service = service;
        this.text = text;
        addClassName("library-panel");
    }

    void show(String term, boolean open) {
        removeAll();
        add(new H2(translate("briefing.weighting.panel")));
        List<String> words = service.words(term);
        if (words.isEmpty()) {
            add(new Paragraph(translate("briefing.weighting.none")));
        } else {
            UnorderedList list = new UnorderedList();
            words.forEach(line -> list.add(new ListItem(line)));
            add(list);
        }
        ActionBar actions = new ActionBar();
        if (open && !words.isEmpty()) {
            actions.add(new Button(
                    translate("briefing.weighting.put"),
                    click -> text.change(null, version -> service.putWords(term, version))));
        }
        actions.add(Links.to(BriefingRoutes.contexts(term), translate("briefing.weighting.link")));
        add(actions);
    }
}
