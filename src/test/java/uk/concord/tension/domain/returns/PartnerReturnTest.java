package uk.concord.tension.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PartnerReturnTest {
    @Test
    void periodsFollowEachOtherWithoutAGap() {
        for (LocalDate day = LocalDate.of(2025, 6, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            ReturnPeriod period = ReturnPeriod.of(day, 14);
            assertThat(day).isBetween(period.start(), period.end());
            assertThat(period.start().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(period.before(1).end()).isEqualTo(period.start().minusDays(1));
            assertThat(ReturnPeriod.of(period.end().plusDays(1), 14).before(1)).isEqualTo(period);
        }
    }

    @Test
    void silenceIsNotNil() {
        assertThat(PartnerReturn.of(0, 0, true).status()).isEqualTo(PartnerReturn.Status.SILENT);
        assertThat(PartnerReturn.of(0, 1, true).status()).isEqualTo(PartnerReturn.Status.NIL);
        assertThat(PartnerReturn.of(0, 0, false).status()).isEqualTo(PartnerReturn.Status.EXPECTED);
        assertThat(PartnerReturn.of(2, 1, true)).isEqualTo(new PartnerReturn(PartnerReturn.Status.RECEIVED, 2, 1));
    }
}
