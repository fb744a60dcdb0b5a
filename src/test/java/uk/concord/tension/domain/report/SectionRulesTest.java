package uk.concord.tension.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.report.Section.Step;

/** What makes the core form complete (tension monitoring domain rules §4, layer C). */
public class SectionRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SectionRules.Context CONTEXT = new SectionRules.Context(
            TODAY, Set.of("RACE", "ASB", "FAITH", "OTHER", "GRT"), Set.of(7L), new Box(51.43, 51.58, 0.2, 0.56));

    /** A report with every required answer. */
    public static ReportAnswers complete() {
        return ReportAnswers.of(List.of(
                new Section.Gate(false, Set.of(ConcernKind.PLACE_OR_GROUP), null, ""),
                new Section.Happening(
                        "Shouting at the bus stop",
                        "A group shouted at people who waited for the bus.",
                        Set.of(Channel.STREET)),
                new Section.Kind(Eep.EVIDENCED, Set.of(), "RACE", Set.of()),
                new Section.Timing(TODAY.minusDays(1), Ending.OVER, null, DatePrecision.DAY, false),
                new Section.Place("Bus stop", 7L, null),
                new Section.Impact(ImpactFelt.SOME_WORRY, null, null, null),
                new Section.Source(HowKnown.SAW_OR_HEARD, null, SourceType.OFFICER, false),
                new Section.Contact(false, null, "", "")));
    }

    private static List<String> keys(Section section) {
        return SectionRules.check(section, complete().with(section), CONTEXT).stream()
                .map(Problem::messageKey)
                .toList();
    }

    @Test
    void aCompleteReportHasNoProblems() {
        assertThat(SectionRules.check(complete(), CONTEXT)).isEmpty();
    }

    @Test
    void anEmptyReportTellsEveryRequiredAnswer() {
        assertThat(SectionRules.check(ReportAnswers.empty(), CONTEXT))
                .extracting(Problem::field)
                .containsExactly(
                        "danger",
                        "kinds",
                        "title",
                        "text",
                        "channels",
                        "eep",
                        "category",
                        "start",
                        "ending",
                        "location",
                        "ward",
                        "impact",
                        "howKnown",
                        "sourceType",
                        "identifiable",
                        "contactWelcome");
    }

    @Test
    void onlyATensionKindMayGoOn() {
        assertThat(keys(new Section.Gate(false, Set.of(ConcernKind.PERSON), null, "")))
                .containsExactly("tension.problem.kinds.elsewhere");
        assertThat(keys(new Section.Gate(true, Set.of(ConcernKind.PLACE_OR_GROUP, ConcernKind.PERSON), null, "")))
                .isEmpty();
    }

    @Test
    void aCrimeAsksWhetherThePoliceKnow() {
        Set<ConcernKind> kinds = Set.of(ConcernKind.PLACE_OR_GROUP, ConcernKind.CRIME);
        assertThat(keys(new Section.Gate(false, kinds, null, ""))).containsExactly("tension.problem.crimeReported");
        assertThat(keys(new Section.Gate(false, kinds, CrimeReported.YES, "x".repeat(31))))
                .containsExactly("tension.problem.long.policeReference");
    }

    @Test
    void lengthsCountCharactersThatPeopleSee() {
        assertThat(keys(new Section.Happening("\uD83D\uDE42".repeat(9), "t".repeat(20), Set.of(Channel.STREET))))
                .containsExactly("tension.problem.title.short");
        assertThat(keys(new Section.Happening("\uD83D\uDE42".repeat(10), "t".repeat(20), Set.of(Channel.STREET))))
                .isEmpty();
        assertThat(keys(new Section.Happening("t".repeat(101), "t".repeat(4001), Set.of(Channel.STREET))))
                .containsExactly("tension.problem.long.title", "tension.problem.long.text");
        assertThat(keys(new Section.Happening("         \t ", "   ", Set.of(Channel.STREET))))
                .containsExactly("tension.problem.title", "tension.problem.text");
    }

    @Test
    void otherSubjectsAreAtMostThreeAndNotTheMainOne() {
        assertThat(keys(new Section.Kind(Eep.EVIDENCED, Set.of(), "RACE", Set.of("ASB", "FAITH", "OTHER", "GRT"))))
                .containsExactly("tension.problem.otherCategories.many");
        assertThat(keys(new Section.Kind(Eep.EVIDENCED, Set.of(), "RACE", Set.of("RACE"))))
                .containsExactly("tension.problem.otherCategories.main");
        assertThat(keys(new Section.Kind(Eep.EVIDENCED, Set.of(), "ENDED", Set.of())))
                .containsExactly("tension.problem.category.gone");
    }

    @Test
    void somethingThatHappenedCannotStartTomorrow() {
        assertThat(keys(new Section.Timing(TODAY.plusDays(1), Ending.ONGOING, null, DatePrecision.DAY, false)))
                .containsExactly("tension.problem.start.future");
        assertThat(keys(new Section.Timing(TODAY, Ending.EXPECTED, null, DatePrecision.DAY, false)))
                .containsExactly("tension.problem.ending.expected");
    }

    @Test
    void somethingThatMayHappenLiesYesterdayAtTheEarliest() {
        ReportAnswers potential = complete().with(new Section.Kind(Eep.POTENTIAL, Set.of(), "RACE", Set.of()));
        Section past = new Section.Timing(TODAY.minusDays(2), Ending.EXPECTED, null, DatePrecision.DAY, false);
        Section yesterday = new Section.Timing(TODAY.minusDays(1), Ending.EXPECTED, null, DatePrecision.DAY, false);
        assertThat(SectionRules.check(past, potential.with(past), CONTEXT))
                .extracting(Problem::messageKey)
                .containsExactly("tension.problem.start.past");
        assertThat(SectionRules.check(yesterday, potential.with(yesterday), CONTEXT))
                .isEmpty();
    }

    @Test
    void twoYearsAgoAsksForConfirmation() {
        LocalDate old = TODAY.minusYears(2);
        assertThat(keys(new Section.Timing(old, Ending.OVER, null, DatePrecision.DAY, false)))
                .containsExactly("tension.problem.start.old");
        assertThat(keys(new Section.Timing(old, Ending.OVER, null, DatePrecision.DAY, true)))
                .isEmpty();
        assertThat(keys(new Section.Timing(old.plusDays(1), Ending.OVER, null, DatePrecision.DAY, false)))
                .isEmpty();
    }

    @Test
    void theEndIsNotBeforeTheStartNorInTheFuture() {
        assertThat(keys(new Section.Timing(
                        TODAY.minusDays(3), Ending.OVER, TODAY.minusDays(4), DatePrecision.DAY, false)))
                .containsExactly("tension.problem.end.before");
        assertThat(keys(new Section.Timing(
                        TODAY.minusDays(3), Ending.OVER, TODAY.plusDays(1), DatePrecision.DAY, false)))
                .containsExactly("tension.problem.end.future");
    }

    @Test
    void theWardIsOneOfTheDay() {
        assertThat(keys(new Section.Place("Bus stop", 8L, null))).containsExactly("tension.problem.ward.date");
    }

    @Test
    void contactIsCheckedOnlyWhenItIsWelcome() {
        assertThat(keys(new Section.Contact(true, ContactWay.EMAIL, "not an address", "")))
                .containsExactly("tension.problem.contactDetail.email");
        assertThat(keys(new Section.Contact(true, ContactWay.PHONE, "+44 (0)1632 960001", "")))
                .isEmpty();
        assertThat(keys(new Section.Contact(true, null, "", "")))
                .containsExactly("tension.problem.contactWay", "tension.problem.contactDetail");
        assertThat(keys(new Section.Contact(false, null, "nonsense", ""))).isEmpty();
    }

    @Test
    void stepsFollowEachOtherAndKnowTheirWord() {
        assertThat(Step.START.previous()).isEmpty();
        assertThat(Step.CONTACT.next()).isEmpty();
        for (Step step : Step.values()) {
            assertThat(Step.of(step.slug())).contains(step);
            assertThat(Section.empty(step).step()).isEqualTo(step);
            step.next().ifPresent(next -> assertThat(next.previous()).contains(step));
        }
    }
}
