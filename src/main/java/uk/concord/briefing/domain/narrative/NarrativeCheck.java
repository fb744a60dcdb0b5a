package uk.concord.briefing.domain.narrative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.scan.NarrativeScanner;
import uk.concord.briefing.domain.scan.SourceOverlap;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.settings.Settings;
import uk.concord.tension.domain.ReportTexts;

/** Scans the sections of a briefing. Reports are read to be compared and never kept. */
@Component
class NarrativeCheck {

    private final BoroughTerms borough;
    private final ReportTexts reports;
    private final OverrideRepository overrides;
    private final BriefingQuery briefings;
    private final Settings settings;
    private final Clock clock;

    NarrativeCheck(
            BoroughTerms borough,
            ReportTexts reports,
            OverrideRepository overrides,
            BriefingQuery briefings,
            Settings settings,
            Clock clock) {
        this.borough = borough;
        this.reports = reports;
        this.overrides = overrides;
        this.briefings = briefings;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return findings in all sections as they are kept, in order */
    List<CheckedFinding> kept(Briefing briefing) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        briefings.sections(briefing.id()).forEach(draft -> texts.put(draft.section(), draft.text()));
        return check(briefing, texts);
    }

    /** @param texts by section; need not be those that are kept */
    List<CheckedFinding> check(Briefing briefing, Map<Section, String> texts) {
        Set<String> couldBeNames = new HashSet<>();
        Map<Section, SourceOverlap> overlaps = new EnumMap<>(Section.class);
        texts.forEach((section, text) -> {
            couldBeNames.addAll(NarrativeScanner.couldBeNames(text));
            overlaps.put(section, new SourceOverlap(text));
        });
        Instant since = clock.instant().minus(Duration.ofDays(settings.number("briefing.overlap-days")));
        reports.forEachSince(since, report -> overlaps.values().forEach(overlap -> overlap.offer(report)));
        NarrativeScanner scanner = new NarrativeScanner(borough.terms(briefing.period(), couldBeNames));
        Map<String, ScanOverride> reasons = overrides.of(briefing.id());
        List<CheckedFinding> found = new ArrayList<>();
        overlaps.forEach((section, overlap) -> scanner.scan(
                        texts.getOrDefault(section, ""), section == Section.NATIONAL, overlap)
                .forEach(finding -> found.add(
                        new CheckedFinding(section, finding, reasons.get(OverrideRepository.key(section, finding))))));
        return found;
    }
}
