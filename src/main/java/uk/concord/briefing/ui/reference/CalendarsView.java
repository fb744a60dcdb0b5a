package uk.concord.briefing.ui.reference;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.briefing.domain.calendar.CalendarService;
import uk.concord.briefing.domain.calendar.SchoolCalendar;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The calendars: the authority's, and those that differ from it. */
@Route(value = BriefingRoutes.CALENDARS, layout = MainLayout.class)
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
public class CalendarsView extends PageView {

    public CalendarsView(CalendarService service) {
        super("briefing.calendars");
        DataTable<SchoolCalendar> table = new DataTable<SchoolCalendar>("briefing.calendars")
                .addLinkColumn("briefing.calendar.name", SchoolCalendar::name, one -> BriefingRoutes.calendar(one.id()))
                .addColumn("briefing.calendar.halves", CalendarsView::halves)
                .addColumn(
                        "briefing.calendar.inset",
                        one -> String.valueOf(one.inset().size()))
                .addColumn(
                        "briefing.calendar.schools",
                        one -> one.authority()
                                ? translate("briefing.calendar.schools.rest")
                                : String.valueOf(one.schools()))
                .addColumn("briefing.calendar.source", SchoolCalendar::source);
        table.setRows(service.all());
        TextField name = field("briefing.calendar.name", 120);
        TextField source = field("briefing.calendar.source", 300);
        Button add = new Button(translate("briefing.calendar.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            add.setEnabled(true);
            try {
                long id = service.add(name.getValue(), source.getValue());
                getUI().ifPresent(ui -> ui.navigate(BriefingRoutes.calendar(id)));
            } catch (RuleBrokenException refused) {
                errorSummary()
                        .show(List.of(new Problem(
                                translate(refused.messageKey(), refused.arguments()),
                                refused.messageKey().endsWith("source.missing") ? source : name)));
            }
        });
        Div form = new Div(name, source, new ActionBar(add));
        form.addClassName("form-page");
        add(
                new Paragraph(translate("briefing.calendars.text")),
                table,
                new H2(translate("briefing.calendar.new")),
                form,
                new ActionBar(Links.to(BriefingRoutes.DIRECTORY, translate("briefing.schools.back"))));
    }

    private static String halves(SchoolCalendar calendar) {
        String halves = calendar.terms().stream()
                .flatMap(term -> {
                    var from = term.halfFrom();
                    var to = term.halfTo();
                    return from == null || to == null
                            ? java.util.stream.Stream.empty()
                            : java.util.stream.Stream.of(
                                    translate("briefing.days", LondonTime.date(from), LondonTime.date(to)));
                })
                .collect(Collectors.joining("; "));
        return halves.isEmpty() ? translate("briefing.calendar.as-authority") : halves;
    }

    static TextField field(String key, int longest) {
        TextField field = new TextField(translate(key));
        field.setId(key.replace('.', '-'));
        field.setMaxLength(longest);
        return field;
    }
}
