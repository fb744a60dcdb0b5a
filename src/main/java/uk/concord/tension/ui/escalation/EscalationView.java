package uk.concord.tension.ui.escalation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.escalation.EscalationService;
import uk.concord.tension.domain.escalation.EscalationStep;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** What follows from one level; the chair of the group keeps it. */
@Route(value = "tensions/escalation/:level", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_APPROVE)
public class EscalationView extends TensionPage implements BeforeEnterObserver {
    private static final int LONGEST = 200;

    private final FormFields fields = new FormFields("tension.escalation");
    private final TextField triage = fields.text("triage", LONGEST);
    private final TextField told = fields.text("told", LONGEST);
    private final TextField meeting = fields.text("meeting", LONGEST);
    private final TextField product = fields.text("product", LONGEST);
    private final TextField comms = fields.text("comms", LONGEST);
    private final IntegerField reviewDays = fields.add("reviewDays", new IntegerField(fields.label("reviewDays")));
    private final TextField source = fields.text("source", LONGEST);
    private final transient EscalationService escalation;

    public EscalationView(EscalationService escalation) {
        super("tension.escalation");
        this.escalation = escalation;
        addClassName("form-page");
    }

    static String address(String level) {
        return "tensions/escalation/" + level;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        EscalationStep step =
                escalation.of(event.getRouteParameters().get("level").orElse(""));
        setPageTitle(translate("tension.escalation.of", translate("tension.escalation.level." + step.level())));
        triage.setValue(step.triage());
        told.setValue(step.told());
        meeting.setValue(step.meeting());
        product.setValue(step.product());
        comms.setValue(step.comms());
        reviewDays.setValue(step.reviewDays());
        source.setValue(step.source());
        Runnable save = () -> {
            if (attempt(null, () -> escalation.save(read(step)))) {
                TensionRoutes.go(PromptsView.ADDRESS);
            }
        };
        add(triage, told, meeting, product, comms, reviewDays, source);
        add(new ActionBar(
                FormFields.decide("core.save", save), Links.to(PromptsView.ADDRESS, translate("core.cancel"))));
    }

    private EscalationStep read(EscalationStep before) {
        Integer days = reviewDays.getValue();
        return new EscalationStep(
                before.level(),
                triage.getValue().strip(),
                told.getValue().strip(),
                meeting.getValue().strip(),
                product.getValue().strip(),
                comms.getValue().strip(),
                days == null ? 0 : days,
                source.getValue().strip(),
                before.version());
    }
}
