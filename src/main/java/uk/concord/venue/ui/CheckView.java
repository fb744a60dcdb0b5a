package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.calendar.CalendarService;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.progress.Beside;
import uk.concord.venue.domain.progress.BesideService;
import uk.concord.venue.domain.repeat.RepeatService;
import uk.concord.venue.domain.room.Tenure;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.ui.calendar.ClashNotice;

/** A check as a list of tasks, each with its honest state. */
@Route(value = VenueRoutes.CHECK, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class CheckView extends CheckPage {
    private final transient CheckService checks;
    private final transient HireDecisionService decisions;
    private final transient RepeatService repeats;
    private final transient BesideService beside;
    private final transient CalendarService calendar;
    private final transient Clock clock;
    private final boolean mayWithdraw;

    public CheckView(
            CheckService checks,
            HireDecisionService decisions,
            RepeatService repeats,
            BesideService beside,
            CalendarService calendar,
            Clock clock,
            SignedIn signedIn) {
        super("venue.list.title");
        this.checks = checks;
        this.decisions = decisions;
        this.repeats = repeats;
        this.beside = beside;
        this.calendar = calendar;
        this.clock = clock;
        this.mayWithdraw = signedIn.user().has(Permissions.VENUE_CHECK);
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        Concerns concerns = decisions.concerns(ref);
        setPageTitle(translate("venue.check.title", ref));
        Check check = file.check();
        Paragraph back = new Paragraph(Links.to(VenueRoutes.LIST, translate("venue.back-to-list")));
        back.addClassName("back-link");
        add(back, createState(check), createSummary(file, concerns));
        if (check.state().isOpen() || check.stage() != null) {
            add(new ClashNotice(calendar.clashes(ref, check.roomId(), check.eventDate())));
        }
        repeats.sourceOf(ref)
                .ifPresent(before -> add(new Paragraph(
                        new Span(translate("venue.repeat.from", before) + ": "),
                        Links.to(VenueRoutes.compare(ref), translate("venue.repeat.compare")))));
        if (!check.state().isOpen()) {
            add(new Paragraph(translate("venue.check.closed")));
        } else if (!file.editable()) {
            add(new Paragraph(translate("venue.check.readonly", check.officerName())));
        }
        Beside now = beside.of(file);
        var reopened = now.reopened();
        if (reopened != null) {
            add(createReopened(reopened));
        }
        add(new H2(translate("venue.check.parts")), createTasks(file, concerns, now));
        if (check.state().isOpen()) {
            add(createMissing(concerns, !now.requested().isEmpty()));
        }
        add(createActions(file));
    }

    private static Component createState(Check check) {
        ActionBar tags = new ActionBar(CheckTags.state(check.state(), check.decision()));
        var stage = check.stage();
        if (stage != null) {
            tags.add(CheckTags.stage(stage));
        }
        return tags;
    }

    private Component createSummary(CheckFile file, Concerns concerns) {
        Check check = file.check();
        var room = file.room();
        var date = check.eventDate();
        Summary summary = new Summary();
        if (!check.title().isEmpty()) {
            summary.addRow(translate("venue.list.title-column"), check.title());
        }
        if (!check.hirerName().isEmpty()) {
            summary.addRow(translate("venue.list.hirer"), check.hirerName());
        }
        if (room != null) {
            summary.addRow(translate("venue.list.room"), room.label());
            if (room.tenure() != Tenure.COUNCIL) {
                summary.addRow(translate("venue.check.run-by"), translate("venue.check.run-by." + room.tenure()));
            }
        }
        if (date != null) {
            summary.addRow(translate("venue.list.date"), LondonTime.date(date));
            if (room != null) {
                summary.addRow(
                        translate("venue.check.notice"),
                        translate(
                                concerns.noticeDays() < room.leadTimeDays()
                                        ? "venue.check.notice.short"
                                        : "venue.check.notice.enough",
                                concerns.noticeDays(),
                                room.leadTimeDays()));
            }
        }
        var due = check.dueOn();
        if (due != null) {
            summary.addRow(
                    translate("venue.queue.due"),
                    check.state().isOpen() && due.isBefore(LondonTime.today(clock))
                            ? translate("venue.queue.due-late", LondonTime.date(due))
                            : LondonTime.date(due));
        }
        var total = check.totalDueOn();
        if (total != null && check.state() != CheckState.INFO_REQUESTED) {
            summary.addRow(translate("venue.queue.total"), LondonTime.date(total));
        }
        return summary.addRow(
                translate("venue.list.officer"), check.officerName() + ", " + LondonTime.date(check.createdAt()));
    }

    private static Component createReopened(LifeEvent event) {
        Div notice = new Div(
                new Paragraph(translate(
                        "venue.check.reopened",
                        LondonTime.date(event.at()),
                        event.detailKey().map(key -> translate(key)).orElse(event.detail()))),
                new Paragraph(translate("venue.check.reopened.what")));
        notice.addClassName("venue-notice");
        return notice;
    }

    private static Component createTasks(CheckFile file, Concerns concerns, Beside beside) {
        OrderedList list = new OrderedList();
        list.addClassName("task-list");
        for (CheckTasks.Task task : CheckTasks.of(file, concerns.openGates(), beside)) {
            Component name = task.href().isEmpty()
                    ? new Span(translate(task.nameKey()))
                    : Links.to(task.href(), translate(task.nameKey()));
            list.add(new ListItem(name, task.state()));
        }
        return list;
    }

    private static Component createMissing(Concerns concerns, boolean waits) {
        Div missing = new Div();
        if (waits) {
            missing.add(new Paragraph(translate("venue.check.asked")));
        }
        if (concerns.openGates().isEmpty()) {
            missing.add(new Paragraph(translate("venue.check.complete")));
            return missing;
        }
        missing.add(new H2(translate("venue.check.missing")));
        UnorderedList list = new UnorderedList();
        for (Gate gate : Gate.values()) {
            if (concerns.openGates().contains(gate)) {
                list.add(new ListItem(translate("venue.gate." + gate)));
            }
        }
        missing.add(list);
        return missing;
    }

    private Component createActions(CheckFile file) {
        ActionBar actions = new ActionBar();
        String ref = file.check().reference();
        if (file.editable()) {
            Button evaluate = new Button(
                    translate(file.evaluation().isPresent() ? "venue.check.evaluate.again" : "venue.check.evaluate"));
            evaluate.addThemeVariants(ButtonVariant.PRIMARY);
            evaluate.addClickListener(click -> {
                if (attempt(() -> decisions.evaluate(ref))) {
                    go(VenueRoutes.result(ref));
                }
            });
            actions.add(evaluate);
        }
        Anchor print = Links.to(VenueRoutes.record(ref), translate("venue.check.record"));
        actions.add(print);
        if (file.editable() && mayWithdraw) {
            actions.add(new Button(translate("venue.check.withdraw"), click -> confirmWithdraw(ref)));
        }
        return actions;
    }

    private void confirmWithdraw(String ref) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(translate("venue.check.withdraw"));
        dialog.setText(translate("venue.check.withdraw.sure"));
        dialog.setCancelable(true);
        dialog.setCancelText(translate("core.cancel"));
        dialog.setConfirmText(translate("venue.check.withdraw"));
        dialog.addConfirmListener(confirm -> {
            attempt(() -> checks.withdraw(ref));
            reload();
        });
        dialog.open();
    }
}
