package uk.concord.tension.ui.areas;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** A share of a whole as a bar with its per cent beside it. */
class ShareBar extends Div {
    ShareBar(int part, int whole) {
        addClassName("share-bar");
        int percent = whole == 0 ? 0 : Math.round(100f * part / whole);
        add(
                new Html(
                        "<div aria-hidden=\"true\"><svg width=\"100%\" height=\"14\"><rect class=\"chart-bar\" width=\""
                                + percent + "%\" height=\"14\"></rect></svg></div>"),
                new Span(percent + "%"));
    }
}
