package uk.concord.tension.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.concord.tension.domain.triage.ReportState.Transition;

class ReportStateTest {

    @Test
    void everyDecisionNeedsTriage() {
        for (Transition decision : Set.of(
                Transition.ACCEPT,
                Transition.RETURN,
                Transition.DIVERT,
                Transition.REJECT,
                Transition.MARK_DUPLICATE)) {
            for (ReportState state : ReportState.values()) {
                assertThat(state.after(decision).isPresent())
                        .as(state + " " + decision)
                        .isEqualTo(state == ReportState.IN_TRIAGE);
            }
        }
    }

    @Test
    void withdrawingEndsWhenTriageBegins() {
        assertThat(ReportState.SUBMITTED.after(Transition.WITHDRAW)).contains(ReportState.WITHDRAWN);
        assertThat(ReportState.IN_TRIAGE.after(Transition.WITHDRAW)).isEmpty();
        assertThat(ReportState.ACCEPTED.after(Transition.WITHDRAW)).isEmpty();
    }

    @Test
    void aReturnedReportComesBackWithItsAnswer() {
        assertThat(ReportState.IN_TRIAGE.after(Transition.RETURN)).contains(ReportState.RETURNED);
        assertThat(ReportState.RETURNED.after(Transition.ANSWER)).contains(ReportState.SUBMITTED);
    }

    @Test
    void everyStateCanBeReachedFromADraft() {
        Set<ReportState> reached = EnumSet.of(ReportState.DRAFT);
        Deque<ReportState> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            ReportState state = open.pop();
            for (Transition transition : Transition.values()) {
                state.after(transition).filter(reached::add).ifPresent(open::add);
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(ReportState.values());
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportState.class,
            names = {"DIVERTED", "REJECTED", "CLOSED", "WITHDRAWN"})
    void whatIsOverStaysOver(ReportState state) {
        assertThat(state.isFinal()).isTrue();
    }

    @Test
    void aDuplicateCanOnlyBeUndone() {
        for (Transition transition : Transition.values()) {
            assertThat(ReportState.DUPLICATE.after(transition).isPresent())
                    .isEqualTo(transition == Transition.UNDO_DUPLICATE);
        }
        assertThat(ReportState.DUPLICATE.after(Transition.UNDO_DUPLICATE)).contains(ReportState.SUBMITTED);
    }

    @Test
    void nothingLeadsBackToADraft() {
        for (ReportState state : ReportState.values()) {
            for (Transition transition : Transition.values()) {
                assertThat(state.after(transition)).isNotEqualTo(java.util.Optional.of(ReportState.DRAFT));
            }
        }
    }
}
