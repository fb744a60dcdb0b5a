package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportingBodies.Body;
import uk.concord.tension.domain.list.SearchText;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.triage.ReportState;

/** Search box and filters of the list; "Show" puts them into the address. */
class FilterForm extends Div {
    private final TextField text = new TextField(translate("tension.list.search"));
    private final Select<ReportState> state = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Select<Ward> ward = new Select<>();
    private final Select<Eep> eep = new Select<>();
    private final Select<Body> organisation = new Select<>();
    private final DatePicker from = new DatePicker(translate("tension.list.from"));
    private final DatePicker to = new DatePicker(translate("tension.list.to"));
    private final Select<ReportFilter.Sort> sort = new Select<>();
    private final Checkbox mine = new Checkbox(translate("tension.list.mine"));
    private final long account;

    FilterForm(ReportFilter filter, long account, List<Category> categories, List<Ward> wards, List<Body> bodies) {
        this.account = account;
        addClassName("filter-form");
        text.setValue(filter.text());
        text.setMaxLength(SearchText.MOST_CHARACTERS);
        text.setHelperText(translate("tension.list.search.help"));
        text.setClearButtonVisible(true);
        text.addClassName("filter-text");
        text.setId("filter-text");
        text.addKeyPressListener(Key.ENTER, pressed -> show());
        List<ReportState> states = Arrays.stream(ReportState.values())
                .filter(ReportState.LISTED::contains)
                .toList();
        select(state, "tension.list.state", states, item -> translate(item.key()), filter.state());
        select(category, "tension.list.category", categories, Category::name, find(categories, filter.category()));
        select(ward, "tension.list.ward", wards, FilterForm::wardName, findWard(wards, filter.wardId()));
        select(
                eep,
                "tension.list.eep",
                List.of(Eep.values()),
                item -> translate("tension.Eep.short." + item.name()),
                filter.eep());
        select(
                organisation,
                "tension.list.organisation",
                bodies,
                Body::name,
                findBody(bodies, filter.organisationId()));
        from.setLocale(Locale.UK);
        from.setAutoOpen(false);
        to.setAutoOpen(false);
        from.setValue(filter.from());
        from.setId("filter-from");
        to.setLocale(Locale.UK);
        to.setValue(filter.to());
        to.setId("filter-to");
        sort.setLabel(translate("tension.list.sort"));
        sort.setItems(ReportFilter.Sort.values());
        sort.setItemLabelGenerator(item -> translate("tension.list.sort." + item.name()));
        sort.setValue(filter.sort());
        sort.setId("filter-sort");
        mine.setValue(filter.authorId() != null);
        Div more = new Div(state, category, ward, eep, organisation, from, to, sort, mine);
        more.addClassName("filter-fields");
        Details details = new Details(translate("tension.list.filters"), more);
        details.setOpened(!filter.withText("").equals(ReportFilter.ALL));
        Button show = new Button(translate("tension.list.show"), click -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        add(text, details, new ActionBar(show, Links.to(TensionRoutes.LIST, translate("tension.list.clear"))));
    }

    private static <T> void select(
            Select<T> select, String labelKey, List<T> items, Function<T, String> words, @Nullable T value) {
        select.setLabel(translate(labelKey));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(translate("tension.list.any"));
        select.setPlaceholder(translate("tension.list.any"));
        select.setId("filter-" + labelKey.substring(labelKey.lastIndexOf('.') + 1));
        if (value != null) {
            select.setValue(value);
        }
    }

    private static String wardName(Ward ward) {
        return ward.validTo() == null
                ? ward.name()
                : translate(
                        "tension.list.ward.until", ward.name(), ward.validTo().getYear());
    }

    private void show() {
        TensionRoutes.go(TensionRoutes.list(filter(), null));
    }

    private ReportFilter filter() {
        Category chosen = category.getValue();
        Ward place = ward.getValue();
        Body body = organisation.getValue();
        return new ReportFilter(
                state.getValue(),
                chosen == null ? null : chosen.code(),
                place == null ? null : place.id(),
                eep.getValue(),
                from.getValue(),
                to.getValue(),
                text.getValue().strip(),
                mine.getValue() ? account : null,
                body == null ? null : body.id(),
                sort.getValue());
    }

    /** Reads the filter from an address; what cannot be read is left out. */
    static ReportFilter read(QueryParameters query, long account) {
        return new ReportFilter(
                constant(ReportState.class, query, "state"),
                query.getSingleParameter("category").orElse(null),
                number(query, "ward"),
                constant(Eep.class, query, "eep"),
                date(query, "from"),
                date(query, "to"),
                query.getSingleParameter("q").orElse(""),
                query.getSingleParameter("mine").isPresent() ? account : null,
                number(query, "organisation"),
                query.getSingleParameter("sort").filter("OLDEST"::equals).isPresent()
                        ? ReportFilter.Sort.OLDEST
                        : ReportFilter.Sort.NEWEST);
    }

    private static @Nullable Long number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static @Nullable Body findBody(List<Body> bodies, @Nullable Long id) {
        return bodies.stream()
                .filter(item -> Long.valueOf(item.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, QueryParameters query, String name) {
        String asked = query.getSingleParameter(name).orElse("");
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(asked))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException edited) {
            return null;
        }
    }

    private static @Nullable Category find(List<Category> categories, @Nullable String code) {
        return categories.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Ward findWard(List<Ward> wards, @Nullable Long id) {
        return wards.stream()
                .filter(item -> Long.valueOf(item.id()).equals(id))
                .findFirst()
                .orElse(null);
    }
}
