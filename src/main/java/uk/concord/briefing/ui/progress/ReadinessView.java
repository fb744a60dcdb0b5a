package uk.concord.briefing.ui.progress;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import uk.concord.briefing.domain.clearance.ClearanceLine;
import uk.concord.briefing.domain.plan.PlanStep;
import uk.concord.briefing.domain.plan.SectionTask;
import uk.concord.briefing.domain.readiness.Readiness;
import uk.concord.briefing.domain.readiness.ReadinessService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.briefing.ui.MissingLink;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.core.ui.Summary;

/** The readiness board: days left, what is missing, sections, agreements, schools nobody receives for, mails. */
@Route(value = BriefingRoutes.READINESS, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class ReadinessView extends PageView implements BeforeEnterObserver {

    private final transient ReadinessService service;
    private final transient BriefingService briefings;
    private final boolean writes;
    private final boolean keepsSchools;
    private final LocalDate today;

    public ReadinessView(ReadinessService service, BriefingService briefings, SignedIn signedIn, Clock clock) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        this.keepsSchools = signedIn.user().has(Permissions.SCHOOLS_MANAGE);
        this.today = LondonTime.today(clock);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.readiness.of", briefing.term().name()));
        Readiness board = service.board(term);
        add(createSummary(board));
        addMissing(term, board);
        add(new H2(translate("briefing.one.sections")), createSections(board));
        add(new H2(translate("briefing.plan.steps")), createSteps(board));
        add(new H2(translate("briefing.clearances")), createClearances(board.clearances()));
        addSchools(board);
        addMails(board.mails());
        add(new ActionBar(
                Links.to(BriefingRoutes.one(term), translate("briefing.preview.back")),
                Links.to(BriefingRoutes.clearances(term), translate("briefing.clearances")),
                Links.to(BriefingRoutes.plan(term), translate("briefing.readiness.plan"))));
    }

    private Summary createSummary(Readiness board) {
        long finished = board.plan().tasks().stream()
                .filter(task -> task.state().done())
                .count();
        return new Summary()
                .addRow(translate("briefing.one.state"), translate(board.stage().textKey()))
                .addRow(
                        translate("briefing.readiness.publish"),
                        board.stage().beforePublication()
                                ? translate(
                                        "briefing.readiness.days",
                                        LondonTime.date(board.plan().publishOn()),
                                        board.daysLeft())
                                : LondonTime.date(board.plan().publishOn()))
                .addRow(
                        translate("briefing.one.sections"),
                        translate(
                                "briefing.list.sections.count",
                                finished,
                                board.plan().tasks().size()));
    }

    private void addMissing(String term, Readiness board) {
        add(new H2(translate("briefing.one.missing")));
        if (board.missing().isEmpty()) {
            add(new Paragraph(translate("briefing.one.approve.ready")));
            return;
        }
        UnorderedList list = new UnorderedList();
        board.missing().forEach(item -> list.add(new ListItem(MissingLink.of(term, item, writes))));
        add(list);
    }

    private DataTable<SectionTask> createSections(Readiness board) {
        DataTable<SectionTask> table = new DataTable<SectionTask>("briefing.one.sections.caption")
                .addColumn(
                        "briefing.one.section", task -> translate(task.section().titleKey()))
                .addColumn("briefing.readiness.owner", SectionTask::ownerName)
                .addColumn("briefing.readiness.due", task -> LondonTime.date(task.due()))
                .addComponentColumn(
                        "briefing.one.progress",
                        task -> board.stage().beforePublication() && task.late(today)
                                ? new StatusTag(translate("briefing.readiness.late"), Tone.BAD)
                                : BriefingTags.of(task.state()));
        table.setRows(board.plan().tasks());
        return table;
    }

    private DataTable<Map.Entry<PlanStep, LocalDate>> createSteps(Readiness board) {
        DataTable<Map.Entry<PlanStep, LocalDate>> table = new DataTable<Map.Entry<PlanStep, LocalDate>>(
                        "briefing.plan.steps")
                .addColumn("briefing.plan.step", step -> translate(step.getKey().textKey()))
                .addColumn("briefing.plan.day", step -> LondonTime.date(step.getValue()));
        table.setRows(List.copyOf(board.plan().steps().entrySet()));
        return table;
    }

    private static DataTable<ClearanceLine> createClearances(List<ClearanceLine> lines) {
        DataTable<ClearanceLine> table = new DataTable<ClearanceLine>("briefing.clearances")
                .addColumn(
                        "briefing.readiness.whose",
                        line -> translate(line.kind().textKey()))
                .addComponentColumn("briefing.clearance.standing", line -> BriefingTags.of(line.standing()))
                .addColumn(
                        "briefing.clearance.given",
                        line -> line.holding()
                                .map(given -> translate(
                                        "briefing.readiness.given", given.givenBy(), LondonTime.date(given.givenOn())))
                                .orElse(translate("briefing.board.no")));
        table.setRows(lines);
        return table;
    }

    private void addSchools(Readiness board) {
        add(new H2(translate("briefing.readiness.without-lead")));
        if (board.withoutLead().isEmpty()) {
            add(new Paragraph(translate("briefing.readiness.without-lead.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        board.withoutLead()
                .forEach(school -> list.add(
                        keepsSchools
                                ? new ListItem(Links.to(BriefingRoutes.directory(school.slug()), school.name()))
                                : new ListItem(school.name())));
        add(list);
    }

    private void addMails(Map<String, Integer> mails) {
        add(new H2(translate("briefing.readiness.mails")));
        if (mails.isEmpty()) {
            add(new Paragraph(translate("briefing.readiness.mails.none")));
            return;
        }
        Summary summary = new Summary();
        new TreeMap<>(mails)
                .forEach((state, number) -> summary.addRow(
                        translate("core.outbox.state." + state.toLowerCase(Locale.ROOT)), String.valueOf(number)));
        add(summary);
    }
}
