package uk.concord.core.ui;

import com.vaadin.flow.component.Component;

/**
 * One entry of the navigation.
 *
 * @param labelKey key of its words
 * @param view where it leads
 * @param permission who sees it
 */
public record NavItem(String labelKey, Class<? extends Component> view, String permission) {}
