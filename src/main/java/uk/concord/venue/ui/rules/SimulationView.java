package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.NotFoundException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.simulation.SimulatedChange;
import uk.concord.venue.domain.simulation.SimulatedChange.Said;
import uk.concord.venue.domain.simulation.SimulationService;
import uk.concord.venue.ui.RunProgress;
import uk.concord.venue.ui.VenueRoutes;

/** What a draft would have said about built-in cases and every past check. */
@Route(value = VenueRoutes.RULE_VERSION + "/simulation", layout = MainLayout.class)
@RolesAllowed({Permissions.VENUE_RULES_EDIT, Permissions.VENUE_RULES_PUBLISH})
public class SimulationView extends RulePage {
    private final transient RuleDraftService drafts;
    private final transient SimulationService simulation;

    public SimulationView(RuleDraftService drafts, SimulationService simulation) {
        super("venue.simulation.title");
        this.drafts = drafts;
        this.simulation = simulation;
    }

    @Override
    protected void show() {
        String version = parameter(VenueRoutes.VERSION);
        if (!version.startsWith(RuleVersionView.DRAFT)) {
            throw new NotFoundException("draft");
        }
        RuleDraft draft = drafts.draft(RuleVersionView.number(version.substring(RuleVersionView.DRAFT.length())));
        add(backLink(VenueRoutes.rules(version), "venue.row.back"), new Paragraph(translate("venue.simulation.text")));
        Run run = simulation.latest(draft).orElse(null);
        if (run == null) {
            add(new Paragraph(translate("venue.simulation.never")), createStart(draft, "venue.simulation.run"));
        } else if (!run.isOver()) {
            add(new RunProgress(() -> simulation.latest(draft), this::reload));
        } else if (run.state() == Run.State.FAILED) {
            add(notice(new Paragraph(translate("venue.run.failed"))), createStart(draft, "venue.simulation.again"));
        } else {
            add(createSummary(run), createTable(version, run), createStart(draft, "venue.simulation.again"));
        }
    }

    private Component createStart(RuleDraft draft, String key) {
        Button start = new Button(translate(key));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> act(() -> simulation.request(draft)));
        return new ActionBar(start);
    }

    private static Component createSummary(Run run) {
        var finished = run.finishedAt();
        Paragraph words = new Paragraph(translate(
                run.found() == 0 ? "venue.simulation.same" : "venue.simulation.differs",
                run.done(),
                run.found(),
                finished == null ? "" : LondonTime.dateTime(finished)));
        words.getElement().setAttribute("role", "status");
        words.addClassName("simulation-result");
        return words;
    }

    private Component createTable(String version, Run run) {
        KeyPage<SimulatedChange> page = simulation.changes(run.id(), QueryText.number(query(), "after"));
        DataTable<SimulatedChange> table = new DataTable<SimulatedChange>("venue.simulation.caption")
                .addComponentColumn("venue.simulation.case", SimulationView::subject)
                .addComponentColumn("venue.simulation.before", change -> said(change.before(), change))
                .addComponentColumn("venue.simulation.after", change -> said(change.after(), change))
                .addColumn("venue.simulation.decided", SimulationView::decided)
                .setEmpty("venue.simulation.none");
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        String address = VenueRoutes.simulation(version);
        pager.set(
                QueryText.number(query(), "after") == null ? null : address,
                page.next() == null ? null : QueryText.address(address, "after", page.next()));
        return new Div(table, pager);
    }

    private static Component subject(SimulatedChange change) {
        return change.reference().isEmpty()
                ? new Span(translate("venue.simulation.built-in", translate("venue.case." + change.builtIn())))
                : new Div(
                        Links.to(VenueRoutes.check(change.reference()), change.reference()),
                        new Div(new Span(change.title())));
    }

    private static Component said(Said said, SimulatedChange change) {
        var outcome = said.outcome();
        Div cell = new Div(new Div(new Span(
                outcome == null ? translate("venue.simulation.unanswered") : RuleWords.outcome(outcome.name()))));
        if (change.before().level() != change.after().level()) {
            cell.add(line(translate(
                    "venue.simulation.level", RuleWords.level(said.level().name()))));
        }
        if (!change.before().conditions().equals(change.after().conditions())) {
            cell.add(line(translate("venue.simulation.conditions", RuleWords.conditions(said.conditions()))));
        }
        cell.add(line(translate("venue.simulation.rows", String.join(", ", said.rows()))));
        if (change.isReasonOnly()) {
            cell.add(line(translate("venue.simulation.reason-only")));
        }
        return cell;
    }

    private static Component line(String text) {
        Span span = new Span(text);
        span.addClassName("hint");
        return new Div(span);
    }

    private static String decided(SimulatedChange change) {
        List<String> known = List.of("APPROVE", "APPROVE_CONDITIONS", "KEEP_HOLD", "REFUSE");
        var decision = change.decision();
        return decision == null || !known.contains(decision) ? "–" : translate("venue.decision." + decision);
    }
}
