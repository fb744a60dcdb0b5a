package uk.concord.briefing.ui.editor;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.domain.library.PickService;
import uk.concord.briefing.domain.minute.MinuteService;

/** What a section can draw on: the libraries, suggestions for the first minute, the judgement about contexts. */
class SourcesPanel extends Div {

    private final LibraryPanel library;
    private final MinutePanel minute;
    private final WeightingPanel weighting;

    private SourcesPanel(Sources sources, TextChange text) {
        library = new LibraryPanel(sources.library, text);
        minute = new MinutePanel(sources.minute, text);
        weighting = new WeightingPanel(sources.contexts, text);
    }

    /** @param open whether the author may change the section */
    void show(String term, Section section, boolean open) {
        removeAll();
        if (section == Section.MINUTE && open) {
            minute.show(term);
            add(minute);
        }
        if (section == Section.CONTEXT) {
            weighting.show(term, open);
            add(weighting);
        }
        library.show(term, section, open);
        add(library);
    }

    /** The services behind the panel. */
    @Component
    static class Sources {

        private final PickService library;
        private final MinuteService minute;
        private final ContextService contexts;

        Sources(PickService library, MinuteService minute, ContextService contexts) {
            this.library = library;
            this.minute = minute;
            this.contexts = contexts;
        }

        SourcesPanel panel(TextChange text) {
            return new SourcesPanel(this, text);
        }
    }
}
