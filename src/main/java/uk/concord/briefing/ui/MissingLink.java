package uk.concord.briefing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.core.ui.Links;

/** Something that is missing, with a link to where it is put right. */
public final class MissingLink {

    private MissingLink() {}

    /** @param writes whether the person may open sections */
    public static Component of(String term, Missing item, boolean writes) {
        var section = item.section();
        if (section != null && writes) {
            return Links.to(BriefingRoutes.section(term, section), item.message());
        }
        return item.page().isEmpty()
                ? new Span(item.message())
                : Links.to(BriefingRoutes.one(term) + "/" + item.page(), item.message());
    }
}
