package uk.concord.venue.ui.records;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.politics.ElectionPeriod;
import uk.concord.venue.domain.politics.ElectionPeriodService;

/** The pre-election periods: recorded, and withdrawn when they were wrong. */
@Route(value = RecordsPage.ELECTIONS, layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class ElectionPeriodsView extends RecordsPage implements BeforeEnterObserver {
    private final transient ElectionPeriodService periods;
    private int fixed;

    public ElectionPeriodsView(ElectionPeriodService periods) {
        super("venue.elections.title");
        this.periods = periods;
        fixed = getComponentCount();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        getChildren().skip(fixed).toList().forEach(this::remove);
        DataTable<ElectionPeriod> table = new DataTable<ElectionPeriod>("venue.elections.caption")
                .addColumn("venue.elections.name", ElectionPeriod::name)
                .addColumn("venue.elections.from", period -> LondonTime.date(period.startsOn()))
                .addColumn("venue.elections.poll", period -> LondonTime.date(period.pollsOn()))
                .addColumn("core.setting.source", ElectionPeriod::source)
                .addComponentColumn("venue.list.state", this::state)
                .setEmpty("venue.elections.none");
        table.setRows(periods.periods());
        add(new Paragraph(translate("venue.elections.text")), table, new H2(translate("venue.elections.add")));
        createForm();
    }

    private Component state(ElectionPeriod period) {
        if (period.withdrawn()) {
            return new StatusTag(translate("venue.elections.withdrawn"), Tone.NEUTRAL);
        }
        Button withdraw = new Button(translate("venue.elections.withdraw"), click -> {
            save(Map.of(), ELECTIONS, () -> periods.withdraw(period));
            show();
        });
        withdraw.setAriaLabel(translate("venue.elections.withdraw") + ": " + period.name());
        return withdraw;
    }

    private void createForm() {
        TextField name = text("venue.elections.name", "election-name", 120);
        DatePicker from = date("venue.elections.from", "election-from");
        DatePicker poll = date("venue.elections.poll", "election-poll");
        TextField source = source();
        add(name, from, poll, source, new ActionBar(main("venue.elections.record", () -> {
            LocalDate first = from.getValue();
            LocalDate last = poll.getValue();
            if (first == null || last == null) {
                errorSummary()
                        .show(List.of(
                                new Problem(translate("venue.elections.error.missing"), first == null ? from : poll)));
                return;
            }
            save(
                    Map.of(
                            "venue.elections.error.name", name,
                            "venue.elections.error.dates", poll,
                            "venue.records.error.source", source),
                    ELECTIONS,
                    () -> periods.add(name.getValue(), first, last, source.getValue()));
            if (!errorSummary().isVisible()) {
                show();
            }
        })));
    }
}
