package uk.concord.place.domain;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** Wards as an administrator keeps them: added and ended, never changed under the records that name them. */
@Service
@RolesAllowed(Permissions.PLACES_MANAGE)
public class WardService {
    private final WardQuery query;
    private final WardRepository repository;
    private final AuditTrail audit;

    WardService(WardQuery query, WardRepository repository, AuditTrail audit) {
        this.query = query;
        this.repository = repository;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Ward> all() {
        return query.all();
    }

    @Transactional(readOnly = true)
    public List<String> localities() {
        return query.localities();
    }

    /** @throws RuleBrokenException when a value is missing or the code is taken from that day */
    @Transactional
    public void add(String name, String locality, @Nullable LocalDate validFrom, String source) {
        if (name.isBlank() || name.length() > 80) {
            throw new RuleBrokenException("place.error.name");
        }
        if (locality.isBlank() || locality.length() > 80) {
            throw new RuleBrokenException("place.error.locality");
        }
        if (validFrom == null) {
            throw new RuleBrokenException("place.error.from");
        }
        if (source.isBlank() || source.length() > 300) {
            throw new RuleBrokenException("place.error.source");
        }
        String code = name.strip().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "-");
        try {
            repository.insert(
                    code.substring(0, Math.min(20, code.length())), name.strip(), locality.strip(), validFrom, source);
        } catch (DuplicateKeyException taken) {
            throw new RuleBrokenException("place.error.taken");
        }
        audit.record("place.ward.added", "ward", code, validFrom.toString());
    }

    /**
     * @throws RuleBrokenException when the last day is missing or before the first
     * @throws EditConflictException when somebody else changed the ward meanwhile
     */
    @Transactional
    public void end(Ward ward, @Nullable LocalDate lastDay) {
        if (lastDay == null || lastDay.isBefore(ward.validFrom()) || ward.isSpecial()) {
            throw new RuleBrokenException("place.error.to");
        }
        repository.end(ward.id(), ward.version(), lastDay);
        audit.record("place.ward.ended", "ward", ward.code(), lastDay.toString());
    }
}
