package uk.concord.briefing.domain.clearance;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.clearance.ClearanceLine.Standing;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.narrative.OverrideRepository;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.ContentFingerprint;

/** How a briefing stands with every kind of agreement. */
@Component
public class Clearances {

    private final ClearanceRepository repository;
    private final ContentFingerprint fingerprint;
    private final OverrideRepository overrides;

    Clearances(ClearanceRepository repository, ContentFingerprint fingerprint, OverrideRepository overrides) {
        this.repository = repository;
        this.fingerprint = fingerprint;
        this.overrides = overrides;
    }

    /** @return one line for each kind, in order */
    public List<ClearanceLine> of(Briefing briefing) {
        Map<ClearanceKind, ClearanceNeed> needs = repository.needs(briefing.id());
        List<Clearance> given = repository.given(briefing.id());
        return Arrays.stream(ClearanceKind.values())
                .map(kind -> {
                    ClearanceNeed decided = needs.get(kind);
                    return line(briefing, kind, decided == null ? usual(briefing, kind) : decided, given);
                })
                .toList();
    }

    /** @return the line of one kind */
    ClearanceLine of(Briefing briefing, ClearanceKind kind) {
        return of(briefing).get(kind.ordinal());
    }

    /** What holds while nobody decided. Only the author knows what came from the police. */
    private ClearanceNeed usual(Briefing briefing, ClearanceKind kind) {
        @Nullable
        Boolean needed = switch (kind) {
            case POLICE -> null;
            case CHILDREN_SERVICES, COMMUNICATIONS -> true;
            case DATA_PROTECTION -> overrides.any(briefing.id());
        };
        return new ClearanceNeed(needed, Set.of(), "", 0);
    }

    private ClearanceLine line(Briefing briefing, ClearanceKind kind, ClearanceNeed need, List<Clearance> given) {
        Set<Section> sections = need.sections().isEmpty() ? kind.usualSections() : need.sections();
        List<Clearance> own = given.stream().filter(one -> one.kind() == kind).toList();
        return new ClearanceLine(
                kind,
                standing(briefing, need, sections, own),
                sections.stream().sorted().toList(),
                need.reason(),
                need.version(),
                own);
    }

    private Standing standing(Briefing briefing, ClearanceNeed need, Set<Section> sections, List<Clearance> given) {
        Boolean needed = need.needed();
        if (needed == null) {
            return Standing.NOT_ASKED;
        }
        if (!needed) {
            return Standing.NOT_NEEDED;
        }
        if (given.isEmpty()) {
            return Standing.MISSING;
        }
        Clearance latest = given.getFirst();
        if (latest.takenBackAt() != null) {
            return Standing.TAKEN_BACK;
        }
        return latest.contentSha256().equals(fingerprint.of(briefing, sections)) ? Standing.CLEARED : Standing.REOPENED;
    }
}
