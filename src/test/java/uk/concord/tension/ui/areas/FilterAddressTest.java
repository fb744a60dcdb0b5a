package uk.concord.tension.ui.areas;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.report.Eep;

/** The address of the pictures holds every filter (use case UC-T9). */
class FilterAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void whatTheAddressHoldsIsReadBack() {
        FiguresFilter filter = FiguresFilter.of(
                        LocalDate.of(2026, 8, 31), LocalDate.of(2026, 11, 1), TODAY, 7L, "ASB", Eep.POTENTIAL)
                .withOrganisation(3L);
        String address = FiguresRoutes.borough(filter);
        assertThat(FiguresRoutes.read(new Location(address).getQueryParameters(), TODAY))
                .isEqualTo(filter);
        assertThat(address).contains("ward=7", "category=ASB", "eep=POTENTIAL", "organisation=3");
        FiguresFilter one = filter.withWard(null).withOrganisation(null).withEep(null);
        assertThat(FiguresRoutes.read(new Location(FiguresRoutes.borough(one)).getQueryParameters(), TODAY))
                .isEqualTo(one);
    }
}
