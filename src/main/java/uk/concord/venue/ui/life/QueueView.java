package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.life.OpenReview;
import uk.concord.venue.domain.life.QueueService;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.ui.CheckTags;
import uk.concord.venue.ui.VenueRoutes;

/** Open checks by their date, the most urgent first. */
@Route(value = VenueRoutes.QUEUE, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class QueueView extends PageView implements BeforeEnterObserver {
    private final transient QueueService queue;
    private final transient ReviewService reviews;
    private final KeyPager pager = new KeyPager();
    private final DataTable<QueueService.Line> table = new DataTable<QueueService.Line>("venue.queue.title")
            .addLinkColumn(
                    "venue.list.reference", QueueService.Line::reference, line -> VenueRoutes.check(line.reference()))
            .addColumn("venue.list.title-column", QueueService.Line::title)
            .addComponentColumn("venue.list.state", QueueView::state)
            .addComponentColumn("venue.queue.due", QueueView::due)
            .addColumn("venue.list.date", QueueView::event)
            .setEmpty("venue.queue.empty");

    public QueueView(QueueService queue, ReviewService reviews, Clock clock) {
        super("venue.queue.title");
        this.queue = queue;
        this.reviews = reviews;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(
                new Paragraph(translate("venue.queue.text")),
                new ActionBar(
                        Links.to(VenueRoutes.QUEUE, translate("venue.queue.all")),
                        Links.to(VenueRoutes.QUEUE + "?late=yes", translate("venue.queue.late-only"))),
                table,
                pager,
                createReviews(LondonTime.today(clock)));
    }

    private Component createReviews(LocalDate today) {
        DataTable<OpenReview> waiting = new DataTable<OpenReview>("venue.queue.reviews")
                .addLinkColumn(
                        "venue.list.reference", OpenReview::reference, review -> VenueRoutes.review(review.reference()))
                .addColumn("venue.list.title-column", OpenReview::title)
                .addColumn("venue.review.asked", review -> LondonTime.date(review.askedOn()))
                .addComponentColumn("venue.review.due", review -> {
                    Div cell = new Div(new Div(LondonTime.date(review.dueOn())));
                    if (review.dueOn().isBefore(today)) {
                        cell.add(new StatusTag(translate("venue.queue.late"), Tone.BAD));
                    }
                    return cell;
                })
                .setEmpty("venue.queue.reviews.none");
        waiting.setRows(reviews.open());
        return new Div(new H2(translate("venue.queue.reviews")), waiting);
    }

    private static Component state(QueueService.Line line) {
        Div cell = new Div(CheckTags.state(line.state(), null));
        Authority waiting = line.waiting();
        if (waiting != null) {
            cell.add(new Div(translate("venue.task.waits", translate("venue.level." + waiting))));
        }
        return cell;
    }

    private static Component due(QueueService.Line line) {
        Div cell = new Div(new Div(LondonTime.date(line.dueOn())));
        if (line.late()) {
            cell.add(new StatusTag(translate("venue.queue.late"), Tone.BAD));
            var told = line.told();
            if (told != null) {
                cell.add(new Div(translate("venue.queue.told", translate("venue.level." + told))));
            }
        }
        return cell;
    }

    private static String event(QueueService.Line line) {
        var date = line.eventDate();
        return date == null ? "" : LondonTime.date(date);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String late = QueryText.of(query, "late");
        String level = QueryText.of(query, "waiting");
        String after = QueryText.of(query, "after");
        KeyPage<QueueService.Line> page = queue.page(level(level), "yes".equals(late), after);
        table.setRows(page.rows());
        String first = QueryText.address(VenueRoutes.QUEUE, "late", late, "waiting", level);
        pager.set(
                after.isEmpty() ? null : first,
                page.next() == null
                        ? null
                        : QueryText.address(VenueRoutes.QUEUE, "late", late, "waiting", level, "after", page.next()));
    }

    private static @Nullable Authority level(String name) {
        return Arrays.stream(Authority.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
