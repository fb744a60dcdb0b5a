package uk.concord.briefing.ui.clearance;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import uk.concord.briefing.domain.clearance.Clearance;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.clearance.ClearanceService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;

/** Whose agreement a briefing needs, who gave it, when, on which conditions and for which content. */
@Route(value = BriefingRoutes.CLEARANCES, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class ClearancesView extends PageView implements BeforeEnterObserver {

    private final transient ClearanceService service;
    private final transient BriefingService briefings;
    private final transient Clock clock;
    private final boolean writes;
    private final Div content = new Div();
    private String term = "";

    public ClearancesView(ClearanceService service, BriefingService briefings, SignedIn signedIn, Clock clock) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        this.clock = clock;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        content.addClassName("form-page");
        add(new Paragraph(translate("briefing.clearances.text")), content);
        add(new Paragraph(translate("briefing.clearances.text.changed")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        show();
    }

    private void show() {
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.clearances.of", briefing.term().name()));
        content.removeAll();
        for (ClearanceLine line : service.lines(term)) {
            content.add(new H2(translate(line.kind().textKey())), createSummary(line));
            if (writes && briefing.state() == BriefingState.DRAFT) {
                content.add(new NeedForm(this, line));
            }
            if (briefing.state() != BriefingState.WITHDRAWN
                    && line.standing() != ClearanceLine.Standing.NOT_ASKED
                    && line.standing() != ClearanceLine.Standing.NOT_NEEDED) {
                content.add(new ClearanceForm(this, line, LondonTime.today(clock)));
            }
        }
        content.add(new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))));
    }

    private Summary createSummary(ClearanceLine line) {
        Summary summary =
                new Summary().addRow(translate("briefing.clearance.standing"), BriefingTags.of(line.standing()), null);
        if (!line.sections().isEmpty() && line.standing() != ClearanceLine.Standing.NOT_NEEDED) {
            summary.addRow(
                    translate("briefing.clearance.sections"),
                    String.join(
                            ", ",
                            line.sections().stream()
                                    .map(section -> translate(section.titleKey()))
                                    .toList()));
        }
        if (!line.reason().isEmpty()) {
            summary.addRow(translate("briefing.clearance.reason.given"), line.reason());
        }
        line.given().forEach(one -> summary.addRow(translate("briefing.clearance.given"), words(one)));
        return summary;
    }

    private static String words(Clearance one) {
        String given = translate(
                "briefing.clearance.given.words",
                one.givenBy(),
                LondonTime.date(one.givenOn()),
                one.handling(),
                one.recordedBy(),
                LondonTime.dateTime(one.recordedAt()));
        var back = one.takenBackAt();
        return back == null
                ? given
                : given + " "
                        + translate("briefing.clearance.back.words", LondonTime.dateTime(back), one.takenBackReason());
    }

    /** Does something that may be refused at a field; what was typed stays then. */
    void act(Component field, Runnable action) {
        try {
            action.run();
            errorSummary().clear();
            show();
            focusHeading();
        } catch (RuleBrokenException refused) {
            problems(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
        } catch (EditConflictException moved) {
            show();
            errorSummary().show(translate("core.conflict"));
        }
    }

    void problems(List<Problem> problems) {
        errorSummary().show(problems);
    }

    String term() {
        return term;
    }

    ClearanceService service() {
        return service;
    }
}
