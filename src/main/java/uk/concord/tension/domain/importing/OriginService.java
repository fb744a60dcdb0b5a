package uk.concord.tension.domain.importing;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;

/** Where a report came from, for those who import. */
@Service
@RolesAllowed(Permissions.TENSION_IMPORT)
public class OriginService {
    private final ReportOrigins origins;

    OriginService(ReportOrigins origins) {
        this.origins = origins;
    }

    /**
     * @param reportId of a report that the caller may read
     * @return none when it was typed here
     */
    @Transactional(readOnly = true)
    public Optional<Origin> of(long reportId) {
        return origins.of(reportId);
    }
}
