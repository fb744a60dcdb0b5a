package uk.concord.tension.domain.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.triage.ReportState;

/** The codes a system needs to file and to read: wards, subjects and the answers that are chosen from a list. */
@Service
@RolesAllowed({Permissions.API_FILE, Permissions.API_READ})
public class ExchangeCodes {
    private static final Map<String, List<? extends Choice>> CHOICES = choices();

    private final FormWorld world;
    private final WardQuery wards;
    private final CategoryQuery categories;
    private final Texts texts;
    private final Clock clock;

    ExchangeCodes(FormWorld world, WardQuery wards, CategoryQuery categories, Texts texts, Clock clock) {
        this.world = world;
        this.wards = wards;
        this.categories = categories;
        this.texts = texts;
        this.clock = clock;
    }

    private static Map<String, List<? extends Choice>> choices() {
        Map<String, List<? extends Choice>> choices = new LinkedHashMap<>();
        choices.put("impact", List.of(ImpactFelt.values()));
        choices.put("howKnown", List.of(HowKnown.values()));
        choices.put("eep", List.of(Eep.values()));
        choices.put("ending", List.of(Ending.values()));
        choices.put("precision", List.of(DatePrecision.values()));
        choices.put("placeType", List.of(PlaceType.values()));
        choices.put("channels", List.of(Channel.values()));
        choices.put("communities", List.of(Community.values()));
        choices.put("people", List.of(PeopleEstimate.values()));
        choices.put("sourceType", List.of(SourceType.values()));
        choices.put("geoPrecision", List.of(GeoPrecision.values()));
        choices.put("status", List.copyOf(ReportState.LISTED));
        return choices;
    }

    /** A code and the words people see for it. */
    public record Code(String code, String name) {}

    /** @return the wards and special areas that can be chosen for something that starts today */
    @Transactional(readOnly = true)
    public List<Code> wards() {
        return world.wardsOn(null).stream()
                .map(ward -> new Code(ward.code(), ward.name()))
                .toList();
    }

    /** @return the subjects that can be chosen today */
    @Transactional(readOnly = true)
    public List<Code> categories() {
        return world.categories().stream()
                .map(category -> new Code(category.code(), category.name()))
                .toList();
    }

    /** @return by the name of the answer, in the order of the form */
    public Map<String, List<Code>> answers() {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        CHOICES.forEach((name, choices) -> codes.put(
                name,
                choices.stream()
                        .map(choice -> new Code(choice.name(), texts.get(choice.key())))
                        .toList()));
        return codes;
    }

    /** @return id of the ward that has that code now, else of the last that had it */
    @Transactional(readOnly = true)
    public Optional<Long> ward(String code) {
        return wards.all().stream()
                .filter(ward -> ward.code().equals(code))
                .max(Comparator.comparing((Ward ward) -> ward.isValidOn(LondonTime.today(clock)))
                        .thenComparing(Ward::validFrom))
                .map(Ward::id);
    }

    /** @return whether reports can have that subject, now or before */
    @Transactional(readOnly = true)
    public boolean isCategory(String code) {
        return categories.all().stream().map(Category::code).anyMatch(code::equals);
    }
}
