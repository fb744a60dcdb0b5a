package uk.concord.venue.domain.register;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/**
 * The register of companies through its public data API
 * (https://developer-specs.company-information.service.gov.uk/companies-house-public-data-api/reference).
 */
@Component
class CompaniesHouse implements RegisterSource {
    private static final String PAGE = "https://find-and-update.company-information.service.gov.uk/company/";

    private final boolean on;
    private final RegisterHttp http;

    CompaniesHouse(
            @Value("${concord.registers.companies-house.key}") String key,
            @Value("${concord.registers.companies-house.url}") String url) {
        on = !key.isBlank();
        http = new RegisterHttp(url, headers -> {
            if (on) {
                headers.setBasicAuth(key.strip(), "");
            }
        });
    }

    @Override
    public Register register() {
        return Register.COMPANIES_HOUSE;
    }

    @Override
    public boolean isOn() {
        return on;
    }

    @Override
    public Optional<RegisterEntry> byNumber(String number, String person) throws RegisterFault {
        Optional<JsonNode> found = http.get("/company/{0}", number);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        JsonNode company = found.get();
        return Optional.of(entry(company, company.path("company_name").asString(""), isOfficer(number, person)));
    }

    @Override
    public List<RegisterEntry> byName(String name) throws RegisterFault {
        return http.get("/search/companies?items_per_page=5&q={0}", name).stream()
                .flatMap(page -> StreamSupport.stream(page.path("items").spliterator(), false))
                .map(item -> entry(item, item.path("title").asString(""), null))
                .toList();
    }

    /** @return null when the officers cannot be seen, which says nothing of the company */
    private @Nullable Boolean isOfficer(String number, String person) {
        try {
            return http.get("/company/{0}/officers", number)
                    .map(page -> StreamSupport.stream(page.path("items").spliterator(), false)
                            .filter(officer -> officer.path("resigned_on").isMissingNode())
                            .map(officer -> officer.path("name").asString(""))
                            .toList())
                    .map(names -> NamedThere.isAmong(person, names))
                    .orElse(null);
        } catch (RegisterFault notSeen) {
            return null;
        }
    }

    private static RegisterEntry entry(JsonNode company, String name, @Nullable Boolean personNamed) {
        String number = company.path("company_number").asString("");
        return new RegisterEntry(
                Register.COMPANIES_HOUSE,
                number,
                name,
                standing(RegisterHttp.lower(company.path("company_status"))),
                RegisterHttp.day(company.path("date_of_creation")),
                RegisterHttp.day(company.path("date_of_cessation")),
                personNamed,
                PAGE + number);
    }

    private static Standing standing(String status) {
        return switch (status) {
            case "active", "open", "registered" -> Standing.REGISTERED;
            case "liquidation", "receivership", "administration", "voluntary-arrangement", "insolvency-proceedings" ->
                Standing.INSOLVENT;
            case "dissolved", "converted-closed", "closed", "removed" -> Standing.ENDED;
            default -> Standing.OTHER;
        };
    }
}
