package uk.concord.briefing.domain.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.briefing.domain.writing.SubmissionGate;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** No briefing is submitted or approved with an entry that expired or was taken out of use. */
@Component
class LibraryGate implements SubmissionGate {

    private final LibraryQuery query;
    private final Texts texts;
    private final Clock clock;

    LibraryGate(LibraryQuery query, Texts texts, Clock clock) {
        this.query = query;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public List<Missing> missing(Briefing briefing) {
        LocalDate today = LondonTime.today(clock);
        return query.used(briefing.id()).stream()
                .filter(used -> !used.entry().freshness(today, 0).usable())
                .map(used -> new Missing(
                        texts.get(
                                used.entry().retired()
                                        ? "briefing.missing.library.retired"
                                        : "briefing.missing.library",
                                texts.get(used.section().titleKey()),
                                used.entry().title(),
                                LondonTime.date(used.entry().expires())),
                        used.section()))
                .toList();
    }
}
