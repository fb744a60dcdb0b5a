package uk.concord.tension.ui.areas;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.report.Eep;

/** Addresses of the picture of the borough; the address holds every filter. */
public final class FiguresRoutes {
    public static final String BOROUGH = "tensions/areas";
    public static final String COARSE = "tensions/figures";

    private FiguresRoutes() {}

    public static String borough(FiguresFilter filter) {
        Long ward = filter.wardId();
        Eep eep = filter.eep();
        Long organisation = filter.organisationId();
        return QueryText.address(
                BOROUGH,
                "from",
                filter.from().toString(),
                "to",
                filter.to().toString(),
                "ward",
                ward == null ? null : ward.toString(),
                "category",
                filter.category(),
                "eep",
                eep == null ? null : eep.name(),
                "organisation",
                organisation == null ? null : organisation.toString());
    }

    /** Reads what {@link #borough} wrote; what cannot be read is left out. */
    static FiguresFilter read(QueryParameters query, LocalDate today) {
        String category = QueryText.of(query, "category");
        String eep = QueryText.of(query, "eep");
        return FiguresFilter.of(
                        day(QueryText.of(query, "from")),
                        day(QueryText.of(query, "to")),
                        today,
                        QueryText.number(query, "ward"),
                        category.isBlank() ? null : category,
                        Arrays.stream(Eep.values())
                                .filter(value -> value.name().equals(eep))
                                .findFirst()
                                .orElse(null))
                .withOrganisation(QueryText.number(query, "organisation"));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException edited) {
            return null;
        }
    }
}
