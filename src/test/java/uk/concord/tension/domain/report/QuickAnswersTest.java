package uk.concord.tension.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuickAnswersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SectionRules.Context CONTEXT =
            new SectionRules.Context(TODAY, Set.of("RACE"), Set.of(7L), new Box(51.43, 51.58, 0.2, 0.56));
    private static final QuickAnswers COMPLETE = new QuickAnswers(
            false,
            "Stickers on all lamp posts. Shopkeepers took some down.",
            TODAY,
            7L,
            ImpactFelt.SOME_WORRY,
            HowKnown.SAW_OR_HEARD);

    private static ReportAnswers derived(QuickAnswers quick) {
        return ReportAnswers.of(quick.sections(ReportAnswers.empty(), "Grays Town", TODAY, SourceType.OFFICER));
    }

    @Test
    void sixAnswersAreEnough() {
        assertThat(COMPLETE.problems(CONTEXT)).isEmpty();
    }

    @Test
    void eachOfTheSixIsAskedForOnce() {
        assertThat(new QuickAnswers(null, "", null, null, null, null).problems(CONTEXT))
                .extracting(Problem::field)
                .containsExactlyInAnyOrder(
                        Fields.DANGER, Fields.TEXT, Fields.START, Fields.WARD, Fields.IMPACT, Fields.HOW_KNOWN);
    }

    @Test
    void theFirstSentenceBecomesTheTitleCutAtAWord() {
        assertThat(derived(COMPLETE).happening().title()).isEqualTo("Stickers on all lamp posts");
        String title = QuickAnswers.title("word ".repeat(60));
        assertThat(title).endsWith("word\u2026").hasSizeBetween(SectionRules.TITLE_MIN, SectionRules.TITLE_MAX);
        assertThat(QuickAnswers.title("Hm. It got loud at the market")).isEqualTo("Hm. It got loud at the market");
    }

    @Test
    void somethingAheadIsPotentialAndExpected() {
        QuickAnswers ahead =
                new QuickAnswers(false, COMPLETE.text(), TODAY.plusDays(3), 7L, ImpactFelt.NONE, HowKnown.READ_ONLINE);
        assertThat(ahead.problems(CONTEXT)).isEmpty();
        assertThat(derived(ahead).kind().eep()).isEqualTo(Eep.POTENTIAL);
        assertThat(derived(ahead).timing().ending()).isEqualTo(Ending.EXPECTED);
    }

    @Test
    void whatSomebodyToldCouldShowWhoTold() {
        QuickAnswers told =
                new QuickAnswers(false, COMPLETE.text(), TODAY, 7L, ImpactFelt.SOME_WORRY, HowKnown.TOLD_BY_WITNESS);
        assertThat(derived(told).source().identifiable()).isTrue();
        assertThat(derived(COMPLETE).source().identifiable()).isFalse();
    }

    @Test
    void whatTheLongFormHoldsIsKept() {
        ReportAnswers before = ReportAnswers.empty()
                .with(new Section.Happening("My own title here", COMPLETE.text(), Set.of(Channel.STREET)))
                .with(new Section.Kind(Eep.EXPERIENCED, Set.of(), "RACE", Set.of()))
                .with(new Section.Place("By the market", 7L, PlaceType.SHOPS));
        ReportAnswers after = ReportAnswers.of(COMPLETE.sections(before, "Grays Town", TODAY, SourceType.OFFICER));
        assertThat(after.happening()).isEqualTo(before.happening());
        assertThat(after.kind()).isEqualTo(before.kind());
        assertThat(after.place()).isEqualTo(before.place());
    }
}
