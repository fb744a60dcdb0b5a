package uk.concord.venue.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/**
 * The register of charities of England and Wales through its API
 * (https://register-of-charities.charitycommission.gov.uk/en/documentation-on-the-api).
 */
@Component
class CharityCommission implements RegisterSource {
    private static final int MOST = 5;
    private static final String PAGE =
            "https://register-of-charities.charitycommission.gov.uk/charity-search/-/charity-details/";

    private final boolean on;
    private final RegisterHttp http;

    CharityCommission(
            @Value("${concord.registers.charity-commission.key}") String key,
            @Value("${concord.registers.charity-commission.url}") String url) {
        on = !key.isBlank();
        http = new RegisterHttp(url, headers -> headers.set("Ocp-Apim-Subscription-Key", key.strip()));
    }

    @Override
    public Register register() {
        return Register.CHARITY_COMMISSION;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Optional<RegisterEntry> byNumber(String number, String person) throws RegisterFault {
        return http.get("/allcharitydetails/{0}/0", number)
                .filter(charity -> !charity.path("charity_name").asString("").isEmpty())
                .map(charity -> entry(charity, isTrustee(charity, person)));
    }

    @Override
    public List<RegisterEntry> byName(String name) throws RegisterFault {
        return http.get("/searchCharityName/{0}", name).stream()
                .flatMap(page -> StreamSupport.stream(page.spliterator(), false))
                .filter(charity -> charity.path("group_subsid_suffix").asInt(0) == 0)
                .limit(MOST)
                .map(charity -> entry(charity, null))
                .toList();
    }

    private static @Nullable Boolean isTrustee(JsonNode charity, String person) {
        JsonNode trustees = charity.path("trustee_names");
        return trustees.isArray()
                ? NamedThere.isAmong(
                        person,
                        StreamSupport.stream(trustees.spliterator(), false)
                                .map(trustee -> trustee.path("trustee_name").asString(""))
                                .toList())
                : null;
    }

    private static RegisterEntry entry(JsonNode charity, @Nullable Boolean personNamed) {
        LocalDate removed = RegisterHttp.day(charity.path("date_of_removal"));
        return new RegisterEntry(
                Register.CHARITY_COMMISSION,
                charity.path("reg_charity_number").asString(""),
                charity.path("charity_name").asString("").strip(),
                standing(charity, removed),
                RegisterHttp.day(charity.path("date_of_registration")),
                removed,
                personNamed,
                PAGE + charity.path("organisation_number").asString(""));
    }

    private static Standing standing(JsonNode charity, @Nullable LocalDate removed) {
        String status = RegisterHttp.lower(charity.path("reg_status"));
        if (removed != null || status.startsWith("rm") || status.startsWith("removed")) {
            return Standing.ENDED;
        }
        if (charity.path("insolvent").asBoolean(false)
                || charity.path("in_administration").asBoolean(false)) {
            return Standing.INSOLVENT;
        }
        return status.startsWith("r") ? Standing.REGISTERED : Standing.OTHER;
    }
}
