package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.assessment.AreaLevelService;
import uk.concord.tension.domain.assessment.AreaLevels.Line;
import uk.concord.tension.domain.assessment.Assessment;

/** Where the borough and its wards stand, as people judged it. */
@Route(value = AssessmentRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class AreasView extends PageView {
    private final transient LocalDate today;

    public AreasView(AreaLevelService areas, SignedIn signedIn, Clock clock) {
        super("tension.area.list");
        today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        DataTable<Line> table = new DataTable<Line>("tension.area.list.caption")
                .addComponentColumn(
                        "tension.area.area",
                        line -> areas.worksIn(line.ward().id())
                                ? Links.to(
                                        AssessmentRoutes.area(line.ward().id()),
                                        line.ward().name())
                                : new Span(line.ward().name()))
                .addComponentColumn("tension.level.level", AreasView::level)
                .addColumn(
                        "tension.level.trend",
                        line -> line.inForce() == null
                                ? "–"
                                : LevelTags.trend(line.inForce().judgement().trend()))
                .addColumn("tension.level.period", AreasView::period)
                .addComponentColumn("tension.level.reviewOn", this::review);
        table.setRows(areas.today());
        add(new Paragraph(translate("tension.level.note")));
        if (!signedIn.user().locality().everywhere()) {
            add(new Paragraph(translate("tension.area.list.yours")));
        }
        add(table);
    }

    private static Component level(Line line) {
        Assessment inForce = line.inForce();
        return inForce == null
                ? LevelTags.level(null, false)
                : LevelTags.level(inForce.level(), inForce.judgement().recovery());
    }

    private static String period(Line line) {
        return line.inForce() != null && line.inForce().subject() instanceof Assessment.OfArea area
                ? translate("tension.level.period.words", LondonTime.date(area.from()), LondonTime.date(area.to()))
                : "–";
    }

    private Component review(Line line) {
        Assessment inForce = line.inForce();
        LocalDate day = inForce == null ? null : inForce.judgement().reviewOn();
        if (day == null) {
            return new Span("–");
        }
        return day.isBefore(today)
                ? new StatusTag(translate("tension.level.review.past", LondonTime.date(day)), StatusTag.Tone.WAITING)
                : new Span(LondonTime.date(day));
    }
}
