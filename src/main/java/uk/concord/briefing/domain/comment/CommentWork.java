package uk.concord.briefing.domain.comment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** Comments that ask a person, on "my work". */
@Component
class CommentWork implements WorkSource {

    private final CommentQuery query;
    private final Texts texts;

    CommentWork(CommentQuery query, Texts texts) {
        this.query = query;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        if (!user.has(Permissions.BRIEFING_WRITE)
                && !user.has(Permissions.BRIEFING_REVIEW)
                && !user.has(Permissions.BRIEFING_APPROVE)) {
            return List.of();
        }
        return query.waiting(user.id()).stream()
                .map(waiting -> new WorkItem(
                        texts.get(
                                "briefing.work.comments",
                                waiting.termName(),
                                texts.get(waiting.section().titleKey())),
                        waiting.threads(),
                        "/briefings/" + waiting.termSlug() + "/sections/"
                                + waiting.section().slug()
                                + (waiting.section().written() ? "" : "/task"),
                        false))
                .toList();
    }
}
