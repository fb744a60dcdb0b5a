package uk.concord.core.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The actions of a page, the main one first; they wrap on a narrow screen. */
public class ActionBar extends Div {
    public ActionBar(Component... actions) {
        addClassName("action-bar");
        add(actions);
    }
}
