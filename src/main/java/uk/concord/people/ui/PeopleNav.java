package uk.concord.people.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;
import uk.concord.people.ui.token.TokensView;

@Component
class PeopleNav implements NavSection {
    @Override
    public String titleKey() {
        return "people.section";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                new NavItem("people.title", PeopleView.class, Permissions.PEOPLE_MANAGE),
                new NavItem("people.token.title", TokensView.class, Permissions.TOKENS_MANAGE));
    }
}
