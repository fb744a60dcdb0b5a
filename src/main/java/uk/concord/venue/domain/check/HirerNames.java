package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.HIRER;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.venue.domain.screening.NormalisedName;

/** Tells which of some names are those of hirers. */
@Component
public class HirerNames {
    private final DSLContext db;

    HirerNames(DSLContext db) {
        this.db = db;
    }

    /** @return those of the names a hirer is known under, in whatever form they are written */
    @Transactional(readOnly = true)
    public Set<String> known(Collection<String> names) {
        Set<String> keys = names.stream()
                .map(HirerNames::key)
                .filter(key -> !key.isEmpty())
                .collect(Collectors.toSet());
        Set<String> known = db.select(HIRER.NAME_KEY)
                .from(HIRER)
                .where(HIRER.NAME_KEY.in(keys))
                .fetchSet(HIRER.NAME_KEY);
        return names.stream().filter(name -> known.contains(key(name))).collect(Collectors.toSet());
    }

    private static String key(String name) {
        NormalisedName normalised = NormalisedName.of(name);
        return normalised.isEmpty() ? "" : ScreenedName.key(normalised);
    }
}
