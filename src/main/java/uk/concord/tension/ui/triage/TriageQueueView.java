package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.marking.LoweringProposal;
import uk.concord.tension.domain.marking.MarkingService;
import uk.concord.tension.domain.triage.TriageQuery.Line;
import uk.concord.tension.domain.triage.TriageQuery.Queue;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.bulk.ReportChoice;

/** What waits for triage, the most urgent first. */
@Route(value = "tensions/triage", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class TriageQueueView extends PageView implements BeforeEnterObserver {
    private final transient Instant now;
    private final transient LocalDate today;
    private final long account;
    private final transient TriageService triage;
    private final transient MarkingService markings;
    private final transient SignedIn signedIn;
    private final Div done = new Div();
    private final Div content = new Div();

    public TriageQueueView(TriageService triage, MarkingService markings, SignedIn signedIn, Clock clock) {
        super("tension.triage");
        this.triage = triage;
        this.markings = markings;
        this.signedIn = signedIn;
        now = clock.instant();
        today = LondonTime.today(clock);
        account = signedIn.user().id();
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(done, new TriageKeys("jk", "tension.keys.queue", this::press), content);
    }

    private void show(boolean mine) {
        Queue queue = mine ? triage.myQueue() : triage.queue();
        ReportChoice choice = new ReportChoice();
        DataTable<Line> table = new DataTable<Line>("tension.triage.caption")
                .addComponentColumn("tension.list.title", this::title)
                .addColumn("tension.list.category", line -> line.category() == null ? "–" : line.category())
                .addColumn("tension.list.ward", line -> line.ward() == null ? "–" : line.ward())
                .addComponentColumn("tension.triage.due", this::due)
                .addComponentColumn("tension.triage.holder", this::holder)
                .addColumn("tension.triage.owner", line -> line.owner() == null ? "–" : line.owner())
                .addComponentColumn("tension.bulk.choose", line -> choice.box(line.reference()))
                .setEmpty(mine ? "tension.triage.empty.mine" : "tension.triage.empty");
        table.setRows(queue.lines());
        table.addClassName("triage-queue");
        content.add(
                new Paragraph(translate("tension.triage.count", queue.total(), queue.late())),
                mine
                        ? Links.to(TensionRoutes.TRIAGE, translate("tension.triage.all"))
                        : Links.to(TensionRoutes.TRIAGE_MINE, translate("tension.triage.mine")),
                table);
        if (!queue.lines().isEmpty()) {
            content.add(new ActionBar(choice.onward()));
        }
        addLinks("tension.triage.receipts", triage.awaitingReceipt(), TensionRoutes::triage);
        addLinks(
                "tension.triage.lowering",
                markings.forSecondPerson(signedIn.user()).stream()
                        .map(LoweringProposal::reference)
                        .toList(),
                TensionRoutes::arrange);
        addLinks("tension.triage.again", triage.toReview(), TensionRoutes::triage);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        content.removeAll();
        show(event.getLocation()
                .getQueryParameters()
                .getSingleParameter("owner")
                .isPresent());
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TensionRoutes.DONE)
                .ifPresent(reference -> done.add(new DoneMessage(reference)));
    }

    /** Moves the focus from report to report; Enter opens the one that has it. */
    private void press(String key) {
        getElement()
                .executeJs(
                        "const links = [...this.querySelectorAll('.triage-queue tbody th a')];"
                                + " const at = links.indexOf(document.activeElement) + ($0 === 'j' ? 1 : -1);"
                                + " if (links.length) { links[Math.min(Math.max(at, 0), links.length - 1)].focus(); }",
                        key);
    }

    private Component title(Line line) {
        String href = line.authorId() == account
                ? TensionRoutes.report(line.reference())
                : TensionRoutes.triage(line.reference());
        Div cell = new Div(Links.to(href, line.title()));
        Span reference = new Span(line.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        if (line.dangerFlag()) {
            below.add(new StatusTag(translate("tension.flag.danger"), StatusTag.Tone.BAD));
        }
        if (line.retaliation()) {
            below.add(new StatusTag(translate("tension.flag.retaliation"), StatusTag.Tone.BAD));
        }
        cell.add(below);
        return cell;
    }

    private Component due(Line line) {
        LocalDate due = line.dueOn();
        if (due == null) {
            return new Span("–");
        }
        return due.isBefore(today)
                ? new StatusTag(translate("tension.triage.late", LondonTime.date(due)), StatusTag.Tone.BAD)
                : new Span(LondonTime.date(due));
    }

    private Component holder(Line line) {
        if (line.authorId() == account) {
            return new Span(translate("tension.triage.yours"));
        }
        Instant until = line.heldUntil();
        return line.heldBy() == null || until == null || until.isBefore(now)
                ? new Span("–")
                : new Span(translate("tension.triage.heldUntil", line.heldBy(), LondonTime.time(until)));
    }

    /** Reports that wait for something else than a decision. */
    private void addLinks(String titleKey, List<String> references, UnaryOperator<String> address) {
        if (references.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        references.forEach(reference -> list.add(new ListItem(Links.to(address.apply(reference), reference))));
        content.add(new H2(translate(titleKey)), new Paragraph(translate(titleKey + ".text")), list);
    }
}
