package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.briefing.domain.revision.RevisionService;
import uk.concord.briefing.domain.revision.SectionRevision;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** A section beside that of last term, and every step in which it was written. */
@Route(value = BriefingRoutes.HISTORY, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class HistoryView extends PageView implements BeforeEnterObserver {

    private static final int SHOWN = 30;

    private final transient RevisionService service;
    private final transient BriefingService briefings;
    private final boolean writes;
    private final Div content = new Div();
    private String term = "";
    private Section section = Section.MINUTE;

    public HistoryView(RevisionService service, BriefingService briefings, SignedIn signedIn) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        setMarking(Marking.OFFICIAL);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        section = BriefingRoutes.section(event.getRouteParameters());
        if (!section.written()) {
            throw new NotFoundException("section");
        }
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.history", briefing.term().name(), translate(section.titleKey())));
        show(writes && briefing.state() == BriefingState.DRAFT);
    }

    private void show(boolean open) {
        content.removeAll();
        String now = briefings.section(term, section).text();
        content.add(new ActionBar(Links.to(BriefingRoutes.section(term, section), translate("briefing.history.back"))));
        content.add(new H2(translate("briefing.history.last-term")));
        service.lastTerm(term, section)
                .ifPresentOrElse(
                        before -> content.add(createComparison(before, now)),
                        () -> content.add(new Paragraph(translate("briefing.history.last-term.none"))));
        content.add(new H2(translate("briefing.history.steps")));
        List<SectionRevision> steps = service.history(term, section);
        if (steps.isEmpty()) {
            content.add(new Paragraph(translate("briefing.history.none")));
        }
        for (int i = 0; i < Math.min(SHOWN, steps.size()); i++) {
            String before = i + 1 < steps.size() ? steps.get(i + 1).text() : "";
            content.add(createStep(steps.get(i), before, open && i > 0));
        }
    }

    private static Component createComparison(RevisionService.Earlier before, String now) {
        Div old = new Div(new H3(before.termName()), lines(before.text()));
        Div present = new Div(
                new H3(translate("briefing.history.now")),
                now.isBlank() ? new Paragraph(translate("briefing.history.empty")) : lines(now));
        Div pair = new Div(old, present);
        pair.addClassName("side-by-side");
        return new Div(pair, new Details(translate("briefing.history.differences"), new DiffText(before.text(), now)));
    }

    private static Component lines(String text) {
        Paragraph lines = new Paragraph(text);
        lines.addClassName("preserve-lines");
        return lines;
    }

    private Component createStep(SectionRevision step, String before, boolean restorable) {
        Div box = new Div(
                new H3(translate("briefing.history.step", LondonTime.dateTime(step.at()), step.editor())),
                new Paragraph(translate(
                        step.finished() ? "briefing.history.words.finished" : "briefing.history.words",
                        SectionText.words(step.text()))),
                new Details(translate("briefing.history.changed"), new DiffText(before, step.text())));
        box.addClassName("finding");
        if (restorable) {
            Button restore = new Button(translate("briefing.history.restore"), click -> restore(step));
            restore.setAriaLabel(translate("briefing.history.restore.what", LondonTime.dateTime(step.at())));
            restore.setDisableOnClick(true);
            box.add(new ActionBar(restore));
        }
        return box;
    }

    private void restore(SectionRevision step) {
        try {
            service.restore(
                    term,
                    section,
                    step.version(),
                    briefings.section(term, section).version());
            getUI().ifPresent(ui -> ui.navigate(BriefingRoutes.section(term, section)));
        } catch (RuleBrokenException refused) {
            errorSummary().show(translate(refused.messageKey(), refused.arguments()));
        } catch (EditConflictException moved) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
