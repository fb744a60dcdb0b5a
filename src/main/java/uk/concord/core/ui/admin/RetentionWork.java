package uk.concord.core.ui.admin;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.retention.RetentionService;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** Proposals that wait for the information officer. */
@Component
class RetentionWork implements WorkSource {
    private final RetentionService retention;
    private final Texts texts;

    RetentionWork(RetentionService retention, Texts texts) {
        this.retention = retention;
        this.texts = texts;
    }

    @Override
    public List<WorkItem> workFor(CurrentUser user) {
        int waiting = user.has(Permissions.RETENTION_CONFIRM) ? retention.waiting() : 0;
        return waiting == 0
                ? List.of()
                : List.of(new WorkItem(texts.get("retention.work"), waiting, "retention", false));
    }
}
