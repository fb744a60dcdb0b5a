package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.escalation.EscalationService;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Judges the level of an area for a period. */
@Route(value = AssessmentRoutes.LIST + "/:ward/new", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class AreaLevelView extends TensionPage implements BeforeEnterObserver {
    private static final int PERIOD_DAYS = 14;

    private final transient AreaLevelService areas;
    private final transient EscalationService escalation;
    private final transient LocalDate today;

    public AreaLevelView(AreaLevelService areas, EscalationService escalation, Clock clock) {
        super("tension.level.judge");
        this.areas = areas;
        this.escalation = escalation;
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long ward = AreaView.ward(event);
        setPageTitle(translate("tension.level.judge.of", areas.area(ward).name()));
        Assessment inForce = areas.history(ward).stream()
                .filter(item -> item.state() == Assessment.State.IN_FORCE)
                .findFirst()
                .orElse(null);
        FormFields fields = new FormFields("tension.level");
        DatePicker from = fields.date("from");
        DatePicker to = fields.date("to");
        from.setValue(today.minusDays(PERIOD_DAYS - 1));
        to.setValue(today);
        LevelForm form = new LevelForm(inForce, areas.wasHigh(ward), today, escalation.all());
        Map<String, com.vaadin.flow.component.Component> all = new HashMap<>(form.fields());
        all.putAll(fields.byName());
        String key = UUID.randomUUID().toString();
        Runnable save = () -> {
            if (attempt(
                    problems(from, to, form, areas.wasHigh(ward)),
                    all,
                    () -> areas.propose(ward, from.getValue(), to.getValue(), form.read(), key))) {
                TensionRoutes.go(AssessmentRoutes.area(ward));
            }
        };
        add(
                new Paragraph(translate("tension.level.note")),
                from,
                to,
                form,
                new ActionBar(
                        FormFields.decide("tension.level.save", save),
                        Links.to(AssessmentRoutes.area(ward), translate("core.cancel"))));
    }

    private List<Problem> problems(DatePicker from, DatePicker to, LevelForm form, boolean wasHigh) {
        List<Problem> found = new ArrayList<>();
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first) || first.isAfter(today)) {
            found.add(new Problem("from", "tension.problem.level.period", List.of()));
        }
        found.addAll(form.read().problems(today, wasHigh));
        return found;
    }
}
