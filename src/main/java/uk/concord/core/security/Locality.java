package uk.concord.core.security;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's work lies.
 *
 * @param everywhere in the whole borough and beyond, whatever the wards say
 * @param wards ids of the wards, and of the special areas, when it is not everywhere
 */
public record Locality(boolean everywhere, Set<Long> wards) implements Serializable {
    public static final Locality EVERYWHERE = new Locality(true, Set.of());

    public Locality {
        wards = Set.copyOf(wards);
    }

    public static Locality of(Set<Long> wards) {
        return new Locality(false, wards);
    }

    /** @param ward id, or null for something without a place, which only those who work everywhere see */
    public boolean covers(@Nullable Long ward) {
        return everywhere || (ward != null && wards.contains(ward));
    }
}
