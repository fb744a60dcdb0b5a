package uk.concord.venue.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.venue.domain.rules.Question.*;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.progress.SectionProgress.State;
import uk.concord.venue.domain.rulebook.trial.BuiltInCase;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** Each part of a check says honestly how far it is, and a changed answer re-opens only what depends on it. */
class SectionProgressTest {
    private static final CaseFacts CLEAR = CaseFacts.clear(300, 30);

    private static Answers talk() {
        return Answers.of(BuiltInCase.unremarkable());
    }

    private static State state(Section section, Answers answers) {
        return progress(section, answers).state();
    }

    private static SectionProgress progress(Section section, Answers answers, Question... asked) {
        return SectionProgress.of(
                section,
                answers,
                Concerns.of(answers, CLEAR).openGates(),
                Arrays.stream(asked).map(Question::code).collect(Collectors.toSet()));
    }

    private static Map<Section, State> states(Answers answers) {
        Map<Section, State> states = new EnumMap<>(Section.class);
        Arrays.stream(Section.values()).forEach(section -> states.put(section, state(section, answers)));
        return states;
    }

    private static Set<Section> reopened(Answers before, Answers after) {
        Map<Section, State> was = states(before);
        Map<Section, State> is = states(after);
        Set<Section> changed = EnumSet.noneOf(Section.class);
        was.forEach((section, state) -> {
            if (state != is.get(section)) {
                changed.add(section);
            }
        });
        return changed;
    }

    @Test
    void nothingIsStartedInTheBeginning() {
        Answers none = Answers.of(Map.of());
        assertThat(state(Section.EVENT, none)).isEqualTo(State.NOT_STARTED);
        assertThat(state(Section.SPEAKERS, none)).isEqualTo(State.NOT_NEEDED);
        assertThat(state(Section.RIGHTS, none)).isEqualTo(State.OPTIONAL);
    }

    @Test
    void aPartIsDoneWhenNothingInItIsMissing() {
        assertThat(states(talk())).containsEntry(Section.EVENT, State.DONE).containsEntry(Section.CHECKS, State.DONE);
        SectionProgress begun = progress(Section.CONTENT, talk().with(C7, "").with(C4, ""));
        assertThat(begun.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(begun.missing()).isEqualTo(2);
    }

    @Test
    void whoIsWaitedForIsSaid() {
        Answers protest = talk().with(G1, "protest").with(G1_WHAT, "A vigil");
        assertThat(state(Section.CHECKS, protest))
                .as("nobody has asked the police yet")
                .isEqualTo(State.IN_PROGRESS);
        assertThat(state(Section.CHECKS, protest.with(I6, "asked"))).isEqualTo(State.WAITING_POLICE);
        assertThat(state(Section.CHECKS, protest.with(I6, "no-concern").with(I6_SAID, "Nothing known")))
                .isEqualTo(State.DONE);
        Answers candidate =
                talk().with(A1, "election").with(E1, "yes").with(E3, "yes").with(I7, "asked");
        assertThat(state(Section.CHECKS, candidate)).isEqualTo(State.WAITING_ELECTORAL);
    }

    @Test
    void theHirerIsWaitedForOnlyWhereTheHirerWasAsked() {
        Answers lacks = talk().with(C7, "");
        assertThat(state(Section.CONTENT, lacks)).as("nobody has asked").isEqualTo(State.IN_PROGRESS);
        assertThat(progress(Section.CONTENT, lacks, B3).state())
                .as("asked about something else")
                .isEqualTo(State.IN_PROGRESS);
        assertThat(progress(Section.CONTENT, lacks, C7).state()).isEqualTo(State.WAITING_HIRER);
        assertThat(progress(Section.CONTENT, lacks.with(C4, ""), C7).state())
                .as("the other one nobody has asked")
                .isEqualTo(State.IN_PROGRESS);
        assertThat(progress(Section.CONTENT, talk(), C2).state())
                .as("answered, and asked to say more")
                .isEqualTo(State.WAITING_HIRER);
        assertThat(progress(Section.EVENT, Answers.of(Map.of()), A1).state())
                .as("only the first question was asked")
                .isEqualTo(State.NOT_STARTED);
        assertThat(progress(Section.HIRER, talk(), C7).state()).isEqualTo(State.DONE);
        assertThat(progress(Section.HIRER, talk().with(B1_PROOF, ""), B1).state())
                .as("proof is the officer's to look at")
                .isEqualTo(State.IN_PROGRESS);
    }

    @Test
    void aChangedAnswerReopensOnlyWhatDependsOnIt() {
        Answers talk = talk();
        assertThat(reopened(talk, talk.with(C1, "Another title"))).isEmpty();
        assertThat(reopened(talk, talk.with(C7, "900"))).isEmpty();
        assertThat(reopened(talk, talk.with(C8, "yes"))).containsExactly(Section.CONTENT);
        assertThat(reopened(talk, talk.with(B2, "other"))).containsExactly(Section.HIRER);
        assertThat(reopened(talk, talk.with(G1, "protest"))).containsExactly(Section.CONTENT, Section.CHECKS);
        assertThat(reopened(talk, talk.with(A1, "screening"))).containsExactly(Section.PROMOTION);
        assertThat(reopened(talk, talk.with(A1, "election"))).containsExactly(Section.ELECTION);
        assertThat(reopened(talk, talk.with(J0, "yes"))).containsExactly(Section.CONCERNS);
    }

    @Test
    void changedBackEverythingIsAsBefore() {
        Answers talk = talk();
        for (Question question : Question.values()) {
            for (String option : question.options()) {
                Answers back = talk.with(question, option).with(question, talk.kept(question));
                assertThat(states(back)).as("%s=%s", question, option).isEqualTo(states(talk));
            }
        }
    }
}
