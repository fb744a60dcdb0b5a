package uk.concord.venue.domain.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.register.Finding.State;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/** The adapters of both registers, over recorded answers in the shape of their documentation. */
class RegisterSourceTest {
    private RecordedRegisters recorded;

    @BeforeEach
    void start() throws IOException {
        recorded = new RecordedRegisters();
    }

    @AfterEach
    void stop() {
        recorded.close();
    }

    @Test
    void aCompanyIsReadByItsNumber() throws RegisterFault {
        RegisterEntry entry =
                recorded.companies().byNumber("09900001", "Ada Exampleman").orElseThrow();
        assertThat(entry.name()).isEqualTo("QUAYSIDE HERITAGE PLAYERS LIMITED");
        assertThat(entry.standing()).isEqualTo(Standing.REGISTERED);
        assertThat(entry.registeredOn()).isEqualTo(LocalDate.of(2016, 3, 14));
        assertThat(entry.personNamed()).isTrue();
        assertThat(entry.source()).endsWith("/company/09900001");
    }

    @Test
    void aCompanyThatEndedSaysWhen() throws RegisterFault {
        RegisterEntry entry =
                recorded.companies().byNumber("SC900002", "Ada Exampleman").orElseThrow();
        assertThat(entry.standing()).isEqualTo(Standing.ENDED);
        assertThat(entry.endedOn()).isEqualTo(LocalDate.of(2019, 8, 20));
        assertThat(entry.personNamed()).isNull();
    }

    @Test
    void companiesAreFoundByName() throws RegisterFault {
        assertThat(recorded.companies().byName("Quayside & Heritage"))
                .extracting(RegisterEntry::number, RegisterEntry::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("09900001", Standing.REGISTERED),
                        org.assertj.core.groups.Tuple.tuple("09900003", Standing.INSOLVENT));
    }

    @Test
    void aCharityIsReadByItsNumber() throws RegisterFault {
        RegisterEntry entry =
                recorded.charities().byNumber("9900011", "Casey Formerly").orElseThrow();
        assertThat(entry.name()).isEqualTo("THE WHERRY LANE BEFRIENDERS");
        assertThat(entry.number()).isEqualTo("9900011");
        assertThat(entry.standing()).isEqualTo(Standing.REGISTERED);
        assertThat(entry.registeredOn()).isEqualTo(LocalDate.of(2012, 5, 9));
        assertThat(entry.personNamed()).isFalse();
        assertThat(entry.source()).endsWith("/charity-details/5900001");
    }

    @Test
    void charitiesAreFoundByNameWithoutTheirSubsidiaries() throws RegisterFault {
        assertThat(recorded.charities().byName("Wherry Lane/Nursery"))
                .extracting(RegisterEntry::number, RegisterEntry::standing)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("9900011", Standing.REGISTERED),
                        org.assertj.core.groups.Tuple.tuple("9900017", Standing.ENDED));
    }

    @Test
    void nobodysNameIsKept() throws RegisterFault {
        RegisterEntry entry =
                recorded.charities().byNumber("9900011", "Ada Exampleman").orElseThrow();
        assertThat(entry.toString())
                .doesNotContain("Ada")
                .doesNotContain("Brook")
                .doesNotContain("example.org");
        assertThat(recorded.asked).noneMatch(path -> path.contains("Ada"));
    }

    @Test
    void whoResignedIsNotNamedThere() throws RegisterFault {
        assertThat(recorded.companies()
                        .byNumber("09900001", "Casey Formerly")
                        .orElseThrow()
                        .personNamed())
                .isFalse();
        assertThat(NamedThere.isAmong("Ada", List.of("EXAMPLEMAN, Ada"))).isFalse();
    }

    @Test
    void everyFaultIsToldApart() throws RegisterFault {
        assertThat(recorded.companies().byNumber("00000000", "x y")).isEmpty();
        for (RegisterSource source : List.of(recorded.companies(), recorded.charities())) {
            Map.of(
                            401, State.KEY_REFUSED,
                            403, State.KEY_REFUSED,
                            429, State.TOO_OFTEN,
                            500, State.DOWN,
                            503, State.DOWN,
                            302, State.UNREADABLE,
                            400, State.UNREADABLE)
                    .forEach((status, state) -> {
                        recorded.failWith = status;
                        assertFault(state, source);
                    });
            recorded.failWith = 0;
        }
        recorded.garble = "<html>Sorry</html>";
        assertFault(State.UNREADABLE, recorded.companies());
        assertFault(State.UNREADABLE, recorded.charities());
    }

    @Test
    void aRedirectIsNotFollowed() {
        recorded.failWith = 302;
        assertFault(State.UNREADABLE, recorded.companies());
        assertThat(recorded.asked).hasSize(1);
    }

    @Test
    void aWrongKeyIsToldAndNobodyAnsweringIsDown() {
        assertFault(State.KEY_REFUSED, new CompaniesHouse("wrong", recorded.url()));
        String gone = recorded.url();
        recorded.close();
        assertFault(State.DOWN, new CompaniesHouse(RecordedRegisters.KEY, gone));
    }

    @Test
    void withoutAKeyItIsOff() {
        assertThat(new CompaniesHouse(" ", recorded.url()).isOn()).isFalse();
        assertThat(new CharityCommission("", recorded.url()).isOn()).isFalse();
        assertThat(recorded.companies().isOn()).isTrue();
    }

    @Test
    void numbersAreWrittenAsTheRegisterWritesThem() {
        assertThat(Register.COMPANIES_HOUSE.number("990 0001")).contains("09900001");
        assertThat(Register.COMPANIES_HOUSE.number("sc900002")).contains("SC900002");
        assertThat(Register.COMPANIES_HOUSE.number("123456789")).isEmpty();
        assertThat(Register.COMPANIES_HOUSE.number("../officers")).isEmpty();
        assertThat(Register.CHARITY_COMMISSION.number("9900011")).contains("9900011");
        assertThat(Register.CHARITY_COMMISSION.number("12")).isEmpty();
        assertThat(Arrays.stream(Register.values()).map(register -> register.number("Wherry Lane")))
                .allMatch(java.util.Optional::isEmpty);
    }

    private static void assertFault(State state, RegisterSource source) {
        String number = source.register() == Register.COMPANIES_HOUSE ? "09900001" : "9900011";
        assertThatExceptionOfType(RegisterFault.class)
                .isThrownBy(() -> source.byNumber(number, "Ada Exampleman"))
                .extracting(RegisterFault::state)
                .isEqualTo(state);
    }
}
