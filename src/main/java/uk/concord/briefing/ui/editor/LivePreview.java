package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.PreviewService;
import uk.concord.briefing.ui.document.DocumentArticle;

/** The section as readers of an edition will see it, while it is written. */
class LivePreview extends Div {

    private final transient PreviewService service;
    private final Select<Edition> edition = new Select<>();
    private final Div shown = new Div();
    private final Details details;
    private String term = "";
    private Section section = Section.MINUTE;
    private String text = "";

    LivePreview(PreviewService service) {
        this.service = service;
        addClassName("live-preview");
        edition.setId("preview-edition");
        edition.setLabel(translate("briefing.preview.edition"));
        edition.setItems(Edition.values());
        edition.setItemLabelGenerator(one -> translate(one.textKey()));
        edition.setValue(Edition.WHOLE);
        edition.addValueChangeListener(change -> draw());
        shown.getElement().setAttribute("role", "region");
        shown.getElement().setAttribute("aria-label", translate("briefing.preview.live"));
        details = new Details(translate("briefing.preview.live.open"), new Div(edition, shown));
        details.setOpened(true);
        details.addOpenedChangeListener(change -> draw());
        add(new H2(translate("briefing.preview.live")), details);
    }

    void show(String term, Section section, String text) {
        this.term = term;
        this.section = section;
        this.text = text;
        draw();
    }

    private void draw() {
        if (!details.isOpened()) {
            return;
        }
        String article = service.section(term, section, text, edition.getValue());
        shown.removeAll();
        shown.add(
                article.isEmpty()
                        ? new Paragraph(translate(
                                "briefing.preview.not-in",
                                translate(edition.getValue().textKey())))
                        : new DocumentArticle(article));
    }
}
