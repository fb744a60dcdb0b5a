package uk.concord.briefing.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.concord.briefing.domain.plan.Plan;
import uk.concord.briefing.domain.plan.SectionTask;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;

/** The sections of a briefing as a list of tasks: whose, until when, how far. */
public class TaskList extends Div {

    private final String term;
    private final LocalDate today;
    private final boolean writes;
    private final boolean draft;

    /** @param writes whether the person may write; others get links to read */
    public TaskList(Briefing briefing, Plan plan, boolean writes, LocalDate today) {
        this.term = briefing.term().slug();
        this.today = today;
        this.writes = writes;
        this.draft = briefing.state() == BriefingState.DRAFT;
        DataTable<SectionTask> table = new DataTable<SectionTask>("briefing.one.sections.caption")
                .addLinkColumn(
                        "briefing.one.section", task -> translate(task.section().titleKey()), this::address)
                .addColumn("briefing.plan.owner", SectionTask::ownerName)
                .addComponentColumn("briefing.plan.due", this::due)
                .addComponentColumn("briefing.one.progress", task -> BriefingTags.of(task.state()))
                .addColumn("briefing.one.words", TaskList::words)
                .addColumn("briefing.one.edited", TaskList::edited);
        if (writes && draft) {
            table.addComponentColumn("briefing.plan.change", this::change);
        }
        table.setRows(plan.tasks());
        long done = plan.tasks().stream().filter(task -> task.state().done()).count();
        add(
                new H2(translate("briefing.one.sections")),
                new Paragraph(translate(
                        "briefing.plan.summary", done, plan.tasks().size(), LondonTime.date(plan.publishOn()))),
                new ActionBar(
                        Links.to(BriefingRoutes.plan(term), translate("briefing.plan.link")),
                        Links.to(BriefingRoutes.contexts(term), translate("briefing.weighting.link"))),
                table);
    }

    private String address(SectionTask task) {
        return task.section().written()
                ? BriefingRoutes.section(term, task.section())
                : BriefingRoutes.task(term, task.section());
    }

    private Component due(SectionTask task) {
        Span day = new Span(LondonTime.date(task.due()));
        if (!draft || !task.late(today)) {
            return day;
        }
        return new Span(day, new Span(" "), new StatusTag(translate("core.home.late"), StatusTag.Tone.BAD));
    }

    private Component change(SectionTask task) {
        var link = Links.to(BriefingRoutes.task(term, task.section()), translate("core.change"));
        Span what = new Span(" "
                + translate(
                        "briefing.plan.change.what", translate(task.section().titleKey())));
        what.addClassName("visually-hidden");
        link.add(what);
        return link;
    }

    private static String words(SectionTask task) {
        var draft = task.draft();
        return draft == null
                ? translate("briefing.plan.from-records")
                : translate(
                        "briefing.one.words.count",
                        draft.words(),
                        draft.section().wordLimit());
    }

    private static String edited(SectionTask task) {
        var draft = task.draft();
        if (draft == null) {
            var at = task.checkedAt();
            return at == null
                    ? translate("briefing.one.edited.never")
                    : translate("briefing.one.edited.by", LondonTime.dateTime(at), task.checkedBy());
        }
        var at = draft.editedAt();
        return at == null
                ? translate("briefing.one.edited.never")
                : translate("briefing.one.edited.by", LondonTime.dateTime(at), draft.editorName());
    }
}
