package uk.concord.tension.domain.demo;

import java.time.LocalDate;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Marking;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.assessment.Assessment.OfIssue;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.issue.IssueDetails;
import uk.concord.tension.domain.issue.IssueState;

/** Invented issues of autumn 2026 with their levels. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class IssueDemo implements DemoPart {
    private final DemoIssues demo;
    private final AccountQuery accounts;

    IssueDemo(DemoIssues demo, AccountQuery accounts) {
        this.demo = demo;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void load() {
        long analyst = accounts.idByUsername("analyst");
        long manager = accounts.idByUsername("manager");
        loadMarkings(analyst);
        loadHotel(analyst, manager);
        loadSchoolWall(analyst);
        loadBikes(analyst);
        loadPrayerSpace(analyst);
    }

    private static IssueDetails details(
            String title, String summary, String category, Set<Long> wards, boolean sensitive, boolean schools) {
        return new IssueDetails(
                title,
                summary,
                category,
                wards,
                sensitive ? Marking.OFFICIAL_SENSITIVE : Marking.OFFICIAL,
                sensitive ? "For the monitoring group only. Do not name the school." : "",
                schools);
    }

    private void loadMarkings(long analyst) {
        long issue = demo.open(
                details(
                        "Grays markings",
                        "The same symbol was painted on a mini-roundabout and in an underpass 300 metres away, three times within a month. Shopkeepers say customers feel pushed out.",
                        "FLAGS_SYMBOLS",
                        demo.wards("Grays Town", "Grays Riverside"),
                        false,
                        true),
                analyst,
                DemoIssues.at(9, 17),
                "Crosses painted on a mini-roundabout",
                "Same symbol in the underpass");
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.WATCH,
                        Trend.RISING,
                        Likelihood.HIGHLY_UNLIKELY,
                        "The third marking in a month, more than is usual here; no change in behaviour.",
                        LocalDate.of(2026, 10, 1)),
                analyst,
                null,
                DemoIssues.at(9, 17));
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.RAISED,
                        Trend.STEADY,
                        Likelihood.UNLIKELY,
                        "The symbol returns after each removal and a second ward is affected; customers avoid the shops.",
                        LocalDate.of(2026, 11, 30)),
                analyst,
                null,
                DemoIssues.at(11, 23));
        demo.state(
                issue,
                IssueState.ACTIVE,
                analyst,
                DemoIssues.at(11, 23),
                "Highways removes, the group plans reassurance");
    }

    private void loadHotel(long analyst, long manager) {
        long issue = demo.open(
                details(
                        "Rumour about a hotel in West Thurrock",
                        "A claim that a hotel will house asylum seekers spread online; nothing was confirmed. Families spoke of avoiding the retail park on the Saturday a gathering was talked of.",
                        "ASYLUM_MIGRATION",
                        demo.wards("West Thurrock & South Stifford", "Purfleet-on-Thames"),
                        false,
                        true),
                analyst,
                DemoIssues.at(9, 18),
                "Claim that a hotel will house asylum seekers",
                "Families will avoid the retail park",
                "Residents ask whether the rumour is about their estate");
        OfIssue subject = new OfIssue(issue);
        demo.judge(
                subject,
                DemoIssues.judgement(
                        Level.RAISED,
                        Trend.RISING,
                        Likelihood.UNLIKELY,
                        "Three linked reports in two days and a gathering is talked of; far more than is usual here.",
                        LocalDate.of(2026, 9, 20)),
                analyst,
                null,
                DemoIssues.at(9, 18));
        demo.judge(
                subject,
                DemoIssues.judgement(
                        Level.HIGH,
                        Trend.RISING,
                        Likelihood.REALISTIC_POSSIBILITY,
                        "The gathering has a time and a place, and a counter-gathering was announced for the same hour.",
                        LocalDate.of(2026, 9, 20)),
                analyst,
                manager,
                DemoIssues.at(9, 19));
        demo.judge(
                subject,
                new Judgement(
                        Level.WATCH,
                        true,
                        Trend.FALLING,
                        Likelihood.HIGHLY_UNLIKELY,
                        Confidence.HIGH,
                        "Police, housing and the faith forum say the same",
                        "The Saturday passed quietly and the claim was withdrawn; families are coming back.",
                        LocalDate.of(2026, 11, 20)),
                analyst,
                manager,
                DemoIssues.at(9, 24));
        demo.state(
                issue,
                IssueState.RECOVERY,
                analyst,
                DemoIssues.at(9, 25),
                "Relationships are being rebuilt after level 4");
    }

    private void loadSchoolWall(long analyst) {
        long issue = demo.open(
                details(
                        "Racist words near a school",
                        "Racist words on a boundary wall were repeated by pupils at break. The police have a crime reference.",
                        "RACE",
                        demo.wards("Tilbury Riverside"),
                        true,
                        true),
                analyst,
                DemoIssues.at(9, 21),
                "Racist words on a boundary wall");
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.RAISED,
                        Trend.RISING,
                        Likelihood.UNLIKELY,
                        "Words that pupils repeat are more than is usual here, and a crime was recorded.",
                        LocalDate.of(2026, 11, 20)),
                analyst,
                null,
                DemoIssues.at(9, 22));
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.WATCH,
                        Trend.STEADY,
                        Likelihood.HIGHLY_UNLIKELY,
                        "One place and no repetition since the words were removed; the school has spoken to pupils.",
                        LocalDate.of(2026, 12, 7)),
                analyst,
                null,
                DemoIssues.at(11, 20));
        demo.state(issue, IssueState.MONITORING, analyst, DemoIssues.at(11, 20), "No repetition since half-term");
    }

    private void loadBikes(long analyst) {
        long issue = demo.open(
                details(
                        "Electric bikes and fireworks in Chadwell",
                        "Electric bikes and fireworks by the shops; older residents spoke of sorting it out themselves.",
                        "ASB",
                        demo.wards("Chadwell St Mary"),
                        false,
                        false),
                analyst,
                DemoIssues.at(9, 25),
                "Electric bikes and fireworks by the shops");
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.WATCH,
                        Trend.UNKNOWN,
                        Likelihood.HIGHLY_UNLIKELY,
                        "The first report of it; older residents avoid the shops in the evening.",
                        LocalDate.of(2026, 11, 20)),
                analyst,
                null,
                DemoIssues.at(9, 26));
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.RAISED,
                        Trend.RISING,
                        Likelihood.UNLIKELY,
                        "Talk of retaliation from several residents; it was never heard here before.",
                        LocalDate.of(2026, 11, 28)),
                analyst,
                null,
                DemoIssues.at(11, 21));
        demo.propose(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.HIGH,
                        Trend.RISING,
                        Likelihood.REALISTIC_POSSIBILITY,
                        "Two residents said they will meet the riders on Friday evening; fireworks were aimed at a car.",
                        LocalDate.of(2026, 11, 27)),
                analyst,
                DemoIssues.at(11, 24));
    }

    private void loadPrayerSpace(long analyst) {
        long issue = demo.open(
                details(
                        "Objections to a prayer and community space",
                        "An application to change the use of a vacant unit to a prayer and community space. Objections to planning are lawful and not counted; hostile remarks about a group were left out.",
                        "PLANNING_DEVELOPMENT",
                        demo.wards("Ockendon"),
                        false,
                        false),
                analyst,
                DemoIssues.at(9, 28),
                "Change of use to a prayer and community space");
        demo.judge(
                new OfIssue(issue),
                DemoIssues.judgement(
                        Level.WATCH,
                        Trend.STEADY,
                        Likelihood.HIGHLY_UNLIKELY,
                        "A known date ahead and some hostile remarks; nobody changed what they do.",
                        LocalDate.of(2026, 12, 4)),
                analyst,
                null,
                DemoIssues.at(9, 29));
    }
}
