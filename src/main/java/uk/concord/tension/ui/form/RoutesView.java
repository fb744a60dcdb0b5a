package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.ui.TensionRoutes;

/** Where a concern goes first: danger now, or something that is not tension. One can still go on afterwards. */
@Route(value = "tensions/new/routes", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class RoutesView extends PageView implements BeforeEnterObserver {
    private final transient DraftService drafts;
    private final transient RouteContacts contacts;

    public RoutesView(DraftService drafts, RouteContacts contacts) {
        super("tension.routes");
        this.drafts = drafts;
        this.contacts = contacts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String key = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.DRAFT)
                .orElseThrow(() -> new NotFoundException("draft"));
        boolean back = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.BACK)
                .isPresent();
        Report report = drafts.open(key);
        if (report.reference() != null) {
            event.forwardTo(TensionRoutes.report(report.reference()));
            return;
        }
        Section.Gate gate = report.answers().gate();
        if (Boolean.TRUE.equals(gate.dangerNow())) {
            setPageTitle(translate("tension.routes.danger"));
            add(new RouteBlock(
                    RouteBlock.Tone.DANGER, "tension.routes.danger.text", ConcernKind.DANGER_ROUTES, contacts));
        }
        gate.kinds().stream().filter(ConcernKind::diverts).forEach(kind -> {
            add(new H2(translate("tension.routes." + kind.name())));
            add(new RouteBlock(
                    RouteBlock.Tone.ROUTE, "tension.routes." + kind.name() + ".text", kind.routes(), contacts));
        });
        add(createChoice(report, gate, back));
    }

    private Div createChoice(Report report, Section.Gate gate, boolean back) {
        boolean tension = gate.kinds().contains(ConcernKind.PLACE_OR_GROUP);
        Button on = new Button(translate(tension ? "tension.routes.on" : "tension.routes.also"));
        on.addThemeVariants(ButtonVariant.PRIMARY);
        on.setDisableOnClick(true);
        on.addClickListener(click -> {
            if (!tension) {
                drafts.save(report.key(), report.version(), withTension(gate));
            }
            TensionRoutes.go(
                    back
                            ? TensionRoutes.page(TensionRoutes.CHECK, report.key())
                            : TensionRoutes.step(Section.Step.WHAT, report.key()));
        });
        Button stop = new Button(translate("tension.routes.stop"));
        stop.setDisableOnClick(true);
        stop.addClickListener(click -> {
            drafts.discard(report.key());
            TensionRoutes.go("");
        });
        return new Div(
                new H2(translate("tension.routes.then")),
                new Paragraph(translate(tension ? "tension.routes.then.text" : "tension.routes.also.text")),
                new ActionBar(on, stop),
                Links.to(TensionRoutes.step(Section.Step.START, report.key()), translate("tension.back")));
    }

    private static Section.Gate withTension(Section.Gate gate) {
        Set<ConcernKind> kinds = EnumSet.of(ConcernKind.PLACE_OR_GROUP);
        kinds.addAll(gate.kinds());
        return new Section.Gate(gate.dangerNow(), kinds, gate.crimeReported(), gate.policeReference());
    }
}
