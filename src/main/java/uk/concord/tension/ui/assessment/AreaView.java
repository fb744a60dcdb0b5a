package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.ui.TensionPage;

/** One area: its level, what waits, and how it came about. */
@Route(value = AssessmentRoutes.LIST + "/:ward", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class AreaView extends TensionPage implements BeforeEnterObserver {
    private final transient AreaLevelService areas;
    private final transient SignedIn signedIn;
    private final Div content = new Div();

    public AreaView(AreaLevelService areas, SignedIn signedIn) {
        super("tension.area");
        this.areas = areas;
        this.signedIn = signedIn;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    /** @throws NotFoundException when the address holds no number */
    static long ward(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get("ward")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElseThrow(() -> new NotFoundException("ward"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ward(event));
    }

    private void show(long id) {
        Ward ward = areas.area(id);
        setPageTitle(translate("tension.area.title", ward.name()));
        content.removeAll();
        if (signedIn.user().has(Permissions.TENSION_ASSESS)) {
            content.add(new ActionBar(Links.action(AssessmentRoutes.judge(id), translate("tension.level.judge"))));
        }
        content.add(
                new LevelPanel(areas.history(id), signedIn.user(), new AreaDecisions(id)),
                Links.to(AssessmentRoutes.LIST, translate("tension.area.toList")));
    }

    private final class AreaDecisions implements LevelPanel.Decisions {
        private final long ward;

        AreaDecisions(long ward) {
            this.ward = ward;
        }

        @Override
        public void approve(Assessment proposal) {
            again(attempt(null, () -> areas.approve(proposal.id(), proposal.version())));
        }

        @Override
        public void refuse(Assessment proposal, TextArea reason) {
            again(attempt(reason, () -> areas.refuse(proposal.id(), proposal.version(), reason.getValue())));
        }

        @Override
        public void withdraw(Assessment proposal) {
            again(attempt(null, () -> areas.withdraw(proposal.id(), proposal.version())));
        }

        private void again(boolean done) {
            if (done) {
                show(ward);
                focusHeading();
            }
        }
    }
}
