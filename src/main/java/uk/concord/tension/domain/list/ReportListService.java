package uk.concord.tension.domain.list;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;

/** The list of all submitted reports, for those who may read them. */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class ReportListService {
    private final TensionQuery query;

    ReportListService(TensionQuery query) {
        this.query = query;
    }

    /** @throws RuleBrokenException when a search is too broad, or holds no word that can be looked for */
    public KeyPage<ReportRow> page(ReportFilter filter, @Nullable String cursor, int size) {
        return query.page(filter, cursor, size);
    }

    /** @return how many the filter finds, empty while somebody searches */
    public Optional<TensionQuery.Count> count(ReportFilter filter) {
        return query.count(filter);
    }
}
