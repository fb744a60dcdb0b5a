package uk.concord.tension.domain;

import java.time.LocalDate;
import java.util.Objects;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;

/** Files reports by the six questions, for tests that are about what happens afterwards. */
public final class ShortReport {
    private ShortReport() {}

    /** @return the reference of what the person signed in reports of that day, in the first ward there is */
    public static String file(DraftService drafts, QuickReportService quick, String text, LocalDate day) {
        String key = drafts.newKey();
        long ward = drafts.wardsOn(day).getFirst().id();
        quick.save(key, 0, new QuickAnswers(false, text, day, ward, ImpactFelt.SOME_WORRY, HowKnown.SAW_OR_HEARD));
        return Objects.requireNonNull(quick.submit(key, true).reference());
    }
}
