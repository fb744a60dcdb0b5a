package uk.concord.tension.domain.list;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The list of submitted reports: those the reader may read. */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class ReportListService {
    private final TensionQuery query;
    private final SignedIn signedIn;

    ReportListService(TensionQuery query, SignedIn signedIn) {
        this.query = query;
        this.signedIn = signedIn;
    }

    /** @throws RuleBrokenException when a search is too broad, or holds no word that can be looked for */
    public KeyPage<ReportRow> page(ReportFilter filter, @Nullable String cursor, int size) {
        return query.page(signedIn.user(), filter, cursor, size);
    }

    /**
     * @return references of the first reports that the filter finds
     * @throws RuleBrokenException as {@link #page}
     */
    public List<String> references(ReportFilter filter, int most) {
        return query.page(signedIn.user(), filter, null, most).rows().stream()
                .map(ReportRow::reference)
                .toList();
    }

    /** @return how many the filter finds, empty while somebody searches */
    public Optional<TensionQuery.Count> count(ReportFilter filter) {
        return query.count(signedIn.user(), filter);
    }
}
