package uk.concord.core.ui;

import java.util.List;

/** A feature's part of the navigation. */
public interface NavSection {
    String titleKey();

    /** @return lower stands higher: tension 10, venue 20, briefing 30, administration 90 */
    int order();

    List<NavItem> items();
}
