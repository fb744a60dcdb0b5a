package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.jspecify.annotations.Nullable;

/** Links to the first and the next page of a list that is read by key. */
public class KeyPager extends Nav {
    public KeyPager() {
        addClassName("pager");
        setAriaLabel(translate("core.pager"));
        setVisible(false);
    }

    /**
     * @param first address of the first page, or null when this is it
     * @param next address of the next page, or null when this is the last
     */
    public void set(@Nullable String first, @Nullable String next) {
        removeAll();
        if (first != null) {
            add(Links.to(first, translate("core.pager.first")));
        }
        if (next != null) {
            Anchor link = Links.to(next, translate("core.pager.next"));
            link.getElement().setAttribute("rel", "next");
            add(link);
        }
        setVisible(first != null || next != null);
    }
}
