package uk.concord.briefing.domain.narrative;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.scan.Finding;
import uk.concord.briefing.domain.scan.NarrativeScanner;
import uk.concord.briefing.domain.scan.SourceOverlap;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.ReportTexts;

/** Scans a text that stands in no briefing. Nothing in it can be kept with a reason: it is short, and written again. */
@Component
public class FreeText {

    private final BoroughTerms borough;
    private final ReportTexts reports;
    private final Settings settings;
    private final Clock clock;

    FreeText(BoroughTerms borough, ReportTexts reports, Settings settings, Clock clock) {
        this.borough = borough;
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return what the scanner stops, in order */
    public List<Finding> stopped(String text) {
        Duration back = Duration.ofDays(settings.number("briefing.overlap-days"));
        Instant since = clock.instant().minus(back);
        SourceOverlap overlap = new SourceOverlap(text);
        reports.forEachSince(since, overlap::offer);
        ReleasePeriod period =
                new ReleasePeriod(LondonTime.today(clock).minusDays(back.toDays()), LondonTime.today(clock), 1);
        return new NarrativeScanner(borough.terms(period, NarrativeScanner.couldBeNames(text)))
                .scan(text, false, overlap).stream()
                        .filter(finding -> finding.rule().blocks())
                        .toList();
    }
}
