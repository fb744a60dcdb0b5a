package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.figures.FiguresFilter;
import uk.concord.tension.domain.list.ReportingBodies.Body;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.ui.TensionRoutes;

/** Ward, subject, kind and period of the pictures; "Show" puts them into the address. */
class FiguresForm extends Div {
    private final Select<Ward> ward = new Select<>();
    private final Select<Category> category = new Select<>();
    private final Select<Eep> eep = new Select<>();
    private final Select<Body> organisation = new Select<>();
    private final DatePicker from = new DatePicker(translate("tension.list.from"));
    private final DatePicker to = new DatePicker(translate("tension.list.to"));
    private final LocalDate today;

    FiguresForm(FiguresFilter filter, List<Ward> wards, List<Category> categories, List<Body> bodies, LocalDate today) {
        this.today = today;
        addClassName("filter-form");
        select(ward, "ward", wards, Ward::name, item -> Objects.equals(item.id(), filter.wardId()));
        select(
                category,
                "category",
                categories,
                Category::name,
                item -> item.code().equals(filter.category()));
        select(
                eep,
                "eep",
                List.of(Eep.values()),
                item -> translate("tension.Eep.short." + item.name()),
                item -> item == filter.eep());
        select(
                organisation,
                "organisation",
                bodies,
                Body::name,
                item -> Objects.equals(item.id(), filter.organisationId()));
        day(from, "figures-from", filter.from());
        day(to, "figures-to", filter.to());
        Div fields = new Div(ward, category, eep, organisation, from, to);
        fields.addClassName("filter-fields");
        Button show = new Button(translate("tension.list.show"), click -> show());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        ActionBar actions = new ActionBar(show);
        for (int weeks : List.of(13, 26, 52)) {
            actions.add(Links.to(
                    FiguresRoutes.borough(filter.withWeeks(weeks)), translate("tension.borough.weeks", weeks)));
        }
        actions.add(Links.to(FiguresRoutes.BOROUGH, translate("tension.list.clear")));
        add(fields, actions);
    }

    private static <T> void select(
            Select<T> select, String name, List<T> items, Function<T, String> words, Predicate<T> chosen) {
        select.setId("figures-" + name);
        select.setLabel(translate("tension.list." + name));
        select.setItems(items);
        select.setItemLabelGenerator(item -> item == null ? "" : words.apply(item));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(translate("tension.list.any"));
        select.setPlaceholder(translate("tension.list.any"));
        items.stream().filter(chosen).findFirst().ifPresent(select::setValue);
    }

    private static void day(DatePicker day, String id, LocalDate value) {
        day.setId(id);
        day.setLocale(Locale.UK);
        day.setAutoOpen(false);
        day.setValue(value);
    }

    private void show() {
        Ward place = ward.getValue();
        Category subject = category.getValue();
        Body body = organisation.getValue();
        TensionRoutes.go(FiguresRoutes.borough(FiguresFilter.of(
                        from.getValue(),
                        to.getValue(),
                        today,
                        place == null ? null : place.id(),
                        subject == null ? null : subject.code(),
                        eep.getValue())
                .withOrganisation(body == null ? null : body.id())));
    }
}
