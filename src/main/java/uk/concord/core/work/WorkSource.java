package uk.concord.core.work;

import java.util.List;
import uk.concord.core.security.CurrentUser;

/** A feature's contribution to "my work". */
public interface WorkSource {
    /** @return lower stands higher on the page */
    default int order() {
        return 100;
    }

    /** @return what waits for this person; nothing with a count of 0 */
    List<WorkItem> workFor(CurrentUser user);
}
