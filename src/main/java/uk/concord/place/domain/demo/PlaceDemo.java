package uk.concord.place.domain.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.place.domain.WardRepository;

/**
 * The wards of the Thurrock (Electoral Changes) Order 2025 (SI 2025/129), in force since the ordinary election of
 * 2026, in invented localities. Two of the names are short forms to be confirmed against the Order.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class PlaceDemo implements DemoPart {
    /**
     * The Order came into force at the election of May 2026; here the wards begin earlier, so that the invented reports
     * of the weeks before have wards too.
     */
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    private static final List<List<String>> WARDS = List.of(
            List.of(
                    "Grays",
                    "Grays Riverside",
                    "Grays Town",
                    "Little Thurrock Blackshots",
                    "Little Thurrock Rectory",
                    "Stifford"),
            List.of("Tilbury and Chadwell", "Chadwell St Mary", "Tilbury Riverside", "Tilbury St Chads"),
            List.of(
                    "Western",
                    "Aveley",
                    "Belhus",
                    "Chafford Hundred East",
                    "Chafford Hundred West",
                    "Ockendon",
                    "Purfleet-on-Thames",
                    "West Thurrock & South Stifford"),
            List.of(
                    "Eastern",
                    "Corringham & Fobbing",
                    "East Tilbury, Linford & West Tilbury",
                    "Orsett, Horndon & Bulphan",
                    "Stanford-le-Hope South",
                    "The Homesteads & Stanford-le-Hope North"));

    private final WardRepository wards;

    PlaceDemo(WardRepository wards) {
        this.wards = wards;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        WARDS.forEach(group -> group.stream().skip(1).forEach(name -> {
            String code = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "-");
            wards.insert(
                    code.substring(0, Math.min(20, code.length())),
                    name,
                    group.getFirst(),
                    FROM,
                    "Thurrock (Electoral Changes) Order 2025, SI 2025/129");
        }));
    }
}
