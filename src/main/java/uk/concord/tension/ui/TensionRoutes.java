package uk.concord.tension.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.Section.Step;

/** Addresses of the tension pages. */
public final class TensionRoutes {
    public static final String LIST = "tensions";
    public static final String NEW = "tensions/new";
    public static final String MINE = "tensions/mine";
    public static final String TRIAGE = "tensions/triage";
    /** Of the queue, what the reader looks after. */
    public static final String TRIAGE_MINE = TRIAGE + "?owner=me";
    /** Query parameter: everything the filter finds. */
    public static final String ALL = "all";
    /** Query parameter with the key of a draft. */
    public static final String DRAFT = "draft";
    /** Query parameter that leads back to check answers. */
    public static final String BACK = "back";

    /** Query parameter with the reference of the report decided just before. */
    public static final String DONE = "done";

    /** The word in the address of check answers. */
    public static final String CHECK = "check";

    private TensionRoutes() {}

    /** Goes to an address of this class, query included. */
    public static void go(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }

    public static String step(Step step, @Nullable String draft) {
        return page(step.slug(), draft);
    }

    /** @param draft key, or null for a form nobody has typed into */
    public static String page(String word, @Nullable String draft) {
        return NEW + "/" + word + (draft == null ? "" : "?" + DRAFT + "=" + draft);
    }

    /** A page of the form that leads back to check answers. */
    public static String change(Section.Step step, String draft) {
        return step(step, draft) + "&" + BACK + "=" + CHECK;
    }

    public static String report(String reference) {
        return LIST + "/" + reference;
    }

    /** @return the page where it is arranged who looks after a report and how it is marked */
    public static String arrange(String reference) {
        return report(reference) + "/arrange";
    }

    public static String submitted(String reference) {
        return NEW + "/sent/" + reference;
    }

    public static String triage(String reference) {
        return TRIAGE + "/" + reference;
    }

    /** @return that address, saying that a report was just decided */
    public static String done(String address, String reference) {
        return address + "?" + DONE + "=" + reference;
    }

    /** @param cursor where the page before ended, or null for the first page */
    public static String list(ReportFilter filter, @Nullable String cursor) {
        QueryParameters query = QueryParameters.simple(parameters(filter, cursor));
        return query.getQueryString().isEmpty() ? LIST : LIST + "?" + query.getQueryString();
    }

    /** @return the page on which all the filter finds is decided */
    static String several(ReportFilter filter) {
        Map<String, String> values = parameters(filter, null);
        values.put(ALL, "yes");
        return TRIAGE + "/several?" + QueryParameters.simple(values).getQueryString();
    }

    /** @return the filter that stands in an address of {@link #list} or {@link #several} */
    public static ReportFilter filter(QueryParameters query, long account) {
        return FilterForm.read(query, account);
    }

    static Map<String, String> parameters(ReportFilter filter, @Nullable String cursor) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "q", filter.text().isBlank() ? null : filter.text().strip());
        put(values, "state", filter.state());
        put(values, "category", filter.category());
        put(values, "ward", filter.wardId());
        put(values, "eep", filter.eep());
        put(values, "organisation", filter.organisationId());
        put(values, "from", filter.from());
        put(values, "to", filter.to());
        put(values, "mine", filter.authorId() == null ? null : "yes");
        put(values, "sort", filter.sort() == ReportFilter.Sort.NEWEST ? null : filter.sort());
        put(values, "after", cursor);
        return values;
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
