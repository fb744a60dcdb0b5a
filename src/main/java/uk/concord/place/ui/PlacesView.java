package uk.concord.place.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardService;

/** The wards with their first and last day; a boundary order ends some and begins others. */
@Route(value = "places", layout = MainLayout.class)
@RolesAllowed(Permissions.PLACES_MANAGE)
public class PlacesView extends PageView {
    private final transient WardService wards;
    private final DataTable<Ward> table;
    private final TextField name = new TextField(translate("place.name"));
    private final TextField locality = new TextField(translate("place.locality"));
    private final DatePicker from = new DatePicker(translate("place.from"));
    private final TextField source = new TextField(translate("place.source"));

    public PlacesView(WardService wards) {
        super("place.title");
        this.wards = wards;
        name.setId("ward-name");
        locality.setId("ward-locality");
        from.setId("ward-from");
        from.setLocale(Locale.UK);
        source.setId("ward-source");
        table = new DataTable<Ward>("place.title")
                .addColumn("place.name", Ward::name)
                .addColumn("place.locality", Ward::locality)
                .addColumn("place.from", ward -> LondonTime.date(ward.validFrom()))
                .addComponentColumn("place.to", this::lastDay)
                .addColumn("place.source", Ward::source)
                .setEmpty("place.empty");
        add(
                new Paragraph(translate("place.text")),
                new Paragraph(Links.to("places/boundaries", translate("place.boundary"))),
                createForm(),
                table);
        table.setRows(wards.all());
    }

    private Component createForm() {
        Button add = new Button(translate("place.add"), click -> addWard());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Details details = new Details(translate("place.add"), name, locality, from, source, new ActionBar(add));
        details.addClassName("form-page");
        return details;
    }

    private Component lastDay(Ward ward) {
        if (ward.validTo() != null) {
            return new Span(LondonTime.date(ward.validTo()));
        }
        if (ward.isSpecial()) {
            return new Span("–");
        }
        Button end = new Button(translate("place.end"), click -> askLastDay(ward));
        end.setAriaLabel(translate("place.end.of", ward.name()));
        return end;
    }

    private void addWard() {
        errorSummary().clear();
        try {
            wards.add(name.getValue(), locality.getValue(), from.getValue(), source.getValue());
            name.clear();
            table.setRows(wards.all());
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey(), rule.arguments()),
                            Map.of(
                                            "place.error.name", name,
                                            "place.error.taken", name,
                                            "place.error.locality", locality,
                                            "place.error.from", from,
                                            "place.error.source", source)
                                    .get(rule.messageKey()))));
        }
    }

    private void askLastDay(Ward ward) {
        Dialog dialog = new Dialog(translate("place.end.of", ward.name()));
        DatePicker day = new DatePicker(translate("place.to"));
        day.setLocale(Locale.UK);
        Button save = new Button(translate("core.save"), click -> {
            try {
                wards.end(ward, day.getValue());
                dialog.close();
                table.setRows(wards.all());
            } catch (RuleBrokenException rule) {
                day.setErrorMessage(translate(rule.messageKey(), rule.arguments()));
                day.setInvalid(true);
            } catch (EditConflictException conflict) {
                dialog.close();
                table.setRows(wards.all());
                errorSummary().show(translate("core.conflict"));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(new Paragraph(translate("place.end.text")), day);
        dialog.getFooter().add(new Button(translate("core.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
