package uk.concord.briefing.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.briefing.domain.plan.Plan;
import uk.concord.briefing.domain.plan.PlanService;
import uk.concord.briefing.domain.plan.PlanStep;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** The steps of a term, counted back from the day of publication, which can be moved. */
@Route(value = BriefingRoutes.PLAN, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class PlanView extends PageView implements BeforeEnterObserver {

    private final transient PlanService service;
    private final transient BriefingService briefings;
    private final boolean writes;
    private final boolean keepsRules;
    private final LocalDate today;
    private final Div content = new Div();
    private String term = "";

    public PlanView(PlanService service, BriefingService briefings, SignedIn signedIn, Clock clock) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        this.keepsRules = signedIn.user().has(Permissions.BRIEFING_REFERENCE);
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.plan", briefing.term().name()));
        show();
    }

    private void show() {
        Plan plan = service.plan(term);
        content.removeAll();
        DataTable<Map.Entry<PlanStep, LocalDate>> steps = new DataTable<Map.Entry<PlanStep, LocalDate>>(
                        "briefing.plan.steps")
                .addColumn("briefing.plan.step", step -> translate(step.getKey().textKey()))
                .addColumn("briefing.plan.day", step -> LondonTime.date(step.getValue()))
                .addComponentColumn("briefing.plan.when", this::when);
        steps.setRows(List.copyOf(plan.steps().entrySet()));
        content.add(new Paragraph(translate("briefing.plan.text")), steps);
        if (writes) {
            content.add(createForm(plan));
        }
        ActionBar links = new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.edit.back")));
        if (keepsRules) {
            links.add(Links.to(BriefingRoutes.DEADLINES, translate("briefing.deadlines")));
        }
        content.add(links);
    }

    private Component when(Map.Entry<PlanStep, LocalDate> step) {
        int order = step.getValue().compareTo(today);
        if (order == 0) {
            return new StatusTag(translate("briefing.plan.today"), Tone.WAITING);
        }
        return new Span(translate(order < 0 ? "briefing.plan.past" : "briefing.plan.ahead"));
    }

    private Component createForm(Plan plan) {
        DatePicker day = new DatePicker(translate("briefing.plan.step.publish"));
        day.setId("publish-on");
        day.setLocale(Locale.UK);
        day.setValue(plan.publishOn());
        day.setHelperText(translate(plan.moved() ? "briefing.plan.publish.moved" : "briefing.plan.publish.usual"));
        Button save = new Button(translate("briefing.plan.publish.save"), click -> move(day, plan.version()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(new H2(translate("briefing.plan.publish")), day, new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private void move(DatePicker day, int version) {
        if (day.getValue() == null) {
            errorSummary().show(List.of(new Problem(translate("briefing.plan.publish.missing"), day)));
            return;
        }
        try {
            service.publishOn(term, day.getValue(), version);
            errorSummary().clear();
            show();
        } catch (RuleBrokenException refused) {
            errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), day)));
        } catch (EditConflictException moved) {
            show();
            errorSummary().show(translate("core.conflict"));
        }
    }
}
