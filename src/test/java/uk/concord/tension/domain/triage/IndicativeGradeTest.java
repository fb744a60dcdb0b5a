package uk.concord.tension.domain.triage;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/** Plain words to an indicative 3x5x2 grade (tension monitoring domain rules §3.1). */
class IndicativeGradeTest {

    @ParameterizedTest
    @CsvSource({
        "SAW_OR_HEARD, , OFFICER, false, 1A",
        "SAW_OR_HEARD, UNKNOWN, RESIDENT, false, 2A",
        "PROFESSIONAL_RECORD, , POLICE, false, 1A",
        "TOLD_BY_WITNESS, YES, FAITH, false, 1B",
        "TOLD_BY_WITNESS, NO, FAITH, false, 1C",
        "TOLD_SECOND_HAND, YES, COUNCILLOR, false, 1B",
        "TOLD_SECOND_HAND, , COUNCILLOR, false, 1C",
        "READ_ONLINE, UNKNOWN, HOUSING, false, 1C",
        "RUMOUR, YES, BUSINESS, false, 1D",
        "DOUBTED, YES, MEDIA, false, 2E",
        "SAW_OR_HEARD, , OFFICER, true, 3A",
    })
    void suggests(HowKnown how, @Nullable YesNoUnknown confirmed, SourceType type, boolean falseBefore, String code) {
        assertThat(IndicativeGrade.suggest(new Section.Source(how, confirmed, type, false), falseBefore))
                .hasValueSatisfying(grade -> assertThat(grade.code()).isEqualTo(code));
    }

    @Test
    void saysNothingWithoutTheWords() {
        assertThat(IndicativeGrade.suggest(new Section.Source(null, null, SourceType.OFFICER, null), false))
                .isEmpty();
        assertThat(IndicativeGrade.suggest(new Section.Source(HowKnown.RUMOUR, null, null, null), false))
                .isEmpty();
    }
}
