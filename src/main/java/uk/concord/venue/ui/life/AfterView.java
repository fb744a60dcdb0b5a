package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.life.HireCondition;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.CheckTags;
import uk.concord.venue.ui.VenueRoutes;

/** After the decision: the offer, the conditions, changes, the event and its debrief. */
@Route(value = VenueRoutes.CHECK + "/after", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class AfterView extends CheckPage {
    private final transient CheckService checks;
    private final transient LifeService life;
    private final boolean mayAct;

    public AfterView(CheckService checks, LifeService life, SignedIn signedIn) {
        super("venue.step.after");
        this.checks = checks;
        this.life = life;
        this.mayAct =
                signedIn.user().has(Permissions.VENUE_CHECK) || signedIn.user().has(Permissions.VENUE_DECIDE);
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.after.title", ref));
        Check check = checks.file(ref).check();
        Stage stage = check.stage();
        add(backLink());
        if (stage == null) {
            add(new Paragraph(translate("venue.after.none")));
        } else {
            add(CheckTags.stage(stage), new Paragraph(translate("venue.after.text." + stage)));
            var due = check.dueOn();
            if (stage == Stage.OFFERED && due != null) {
                add(new Paragraph(translate("venue.after.accept-by", LondonTime.date(due))));
            }
            if (mayAct) {
                add(createActions(ref, stage));
            }
        }
        List<HireCondition> conditions = life.conditions(ref);
        if (!conditions.isEmpty()) {
            add(new H2(translate("venue.result.conditions")));
            conditions.forEach(condition -> add(createCondition(ref, condition)));
        }
        life.debrief(ref)
                .ifPresent(debrief -> add(
                        new H2(translate("venue.debrief.title")),
                        new Summary()
                                .addRow(
                                        translate("venue.debrief.incident"),
                                        translate("venue.incident." + debrief.incident()))
                                .addRow(translate("venue.debrief.note"), debrief.note())
                                .addRow(
                                        translate("venue.record.by"),
                                        debrief.by() + ", " + LondonTime.date(debrief.at()))));
        DataTable<LifeEvent> events = new DataTable<LifeEvent>("venue.after.events")
                .addColumn("venue.after.when", event -> LondonTime.dateTime(event.at()))
                .addColumn("venue.after.what", event -> translate("venue.life." + event.kind()))
                .addColumn(
                        "venue.after.detail",
                        event -> event.detailKey().map(key -> translate(key)).orElse(event.detail()))
                .addColumn("venue.after.by", LifeEvent::by)
                .setEmpty("venue.after.no-events");
        events.setRows(life.events(ref));
        add(new H2(translate("venue.after.events")), events);
    }

    private Component createActions(String ref, Stage stage) {
        ActionBar actions = new ActionBar();
        switch (stage) {
            case OFFERED -> {
                actions.add(
                        action("venue.after.accept", true, () -> life.accept(ref, translate("venue.after.told-us"))));
                actions.add(createChange(ref), action("venue.after.withdraw", false, () -> life.withdraw(ref)));
            }
            case CONFIRMED ->
                actions.add(createChange(ref), action("venue.after.withdraw", false, () -> life.withdraw(ref)));
            case LAPSED -> actions.add(action("venue.after.offer-again", true, () -> life.offerAgain(ref)));
            case REOPENED -> actions.add(Links.to(VenueRoutes.check(ref), translate("venue.back-to-check")));
            case EVENT_DONE -> actions.add(Links.action(VenueRoutes.debrief(ref), translate("venue.debrief.title")));
            case DEBRIEFED -> actions.add(action("venue.after.close", true, () -> life.close(ref)));
            case CANCELLED, CLOSED -> actions.setVisible(false);
        }
        return actions;
    }

    private static Component createChange(String ref) {
        return Links.to(VenueRoutes.change(ref), translate("venue.change.title"));
    }

    private Button action(String key, boolean main, Runnable action) {
        Button button = new Button(translate(key), click -> act(action));
        if (main) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private Component createCondition(String ref, HireCondition condition) {
        Summary summary = new Summary()
                .addRow(translate("venue.condition.title"), translate("venue.condition." + condition.code()))
                .addRow(translate("venue.list.state"), translate("venue.condition.state." + condition.state()));
        var due = condition.dueOn();
        if (due != null) {
            summary.addRow(translate("venue.condition.due"), LondonTime.date(due));
        }
        var at = condition.seenAt();
        if (at != null) {
            summary.addRow(
                    translate("venue.condition.evidence"),
                    condition.evidence() + " (" + condition.seenBy() + ", " + LondonTime.date(at) + ")");
        }
        com.vaadin.flow.component.html.Article card = new com.vaadin.flow.component.html.Article(summary);
        card.addClassName("fired");
        if (mayAct && condition.state() == HireCondition.State.OPEN) {
            TextField evidence = new TextField(translate("venue.condition.evidence"));
            evidence.setMaxLength(1000);
            evidence.setId("evidence-" + condition.code());
            evidence.setWidthFull();
            card.add(
                    evidence,
                    new ActionBar(
                            new Button(
                                    translate("venue.condition.met"),
                                    click -> act(() ->
                                            life.settle(ref, condition, HireCondition.State.MET, evidence.getValue()))),
                            new Button(
                                    translate("venue.condition.not-met"),
                                    click -> act(() -> life.settle(
                                            ref, condition, HireCondition.State.NOT_MET, evidence.getValue())))));
        }
        return card;
    }

    private void act(Runnable action) {
        if (attempt(action)) {
            reload();
            focusHeading();
        }
    }
}
