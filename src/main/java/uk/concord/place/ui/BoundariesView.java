package uk.concord.place.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.place.domain.boundary.BoundaryRepository.BoundarySet;
import uk.concord.place.domain.boundary.BoundaryService;

/** Takes the outlines of the wards over from a GeoJSON file: first what would be done, then the doing. */
@Route(value = "places/boundaries", layout = MainLayout.class)
@RolesAllowed(Permissions.PLACES_MANAGE)
public class BoundariesView extends PageView {
    private final transient BoundaryService boundaries;
    private final DatePicker from = new DatePicker(translate("place.from"));
    private final TextField source = new TextField(translate("place.source"));
    private final Div result = new Div();
    private final DataTable<BoundarySet> table;
    private byte[] file = {};

    public BoundariesView(BoundaryService boundaries) {
        super("place.boundary");
        this.boundaries = boundaries;
        from.setId("boundary-from");
        from.setLocale(Locale.UK);
        from.setHelperText(translate("place.boundary.from.help"));
        source.setId("boundary-source");
        source.setMaxLength(300);
        result.getElement().setAttribute("role", "status");
        Paragraph chosen = new Paragraph();
        chosen.getElement().setAttribute("role", "status");
        FileUpload upload = FileUpload.ofData(
                BoundaryService.LARGEST,
                "core.file.upload",
                (name, bytes) -> {
                    file = bytes;
                    chosen.setText(translate("place.boundary.chosen", name));
                },
                errorSummary()::show,
                ".geojson",
                ".json");
        Button look = new Button(translate("place.boundary.try"), click -> run(true));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        Button take = new Button(translate("place.boundary.do"), click -> run(false));
        table = new DataTable<BoundarySet>("place.boundary.sets")
                .addColumn("place.from", set -> LondonTime.date(set.validFrom()))
                .addColumn("place.boundary.wards", set -> String.valueOf(set.wards()))
                .addColumn("place.source", BoundarySet::source)
                .addColumn("place.boundary.by", set -> set.importedBy() + ", " + LondonTime.dateTime(set.importedAt()))
                .setEmpty("place.boundary.none");
        table.setRows(boundaries.sets());
        Div form = new Div(upload, chosen, from, source, new ActionBar(look, take), result);
        form.addClassName("form-page");
        add(
                new Paragraph(translate("place.boundary.text")),
                form,
                new H2(translate("place.boundary.sets")),
                table,
                Links.to("places", translate("place.boundary.back")));
    }

    private void run(boolean dryRun) {
        errorSummary().clear();
        result.removeAll();
        if (file.length == 0) {
            errorSummary().show(translate("place.boundary.error.file"));
            return;
        }
        try {
            show(
                    dryRun
                            ? boundaries.check(file, from.getValue())
                            : boundaries.take(file, from.getValue(), source.getValue()),
                    dryRun);
            table.setRows(boundaries.sets());
        } catch (RuleBrokenException rule) {
            errorSummary().show(translate(rule.messageKey(), rule.arguments()));
        }
    }

    private void show(BoundaryService.Outcome outcome, boolean dryRun) {
        boolean refused = !outcome.objections().isEmpty();
        result.add(new Paragraph(translate(
                refused ? "place.boundary.refused" : dryRun ? "place.boundary.would" : "place.boundary.done",
                outcome.matched().size(),
                outcome.property())));
        if (refused) {
            UnorderedList list = new UnorderedList();
            outcome.objections()
                    .forEach(objection -> list.add(new ListItem(translate(objection.messageKey(), objection.about()))));
            result.add(list);
        }
    }
}
