package uk.concord.tension.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Location;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;

/** The address of the list holds every filter (use case UC-T3). */
class ListAddressTest {
    private static final long ACCOUNT = 12;

    static Stream<ReportFilter> filters() {
        return Stream.of(
                ReportFilter.ALL,
                ReportFilter.ofAuthor(ACCOUNT),
                ReportFilter.ofText("shops & \"talk of a gathering\" 50%"),
                ReportFilter.ALL.withOrganisation(4L),
                new ReportFilter(
                        ReportState.ACCEPTED,
                        "ASB",
                        7L,
                        Eep.POTENTIAL,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 10, 1),
                        "paint",
                        ACCOUNT,
                        3L,
                        ReportFilter.Sort.OLDEST));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void whatTheAddressHoldsIsReadBack(ReportFilter filter) {
        Location address = new Location(TensionRoutes.list(filter, null));
        assertThat(FilterForm.read(address.getQueryParameters(), ACCOUNT)).isEqualTo(filter);
    }
}
