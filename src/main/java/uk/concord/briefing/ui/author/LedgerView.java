package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.ledger.LedgerService;
import uk.concord.briefing.domain.ledger.LedgerService.ReleaseRecord;
import uk.concord.briefing.domain.ledger.LedgerService.TableRecord;
import uk.concord.briefing.domain.release.JointRelease.Attempt;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** Why a number reads as it does: every figure of a release, what it stands for, and what was tried to protect it. */
@Route(value = BriefingRoutes.LEDGER, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class LedgerView extends PageView implements BeforeEnterObserver {

    private final transient LedgerService ledger;
    private final transient BriefingService briefings;

    public LedgerView(LedgerService ledger, BriefingService briefings) {
        super("briefing.list");
        this.ledger = ledger;
        this.briefings = briefings;
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        ReleaseRecord release = ledger.release(term);
        setPageTitle(translate("briefing.ledger", briefings.term(term).name()));
        add(new Paragraph(translate(release.frozen() ? "briefing.ledger.frozen" : "briefing.ledger.draft")));
        release.calculatedAt()
                .ifPresentOrElse(
                        when -> add(new Paragraph(translate("briefing.ledger.calculated", LondonTime.dateTime(when)))),
                        () -> add(new Paragraph(translate("briefing.ledger.none"))));
        release.tables().forEach(table -> add(createTable(table)));
        if (!release.leftOut().isEmpty()) {
            add(new H2(translate("briefing.ledger.left-out")), createAttempts(release.leftOut()));
        }
        add(new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))));
    }

    private static Div createTable(TableRecord found) {
        String kind = FiguresPanel.kind(found.table().key());
        DataTable<ReleasedTable.Row> table = new DataTable<ReleasedTable.Row>("briefing.document." + kind + ".caption")
                .addColumn("briefing.document." + kind + ".column", ReleasedTable.Row::label)
                .addColumn("briefing.ledger.shown", row -> row.count().shown())
                .addColumn("briefing.ledger.stands-for", row -> standsFor(row.count()))
                .addColumn(
                        "briefing.ledger.how",
                        row -> translate("briefing.ledger.kind."
                                + row.count().kind().name().toLowerCase(Locale.ROOT)));
        List<ReleasedTable.Row> rows = new ArrayList<>(found.table().rows());
        rows.add(new ReleasedTable.Row(
                ReleasedTable.TOTAL,
                translate("briefing.document.total"),
                found.table().total()));
        table.setRows(rows);
        Div part = new Div(
                new H2(translate("briefing.document." + kind)),
                table,
                new Paragraph(translate(
                        "briefing.ledger.editions",
                        String.join(
                                ", ",
                                found.editions().stream()
                                        .map(edition -> translate(edition.textKey()))
                                        .toList()))));
        if (!found.attempts().isEmpty()) {
            part.add(createAttempts(found.attempts()));
        }
        return part;
    }

    private static OrderedList createAttempts(List<Attempt> attempts) {
        OrderedList list = new OrderedList();
        attempts.forEach(attempt -> list.add(new ListItem(translate(
                "briefing.ledger.attempt",
                translate("briefing.document." + FiguresPanel.kind(attempt.table())),
                attempt.rows(),
                translate("briefing.ledger.finding."
                        + attempt.finding().name().toLowerCase(Locale.ROOT).replace('_', '-'))))));
        return list;
    }

    private static String standsFor(ReleasedCount count) {
        @Nullable Integer high = count.high();
        return high == null
                ? translate("briefing.ledger.from", count.low())
                : translate("briefing.ledger.from-to", count.low(), high);
    }
}
