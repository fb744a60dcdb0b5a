package uk.concord.venue.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;
import uk.concord.venue.ui.calendar.CalendarView;
import uk.concord.venue.ui.letter.LetterTemplatesView;
import uk.concord.venue.ui.life.QueueView;
import uk.concord.venue.ui.question.QuestionsView;
import uk.concord.venue.ui.records.ElectionPeriodsView;
import uk.concord.venue.ui.records.VenueRecordsView;
import uk.concord.venue.ui.report.BoardReportView;
import uk.concord.venue.ui.rules.RulesView;

/** Venue hire in the navigation. */
@Component
class VenueNav implements NavSection {
    @Override
    public String titleKey() {
        return "venue.nav";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                new NavItem("venue.nav.checks", ChecksView.class, Permissions.VENUE_READ),
                new NavItem("venue.queue.title", QueueView.class, Permissions.VENUE_READ),
                new NavItem("venue.calendar.title", CalendarView.class, Permissions.VENUE_READ),
                new NavItem("venue.nav.new", NewCheckView.class, Permissions.VENUE_CHECK),
                new NavItem("venue.report.nav", BoardReportView.class, Permissions.VENUE_READ),
                new NavItem("venue.nav.rules", RulesView.class, Permissions.VENUE_RULES),
                new NavItem("venue.questions.title", QuestionsView.class, Permissions.VENUE_RULES),
                new NavItem("venue.nav.lists", ListsView.class, Permissions.VENUE_LISTS),
                new NavItem("venue.templates.title", LetterTemplatesView.class, Permissions.SETTINGS_MANAGE),
                new NavItem("venue.records.title", VenueRecordsView.class, Permissions.SETTINGS_MANAGE),
                new NavItem("venue.elections.title", ElectionPeriodsView.class, Permissions.SETTINGS_MANAGE));
    }
}
