package uk.concord.tension.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SectionRulesTest;

/** What accepting needs (tension monitoring domain rules §5), and the marking that is suggested (§3.4). */
class AcceptanceTest {

    private static List<String> missing(Acceptance acceptance) {
        return acceptance.problems().stream().map(Problem::field).toList();
    }

    private static Acceptance decision(
            Handling handling,
            String conditions,
            Marking marking,
            String line,
            PersonalDataCheck data,
            @Nullable FreeExpressionCheck expression,
            String reason,
            String redacted) {
        return new Acceptance(
                SourceGrade.RELIABLE,
                InformationGrade.A,
                handling,
                conditions,
                marking,
                line,
                data,
                expression,
                reason,
                redacted,
                false,
                List.of(),
                false);
    }

    @Test
    void everythingIsNeeded() {
        assertThat(missing(new Acceptance(null, null, null, "", null, "", null, null, "", "", false, List.of(), false)))
                .containsExactly("source", "information", "handling", "marking", "personalData", "freeExpression");
    }

    @Test
    void conditionsHandlingLineReasonAndRedactedTextGoWithTheirAnswers() {
        assertThat(missing(decision(
                        Handling.C,
                        " ",
                        Marking.OFFICIAL_SENSITIVE,
                        "",
                        PersonalDataCheck.REDACTED,
                        FreeExpressionCheck.LAWFUL_LEFT_OUT,
                        "",
                        " ")))
                .containsExactly("conditions", "handlingLine", "freeExpressionReason", "redactedText");
        assertThat(missing(decision(
                        Handling.P,
                        "",
                        Marking.OFFICIAL,
                        "",
                        PersonalDataCheck.NONE_FOUND,
                        FreeExpressionCheck.NOT_CONCERNED,
                        "",
                        "")))
                .isEmpty();
    }

    @Test
    void lawfulOpinionAloneCannotBeAccepted() {
        assertThat(decision(
                                Handling.P,
                                "",
                                Marking.OFFICIAL,
                                "",
                                PersonalDataCheck.NONE_FOUND,
                                FreeExpressionCheck.LAWFUL_ONLY,
                                "",
                                "")
                        .problems())
                .extracting(Problem::messageKey)
                .containsExactly("tension.problem.triage.freeExpression.only");
    }

    @Test
    void anOrdinaryReportIsOfficial() {
        MarkingSuggestion suggestion = MarkingSuggestion.of(SectionRulesTest.complete());
        assertThat(suggestion.marking()).isEqualTo(Marking.OFFICIAL);
        assertThat(suggestion.reasons()).isEmpty();
    }

    @Test
    void aNamedSchoolOrPlaceOfWorshipOrASourceMakesItSensitive() {
        ReportAnswers answers = SectionRulesTest.complete();
        assertThat(MarkingSuggestion.of(answers.with(new Section.Happening(
                                "Words near Harbour Gate Academy",
                                "They were shouted in front of St Olave\u2019s Church too.",
                                Set.of(Channel.STREET))))
                        .reasons())
                .containsExactly(MarkingSuggestion.Reason.SCHOOL, MarkingSuggestion.Reason.WORSHIP);
        assertThat(MarkingSuggestion.of(answers.with(new Section.Place("Gate", 7L, PlaceType.WORSHIP)))
                        .reasons())
                .containsExactly(MarkingSuggestion.Reason.WORSHIP);
        assertThat(MarkingSuggestion.of(answers.with(new Section.Source(null, null, null, true)))
                        .marking())
                .isEqualTo(Marking.OFFICIAL_SENSITIVE);
        assertThat(MarkingSuggestion.of(answers.with(new Section.Happening(
                                "A title of some length", "Ring 07700 900123 for more.", Set.of(Channel.STREET))))
                        .reasons())
                .containsExactly(MarkingSuggestion.Reason.PERSONAL_DATA);
    }
}
