package uk.concord.briefing.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.ui.author.BriefingsView;
import uk.concord.briefing.ui.library.LibraryView;
import uk.concord.briefing.ui.notice.NoticesView;
import uk.concord.briefing.ui.partner.MySectionsView;
import uk.concord.briefing.ui.reference.SchoolsView;
import uk.concord.briefing.ui.school.MyBriefingsView;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;

/** The briefing's part of the navigation. */
@Component
class BriefingNav implements NavSection {

    @Override
    public String titleKey() {
        return "briefing.nav";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                new NavItem("briefing.nav.briefings", BriefingsView.class, Permissions.BRIEFING_PROGRESS),
                new NavItem("briefing.nav.briefings", BriefingsView.class, Permissions.BRIEFING_REVIEW),
                new NavItem("briefing.notices", NoticesView.class, Permissions.BRIEFING_PROGRESS),
                new NavItem("briefing.nav.schools", SchoolsView.class, Permissions.SCHOOLS_MANAGE),
                new NavItem("briefing.nav.library", LibraryView.class, Permissions.BRIEFING_REFERENCE),
                new NavItem("briefing.nav.my-sections", MySectionsView.class, Permissions.BRIEFING_CONTRIBUTE),
                new NavItem("briefing.nav.mine", MyBriefingsView.class, Permissions.BRIEFING_RECEIVE));
    }
}
