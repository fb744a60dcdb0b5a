package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.ui.assessment.LevelTags;

/** Issues in the order of their last change: those somebody works on, or all. */
@Route(value = IssueRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class IssuesView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;

    private final transient IssueService issues;
    private final transient SignedIn signedIn;
    private final transient LocalDate today;
    private final Div content = new Div();

    public IssuesView(IssueService issues, SignedIn signedIn, Clock clock) {
        super("tension.issue.list");
        this.issues = issues;
        this.signedIn = signedIn;
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(new Paragraph(translate("tension.level.note")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        boolean live = QueryText.of(query, "all").isEmpty();
        IssueQuery.Filter filter = new IssueQuery.Filter(live, QueryText.number(query, "ward"));
        String cursor = QueryText.cursor(event);
        KeyPage<IssueQuery.Row> page = issues.page(filter, cursor, PAGE);
        content.removeAll();
        content.add(createActions(filter), createTable(filter, page), createPager(filter, cursor, page));
    }

    private ActionBar createActions(IssueQuery.Filter filter) {
        ActionBar actions = new ActionBar();
        if (signedIn.user().has(Permissions.TENSION_ASSESS)) {
            actions.add(Links.action(IssueRoutes.NEW, translate("tension.issue.new")));
        }
        Anchor other = Links.to(
                IssueRoutes.list(new IssueQuery.Filter(!filter.live(), filter.wardId()), null),
                translate(filter.live() ? "tension.issue.list.all" : "tension.issue.list.live"));
        actions.add(other);
        return actions;
    }

    private DataTable<IssueQuery.Row> createTable(IssueQuery.Filter filter, KeyPage<IssueQuery.Row> page) {
        DataTable<IssueQuery.Row> table = new DataTable<IssueQuery.Row>(
                        filter.live() ? "tension.issue.list.caption" : "tension.issue.list.caption.all")
                .addComponentColumn("tension.issue.title", IssuesView::title)
                .addComponentColumn("tension.level.level", row -> LevelTags.level(row.level(), row.recovery()))
                .addColumn("tension.level.trend", row -> LevelTags.trend(row.trend()))
                .addComponentColumn("tension.issue.state", row -> IssueTags.state(row.state()))
                .addColumn("tension.issue.wards", IssueQuery.Row::wards)
                .addColumn("tension.issue.reports", row -> String.valueOf(row.reports()))
                .addComponentColumn("tension.level.reviewOn", this::review)
                .setEmpty("tension.issue.list.empty");
        table.setRows(page.rows());
        return table;
    }

    private static KeyPager createPager(
            IssueQuery.Filter filter, @org.jspecify.annotations.Nullable String cursor, KeyPage<IssueQuery.Row> page) {
        KeyPager pager = new KeyPager();
        pager.set(
                cursor == null ? null : IssueRoutes.list(filter, null),
                page.next() == null ? null : IssueRoutes.list(filter, page.next()));
        return pager;
    }

    private static Component title(IssueQuery.Row row) {
        Span reference = new Span(row.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        if (row.marking() == Marking.OFFICIAL_SENSITIVE) {
            below.add(new StatusTag(row.marking().label(), StatusTag.Tone.BAD));
        }
        return new Div(Links.to(IssueRoutes.issue(row.reference()), row.title()), below);
    }

    private Component review(IssueQuery.Row row) {
        LocalDate day = row.reviewOn();
        if (day == null || !row.state().isLive()) {
            return new Span("–");
        }
        return day.isBefore(today)
                ? new StatusTag(translate("tension.level.review.past", LondonTime.date(day)), StatusTag.Tone.WAITING)
                : new Span(LondonTime.date(day));
    }
}
