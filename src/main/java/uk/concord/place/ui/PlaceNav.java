package uk.concord.place.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;

@Component
class PlaceNav implements NavSection {
    @Override
    public String titleKey() {
        return "place.section";
    }

    @Override
    public int order() {
        return 92;
    }

    @Override
    public List<NavItem> items() {
        return List.of(new NavItem("place.title", PlacesView.class, Permissions.PLACES_MANAGE));
    }
}
