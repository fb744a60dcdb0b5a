package uk.concord.tension.domain.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;

/** Invented levels of the borough and its wards for the last two fortnights. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class AreaDemo implements DemoPart {
    private final DemoIssues demo;
    private final AccountQuery accounts;
    private final WardQuery wards;

    AreaDemo(DemoIssues demo, AccountQuery accounts, WardQuery wards) {
        this.demo = demo;
        this.accounts = accounts;
        this.wards = wards;
    }

    @Override
    public int order() {
        return 32;
    }

    @Override
    public void load() {
        long analyst = accounts.idByUsername("analyst");
        List<Ward> places = new ArrayList<>(wards.validOn(LocalDate.of(2026, 11, 1)));
        places.removeIf(ward -> ward.isSpecial() && !"BOROUGH".equals(ward.code()));
        for (Ward ward : places) {
            judgeArea(ward, LocalDate.of(2026, 10, 26), analyst);
            judgeArea(ward, LocalDate.of(2026, 11, 9), analyst);
        }
    }

    private void judgeArea(Ward ward, LocalDate from, long analyst) {
        LocalDate to = from.plusDays(13);
        boolean raised = Set.of("Grays Town", "Grays Riverside").contains(ward.name());
        boolean watch = Set.of("West Thurrock & South Stifford", "Chadwell St Mary", "Tilbury Riverside", "Ockendon")
                .contains(ward.name());
        Level level = raised ? Level.RAISED : watch || ward.isSpecial() ? Level.WATCH : Level.NORMAL;
        String reason = raised
                ? "More reports than is normal here, from several sources, and an issue that is worked on."
                : watch
                        ? "Isolated reports or a known date ahead; nobody changed what they do."
                        : "The usual background for this place; nothing that points beyond it.";
        demo.judge(
                new OfArea(ward.id(), from, to),
                DemoIssues.judgement(
                        level,
                        raised ? Trend.RISING : Trend.STEADY,
                        raised ? Likelihood.UNLIKELY : Likelihood.REMOTE_CHANCE,
                        reason,
                        to.plusDays(raised ? 7 : 14)),
                analyst,
                null,
                to.plusDays(1).atTime(15, 0).atZone(LondonTime.ZONE).toInstant());
    }
}
