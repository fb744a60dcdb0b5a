package uk.concord.briefing.ui.author;

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
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.plan.PlanService;
import uk.concord.briefing.domain.receipt.PublicationService;
import uk.concord.briefing.domain.term.Term;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.CorrectionService;
import uk.concord.briefing.domain.writing.ReviewService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.briefing.ui.plan.TaskList;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;

/** One briefing: what is known, what is missing, and the next step for whoever looks at it. */
@Route(value = BriefingRoutes.ONE, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class BriefingView extends PageView implements BeforeEnterObserver {

    private final transient BriefingService service;
    private final transient ApprovalService approval;
    private final transient PublicationService publication;
    private final transient ReviewService reviewing;
    private final transient PlanService plans;
    private final transient CorrectionService corrections;
    private final boolean writes;
    private final boolean approves;
    private final boolean reviews;
    private final boolean follows;
    private final boolean readsOutbox;
    private final LocalDate today;
    private final Paragraph notice = new Paragraph();
    private final Div content = new Div();
    private String term = "";

    public BriefingView(
            BriefingService service,
            ApprovalService approval,
            PublicationService publication,
            ReviewService reviewing,
            PlanService plans,
            CorrectionService corrections,
            SignedIn signedIn,
            Clock clock) {
        super("briefing.list");
        this.service = service;
        this.approval = approval;
        this.publication = publication;
        this.reviewing = reviewing;
        this.plans = plans;
        this.corrections = corrections;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        this.approves = signedIn.user().has(Permissions.BRIEFING_APPROVE);
        this.reviews = signedIn.user().has(Permissions.BRIEFING_REVIEW);
        this.follows = signedIn.user().has(Permissions.BRIEFING_PROGRESS);
        this.readsOutbox = signedIn.user().has(Permissions.OUTBOX_READ);
        this.today = LondonTime.today(clock);
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        setMarking(Marking.OFFICIAL);
        add(notice, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        show();
    }

    private void show() {
        content.removeAll();
        Term found = service.term(term);
        setPageTitle(translate("briefing.one", found.name()));
        service.briefing(term).ifPresentOrElse(this::show, () -> content.add(new OpenForm(this, found, writes, today)));
    }

    private void show(Briefing briefing) {
        content.add(
                createSummary(briefing),
                new ActionBar(Links.to(BriefingRoutes.readiness(term), translate("briefing.readiness"))));
        if (!briefing.returnNote().isEmpty()) {
            Div returned = new Div(new H2(translate("briefing.one.returned")), new Paragraph(briefing.returnNote()));
            returned.addClassName("briefing-returned");
            content.add(returned);
        }
        content.add(new NextStep(this, briefing), ReviewPanel.afterwards(this), new CorrectionPanel(this, briefing));
        if (briefing.state() == BriefingState.DRAFT || briefing.state() == BriefingState.REVIEW) {
            content.add(new TaskList(briefing, plans.plan(term), writes, today));
            content.add(new FiguresPanel(this, briefing, service.tables(term), service.figuresFrozen(term)));
        }
        var versions = service.versions(term);
        if (!versions.isEmpty()) {
            content.add(new VersionList(term, versions, () -> service.pdf(term)));
        }
    }

    private static Summary createSummary(Briefing briefing) {
        Summary summary = new Summary()
                .addRow(translate("briefing.one.state"), BriefingTags.of(briefing.state()), null)
                .addRow(translate("briefing.one.author"), briefing.authorName())
                .addRow(
                        translate("briefing.one.counted"),
                        translate(
                                "briefing.days",
                                LondonTime.date(briefing.period().from()),
                                LondonTime.date(briefing.period().to())))
                .addRow(
                        translate("briefing.one.cut-off"),
                        LondonTime.date(briefing.period().cutOff()));
        var submitted = briefing.submittedAt();
        if (submitted != null) {
            summary.addRow(translate("briefing.one.submitted"), LondonTime.dateTime(submitted));
        }
        return summary;
    }

    /** Does something that may be refused, then shows how the briefing stands. */
    void act(@Nullable String doneKey, Runnable action) {
        notice.setVisible(false);
        try {
            action.run();
            errorSummary().clear();
            show();
            if (doneKey != null) {
                notice.setText(translate(doneKey));
                notice.setVisible(true);
                focusHeading();
            }
        } catch (RuleBrokenException refused) {
            show();
            errorSummary().show(translate(refused.messageKey(), refused.arguments()));
        } catch (EditConflictException moved) {
            show();
            errorSummary().show(translate("briefing.moved"));
        }
    }

    /** As {@link #act}, for a form: a refusal is told at its field and nothing typed is lost. */
    void actFrom(Component field, @Nullable String doneKey, Runnable action) {
        notice.setVisible(false);
        try {
            action.run();
        } catch (RuleBrokenException refused) {
            problems(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
            return;
        } catch (EditConflictException moved) {
            errorSummary().show(translate("briefing.moved.typed"));
            return;
        }
        act(doneKey, () -> {});
    }

    void problems(List<Problem> problems) {
        errorSummary().show(problems);
    }

    String term() {
        return term;
    }

    boolean writes() {
        return writes;
    }

    boolean approves() {
        return approves;
    }

    boolean reviews() {
        return reviews;
    }

    /** Whether the person may see how far schools are. */
    boolean follows() {
        return follows;
    }

    ReviewService reviewing() {
        return reviewing;
    }

    CorrectionService corrections() {
        return corrections;
    }

    boolean readsOutbox() {
        return readsOutbox;
    }

    BriefingService service() {
        return service;
    }

    ApprovalService approval() {
        return approval;
    }

    PublicationService publication() {
        return publication;
    }
}
