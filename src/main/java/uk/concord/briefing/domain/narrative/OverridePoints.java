package uk.concord.briefing.domain.narrative;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.writing.ApprovalPoint;
import uk.concord.briefing.domain.writing.ApprovalPoints;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.core.text.Texts;

/** Every reason to keep what the scanner found is confirmed by the approver. */
@Component
class OverridePoints implements ApprovalPoints {

    private final NarrativeCheck check;
    private final Texts texts;

    OverridePoints(NarrativeCheck check, Texts texts) {
        this.check = check;
        this.texts = texts;
    }

    @Override
    public List<ApprovalPoint> of(Briefing briefing) {
        return check.kept(briefing).stream()
                .flatMap(found -> {
                    ScanOverride override = found.override();
                    return override == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(new ApprovalPoint(
                                    "override-" + override.id(),
                                    texts.get(
                                            "briefing.scan.point",
                                            texts.get(found.section().titleKey()),
                                            texts.get(found.finding().rule().textKey()),
                                            found.finding().shown(),
                                            override.by(),
                                            override.reason())));
                })
                .distinct()
                .toList();
    }
}
