package uk.concord.briefing.domain.narrative;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.briefing.domain.writing.SubmissionGate;
import uk.concord.core.text.Texts;

/** No briefing is submitted or approved while the scanner stops something in it. */
@Component
class NarrativeGate implements SubmissionGate {

    private final NarrativeCheck check;
    private final Texts texts;

    NarrativeGate(NarrativeCheck check, Texts texts) {
        this.check = check;
        this.texts = texts;
    }

    @Override
    public List<Missing> missing(Briefing briefing) {
        Map<Section, Long> blocked = check.kept(briefing).stream()
                .filter(CheckedFinding::blocks)
                .collect(Collectors.groupingBy(CheckedFinding::section, java.util.TreeMap::new, Collectors.counting()));
        return blocked.entrySet().stream()
                .map(section -> new Missing(
                        texts.get(
                                "briefing.missing.scan",
                                texts.get(section.getKey().titleKey()),
                                section.getValue()),
                        section.getKey()))
                .toList();
    }
}
