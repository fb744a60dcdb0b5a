package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import uk.concord.briefing.domain.revision.TextDiff;

/** What was added and taken out: underlined and struck through, and said in words for whoever does not see it. */
class DiffText extends Div {

    DiffText(String before, String after) {
        addClassNames("diff", "preserve-lines");
        for (TextDiff.Part part : TextDiff.between(before, after)) {
            switch (part.kind()) {
                case SAME -> add(new Span(part.text()));
                case ADDED -> addMarked("ins", "briefing.history.added", part.text());
                case REMOVED -> addMarked("del", "briefing.history.removed", part.text());
            }
        }
    }

    private void addMarked(String tag, String wordKey, String text) {
        Element said = new Element("span");
        said.setText(translate(wordKey) + " ");
        said.getClassList().add("visually-hidden");
        Element words = new Element("span");
        words.setText(text);
        Element marked = new Element(tag);
        marked.appendChild(said, words);
        getElement().appendChild(marked);
    }
}
