package uk.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.place.domain.WardService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

@DatabaseTest
class WardsDatabaseTest {
    private static final LocalDate CHANGE = LocalDate.of(2030, 5, 2);

    @Autowired
    WardService wards;

    @Autowired
    WardQuery query;

    private Ward named(String name) {
        return wards.all().stream()
                .filter(ward -> ward.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aBoundaryChangeEndsOneWardAndBeginsAnother() {
        SignIn.as("admin");
        Ward old = named("Aveley");
        wards.end(old, CHANGE.minusDays(1));
        wards.add("Aveley North", "Western", CHANGE, "An invented order");
        assertThat(query.validOn(CHANGE))
                .extracting(Ward::name)
                .contains("Aveley North")
                .doesNotContain("Aveley");
        assertThat(query.validOn(CHANGE.minusDays(1))).extracting(Ward::name).contains("Aveley");
        assertThat(query.byId(old.id()).name()).as("records keep their ward").isEqualTo("Aveley");
        assertThatThrownBy(() -> wards.end(old, CHANGE)).isInstanceOf(EditConflictException.class);
    }

    @Test
    void specialAreasComeLastAndNeverEnd() {
        SignIn.as("admin");
        assertThat(query.validOn(CHANGE)).last().matches(Ward::isSpecial);
        assertThatThrownBy(() -> wards.end(named("Online only"), CHANGE)).hasMessage("place.error.to");
    }

    @Test
    void badValuesAreTold() {
        SignIn.as("admin");
        assertThatThrownBy(() -> wards.add(" ", "Western", CHANGE, "x")).hasMessage("place.error.name");
        assertThatThrownBy(() -> wards.add("New", "Western", null, "x")).hasMessage("place.error.from");
        assertThatThrownBy(() -> wards.end(named("Aveley"), LocalDate.of(1999, 1, 1)))
                .hasMessage("place.error.to");
    }

    @Test
    void onlyAdministratorsChangeWards() {
        SignIn.as("analyst");
        assertThatThrownBy(() -> wards.all()).isInstanceOf(AccessDeniedException.class);
    }
}
