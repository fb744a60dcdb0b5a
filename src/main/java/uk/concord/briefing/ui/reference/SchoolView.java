package uk.concord.briefing.ui.reference;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.calendar.CalendarService;
import uk.concord.briefing.domain.calendar.SchoolCalendar;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.DirectoryService;
import uk.concord.briefing.domain.school.SchoolRecord;
import uk.concord.briefing.domain.school.SchoolRecord.ContactLine;
import uk.concord.briefing.ui.BriefingRoutes;
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
import uk.concord.core.ui.Summary;

/** One school: numbers, people, cluster and calendar. */
@Route(value = BriefingRoutes.DIRECTORY_ONE, layout = MainLayout.class)
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
public class SchoolView extends PageView implements BeforeEnterObserver {

    private final transient DirectoryService service;
    private final transient CalendarService calendars;
    private final LocalDate today;
    private final Div content = new Div();
    private String slug = "";

    public SchoolView(DirectoryService service, CalendarService calendars, Clock clock) {
        super("briefing.schools");
        this.service = service;
        this.calendars = calendars;
        this.today = LondonTime.today(clock);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get(BriefingRoutes.SCHOOL).orElse("");
        show();
    }

    private void show() {
        SchoolRecord school = service.bySlug(slug);
        setPageTitle(school.line().name());
        content.removeAll();
        content.add(
                createSummary(school),
                new H2(translate("briefing.school.people")),
                createContacts(school),
                createContactForm(),
                new H2(translate("briefing.school.place")),
                createPlaceForm(school),
                new ActionBar(Links.to(BriefingRoutes.DIRECTORY, translate("briefing.schools.back"))));
    }

    private static Summary createSummary(SchoolRecord school) {
        Summary summary = new Summary()
                .addRow(
                        translate("briefing.board.phase"),
                        translate(school.line().phase().textKey()))
                .addRow(translate("briefing.school.postcode"), orNone(school.postcode()))
                .addRow(
                        translate("briefing.schools.trust"),
                        orNone(school.line().trust()));
        school.urns().forEach(urn -> {
            var to = urn.to();
            summary.addRow(
                    translate("briefing.schools.urn"),
                    translate(
                            to == null ? "briefing.school.urn.now" : "briefing.school.urn.former",
                            String.valueOf(urn.urn()),
                            urn.type(),
                            LondonTime.date(urn.from()),
                            to == null ? "" : LondonTime.date(to)));
        });
        var closed = school.line().closed();
        if (closed != null) {
            summary.addRow(translate("briefing.school.closed"), LondonTime.date(closed));
        }
        return summary;
    }

    private static String orNone(String text) {
        return text.isEmpty() ? translate("briefing.schools.none") : text;
    }

    private DataTable<ContactLine> createContacts(SchoolRecord school) {
        DataTable<ContactLine> table = new DataTable<ContactLine>("briefing.school.people")
                .addColumn("briefing.school.person", ContactLine::name)
                .addColumn("briefing.school.role", line -> translate(line.role().textKey()))
                .addColumn("briefing.school.from", line -> LondonTime.date(line.from()))
                .addComponentColumn("briefing.school.to", this::end)
                .setEmpty("briefing.school.people.empty");
        table.setRows(school.contacts());
        return table;
    }

    private Component end(ContactLine line) {
        var to = line.to();
        return to != null
                ? new Span(LondonTime.date(to))
                : new Button(
                        translate("briefing.school.end", line.name()),
                        click -> act(null, () -> service.endContact(slug, line.id(), today)));
    }

    private Component createContactForm() {
        TextField username = new TextField(translate("briefing.school.username"));
        username.setId("contact-username");
        username.setHelperText(translate("briefing.school.username.help"));
        Select<ContactRole> role = new Select<>();
        role.setId("contact-role");
        role.setLabel(translate("briefing.school.role"));
        role.setItems(ContactRole.values());
        role.setItemLabelGenerator(item -> translate(item.textKey()));
        role.setValue(ContactRole.DSL);
        DatePicker from = new DatePicker(translate("briefing.school.from"));
        from.setId("contact-from");
        from.setLocale(Locale.UK);
        from.setValue(today);
        Button add = new Button(translate("briefing.school.add"));
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            add.setEnabled(true);
            LocalDate day = from.getValue();
            if (day == null) {
                errorSummary().show(List.of(new Problem(translate("core.enter", from.getLabel()), from)));
                return;
            }
            act(username, () -> service.addContact(slug, username.getValue(), role.getValue(), day));
        });
        Div form = new Div(username, role, from, new ActionBar(add));
        form.addClassName("form-page");
        return form;
    }

    private Component createPlaceForm(SchoolRecord school) {
        Select<Cluster> cluster = new Select<>();
        cluster.setLabel(translate("briefing.schools.cluster"));
        cluster.setItems(service.clusters());
        cluster.setItemLabelGenerator(Cluster::name);
        service.clusters().stream()
                .filter(item -> item.code().equals(school.clusterCode()))
                .findFirst()
                .ifPresent(cluster::setValue);
        List<SchoolCalendar> all = calendars.all();
        Select<SchoolCalendar> calendar = new Select<>();
        calendar.setLabel(translate("briefing.school.calendar"));
        calendar.setHelperText(translate("briefing.school.calendar.help"));
        calendar.setItems(all);
        calendar.setItemLabelGenerator(SchoolCalendar::name);
        Long own = school.calendarId();
        all.stream()
                .filter(item -> own == null ? item.authority() : item.id() == own)
                .findFirst()
                .ifPresent(calendar::setValue);
        Button save = new Button(
                translate("core.save"),
                click -> act(null, () -> {
                    SchoolCalendar chosen = calendar.getValue();
                    service.save(
                            slug,
                            school.version(),
                            cluster.getValue().code(),
                            chosen == null || chosen.authority() ? null : chosen.id());
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form =
                new Div(new Paragraph(translate("briefing.school.place.text")), cluster, calendar, new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private void act(@Nullable Component field, Runnable action) {
        try {
            action.run();
            errorSummary().clear();
            show();
        } catch (RuleBrokenException refused) {
            errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
        } catch (EditConflictException moved) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
