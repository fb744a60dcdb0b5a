package uk.concord.core.ui;

import com.vaadin.flow.component.html.Anchor;

/** Links to addresses of the product. */
public final class Links {
    private Links() {}

    /**
     * A link that changes the page without loading the application anew.
     *
     * @param href within the product, without a leading slash or with one
     */
    public static Anchor to(String href, String text) {
        Anchor link = new Anchor(href.startsWith("/") ? href.substring(1) : href, text);
        if (link.getHref().isEmpty()) {
            link.setHref(".");
        }
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** A link that looks like the main action of the page. */
    public static Anchor action(String href, String text) {
        Anchor link = to(href, text);
        link.addClassNames("action-link");
        return link;
    }
}
