package uk.concord.place.domain.boundary;

import jakarta.annotation.security.RolesAllowed;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;

/** Takes boundaries over from a file: first what would be done, then the doing, all of it or nothing. */
@Service
@RolesAllowed(Permissions.PLACES_MANAGE)
public class BoundaryService {
    /** Largest file, in bytes. */
    public static final int LARGEST = BoundaryFile.LARGEST;

    private final BoundaryRepository boundaries;
    private final WardQuery wards;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    BoundaryService(BoundaryRepository boundaries, WardQuery wards, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.boundaries = boundaries;
        this.wards = wards;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** One thing that stands against an import. @param about the ward, or the name that is none */
    public record Objection(String messageKey, String about) {}

    /**
     * What an import does, or would do.
     *
     * @param property the property of the file that names the wards, by code or by name
     * @param matched names of the wards that have an outline in the file
     * @param objections what has to be put right first
     */
    public record Outcome(String property, List<String> matched, List<Objection> objections) {}

    /** @return the newest first */
    @Transactional(readOnly = true)
    public List<BoundaryRepository.BoundarySet> sets() {
        return boundaries.sets();
    }

    /**
     * Looks what an import would do, and changes nothing.
     *
     * @throws RuleBrokenException when the file cannot be read, or the day is missing
     */
    @Transactional(readOnly = true)
    public Outcome check(byte[] file, @Nullable LocalDate validFrom) {
        return match(file, validFrom).outcome();
    }

    /**
     * Imports the outlines of all wards that are valid on that day.
     *
     * @throws RuleBrokenException when the file cannot be read, or day or source is missing
     */
    @Transactional
    public Outcome take(byte[] file, @Nullable LocalDate validFrom, String source) {
        Match match = match(file, validFrom);
        if (source.isBlank() || source.length() > 300) {
            throw new RuleBrokenException("place.error.source");
        }
        if (!match.outcome().objections().isEmpty()) {
            return match.outcome();
        }
        Plane plane = new Plane(match.features().values());
        Map<Long, String> rings = new LinkedHashMap<>();
        match.features().forEach((ward, feature) -> rings.put(ward, plane.rings(feature)));
        LocalDate day = Objects.requireNonNull(validFrom);
        String hash = sha256(file);
        boundaries.replace(day, source.strip(), hash, signedIn.user().id(), clock.instant(), rings);
        audit.record("place.boundaries.imported", "boundaries", day.toString(), hash);
        return match.outcome();
    }

    private record Match(Outcome outcome, Map<Long, BoundaryFile.Feature> features) {}

    private Match match(byte[] file, @Nullable LocalDate validFrom) {
        if (validFrom == null) {
            throw new RuleBrokenException("place.error.from");
        }
        List<BoundaryFile.Feature> features = BoundaryFile.read(file);
        List<Ward> known = wards.validOn(validFrom).stream()
                .filter(ward -> !ward.isSpecial())
                .toList();
        Map<String, Ward> byName = new LinkedHashMap<>();
        known.forEach(ward -> {
            byName.put(plain(ward.code()), ward);
            byName.put(plain(ward.name()), ward);
        });
        String property = features.stream()
                .flatMap(feature -> feature.properties().keySet().stream())
                .distinct()
                .max(Comparator.comparingLong(name -> hits(features, name, byName)))
                .orElse("");
        Map<Long, BoundaryFile.Feature> matched = new LinkedHashMap<>();
        List<Objection> objections = new ArrayList<>();
        for (BoundaryFile.Feature feature : features) {
            String value = feature.properties().getOrDefault(property, "");
            Ward ward = byName.get(plain(value));
            if (ward == null) {
                objections.add(new Objection("place.boundary.unknown", value.isBlank() ? "–" : value));
            } else if (matched.put(ward.id(), feature) != null) {
                objections.add(new Objection("place.boundary.twice", ward.name()));
            }
        }
        known.stream()
                .filter(ward -> !matched.containsKey(ward.id()))
                .forEach(ward -> objections.add(new Objection("place.boundary.missing", ward.name())));
        List<String> names = known.stream()
                .filter(ward -> matched.containsKey(ward.id()))
                .map(Ward::name)
                .toList();
        return new Match(new Outcome(property, names, List.copyOf(objections)), matched);
    }

    private static long hits(List<BoundaryFile.Feature> features, String property, Map<String, Ward> known) {
        return features.stream()
                .filter(feature -> known.containsKey(plain(feature.properties().getOrDefault(property, ""))))
                .count();
    }

    /** Files write "and" or "&", and hyphens or spaces. */
    private static String plain(String name) {
        return name.toUpperCase(Locale.ROOT).replace("&", "AND").replaceAll("[^A-Z0-9]+", "");
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
