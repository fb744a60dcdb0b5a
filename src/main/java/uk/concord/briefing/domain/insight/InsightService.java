package uk.concord.briefing.domain.insight;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.receipt.AcknowledgeBy;
import uk.concord.briefing.domain.receipt.ReceiptQuery;
import uk.concord.briefing.domain.receipt.SchoolStatus;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.selfcheck.CheckAnswer;
import uk.concord.briefing.domain.selfcheck.SelfCheckQuery;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;

/** For the board: how many schools of each phase acknowledged in time, and where they ask for training. */
@Service
@RolesAllowed(Permissions.BRIEFING_PROGRESS)
@Transactional(readOnly = true)
public class InsightService {

    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final AcknowledgeBy dueDays;
    private final SelfCheckQuery checks;

    InsightService(
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptQuery receipts,
            AcknowledgeBy dueDays,
            SelfCheckQuery checks) {
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.dueDays = dueDays;
        this.checks = checks;
    }

    /** @return one line for each phase with a school that was told; empty when nothing is published */
    public List<PhaseShare> byPhase(String termSlug) {
        return briefings
                .published(briefings.byTerm(termSlug).id())
                .map(version -> {
                    Instant published = version.publishedAt();
                    return published == null ? List.<PhaseShare>of() : byPhase(version.id(), published);
                })
                .orElse(List.of());
    }

    private List<PhaseShare> byPhase(long versionId, Instant published) {
        List<SchoolStatus> told = receipts.statuses(versionId, schools.open()).stream()
                .filter(status -> status.notifiedAt() != null)
                .toList();
        Map<Long, LocalDate> due = dueDays.bySchool(
                published, told.stream().map(status -> status.school().id()).toList());
        Map<Phase, List<SchoolStatus>> byPhase = new EnumMap<>(Phase.class);
        told.forEach(status -> byPhase.computeIfAbsent(status.school().phase(), phase -> new ArrayList<>())
                .add(status));
        return byPhase.entrySet().stream()
                .map(phase -> share(phase.getKey(), phase.getValue(), due))
                .toList();
    }

    private static PhaseShare share(Phase phase, List<SchoolStatus> statuses, Map<Long, LocalDate> due) {
        int inTime = 0;
        int late = 0;
        for (SchoolStatus status : statuses) {
            Instant at = status.acknowledgedAt();
            LocalDate by = due.get(status.school().id());
            if (at != null && by != null) {
                boolean soon = !LocalDate.ofInstant(at, LondonTime.ZONE).isAfter(by);
                inTime += soon ? 1 : 0;
                late += soon ? 0 : 1;
            }
        }
        return new PhaseShare(phase, statuses.size(), inTime, late);
    }

    /** @return the topics of the self-check, the greatest need first; empty when nobody answered */
    public List<TopicNeed> needs(String termSlug) {
        return briefings
                .published(briefings.byTerm(termSlug).id())
                .map(version -> checks.byTopic(version.id()).entrySet().stream()
                        .map(topic -> new TopicNeed(
                                topic.getKey(),
                                topic.getValue().getOrDefault(CheckAnswer.YES, 0),
                                topic.getValue().getOrDefault(CheckAnswer.PARTLY, 0),
                                topic.getValue().getOrDefault(CheckAnswer.NO, 0)))
                        .sorted(Comparator.comparingInt(TopicNeed::percentInNeed)
                                .reversed())
                        .toList())
                .orElse(List.of());
    }
}
