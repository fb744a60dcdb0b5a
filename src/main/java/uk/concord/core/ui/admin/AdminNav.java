package uk.concord.core.ui.admin;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;

@Component
class AdminNav implements NavSection {
    @Override
    public String titleKey() {
        return "core.admin";
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                new NavItem("core.contacts", ContactsView.class, Permissions.SETTINGS_MANAGE),
                new NavItem("core.outbox", OutboxView.class, Permissions.OUTBOX_READ),
                new NavItem("retention.title", RetentionView.class, Permissions.RETENTION_CONFIRM),
                new NavItem("core.audit", AuditView.class, Permissions.AUDIT_READ));
    }
}
