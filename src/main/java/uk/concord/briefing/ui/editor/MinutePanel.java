package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import uk.concord.briefing.domain.minute.Candidate;
import uk.concord.briefing.domain.minute.MinuteService;
import uk.concord.core.ui.ActionBar;

/** Suggestions for "this term in one minute": the author chooses, puts them into the text and edits them there. */
class MinutePanel extends Div {

    private final transient MinuteService service;
    private final TextChange text;

    MinutePanel(MinuteService service, TextChange text) {
        this.service = service;
        this.text = text;
        addClassName("library-panel");
    }

    void show(String term) {
        removeAll();
        List<Candidate> candidates = service.candidates(term);
        add(new H2(translate("briefing.minute")), new Paragraph(translate("briefing.minute.text")));
        List<CheckboxGroup<Candidate>> groups = new ArrayList<>();
        Div choice = new Div();
        for (Candidate.Kind kind : Candidate.Kind.values()) {
            List<Candidate> of = candidates.stream()
                    .filter(candidate -> candidate.kind() == kind)
                    .toList();
            if (!of.isEmpty()) {
                CheckboxGroup<Candidate> group = new CheckboxGroup<>();
                group.setId("minute-" + kind.name());
                group.setLabel(translate("briefing.minute.choose", translate(kind.textKey()), kind.most()));
                group.setItems(of);
                group.setItemLabelGenerator(
                        candidate -> translate("briefing.minute.candidate", candidate.text(), candidate.basis()));
                group.addClassName("stacked");
                groups.add(group);
                choice.add(group);
            }
        }
        if (groups.isEmpty()) {
            add(new Paragraph(translate("briefing.minute.nothing")));
            return;
        }
        Button put = new Button(translate("briefing.minute.put"), click -> {
            List<String> keys = groups.stream()
                    .flatMap(group -> group.getValue().stream())
                    .map(Candidate::key)
                    .toList();
            text.change(groups.getFirst(), version -> service.choose(term, keys, version));
        });
        choice.add(new ActionBar(put));
        add(new Details(translate("briefing.minute.open", candidates.size()), choice));
    }
}
