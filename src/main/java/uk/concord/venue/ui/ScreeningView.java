package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.Match;
import uk.concord.venue.domain.check.Screening;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.list.ListVersion;
import uk.concord.venue.domain.list.ScreeningListService;

/** The names of a check against the list, and what people say about the matches. */
@Route(value = VenueRoutes.CHECK + "/screening", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class ScreeningView extends CheckPage {
    private final transient CheckService checks;
    private final transient ScreeningService screening;
    private final transient ScreeningListService list;
    private final CurrentUser user;

    public ScreeningView(
            CheckService checks, ScreeningService screening, ScreeningListService list, SignedIn signedIn) {
        super("venue.step.screening");
        this.checks = checks;
        this.screening = screening;
        this.list = list;
        this.user = signedIn.user();
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        ListVersion version = list.current();
        add(
                backLink(),
                new Paragraph(translate("venue.screening.text")),
                new Paragraph(translate(
                        "venue.screening.list",
                        version.versionNo(),
                        LondonTime.date(version.checkedOn()),
                        version.entries())));
        if (list.isStale()) {
            add(notice(translate("venue.screening.stale", LondonTime.date(version.checkedOn()))));
        }
        if (file.screening().isEmpty()) {
            add(new Paragraph(translate("venue.screening.never")));
        } else {
            Screening run = file.screening().get();
            add(new Paragraph(
                    translate("venue.screening.done", LondonTime.dateTime(run.runAt()), run.runBy(), run.names())));
            if (!file.screened() && file.editable()) {
                add(notice(translate("venue.screening.changed")));
            }
        }
        if (file.editable()) {
            Button run =
                    new Button(translate(file.screening().isEmpty() ? "venue.screening.run" : "venue.screening.again"));
            if (!file.screened()) {
                run.addThemeVariants(ButtonVariant.PRIMARY);
            }
            run.addClickListener(click -> {
                if (attempt(() -> screening.screen(ref))) {
                    reload();
                    focusHeading();
                }
            });
            add(new ActionBar(run));
        }
        if (file.screening().isPresent()) {
            add(createMatches(file));
        }
    }

    private Component createMatches(CheckFile file) {
        Div matches = new Div();
        if (file.matches().isEmpty()) {
            matches.add(new Paragraph(translate("venue.screening.clear")));
            return matches;
        }
        matches.add(new H2(translate("venue.screening.matches")));
        if (!file.openMatches().isEmpty()) {
            matches.add(notice(translate("venue.screening.quiet")));
        }
        for (Match match : file.matches()) {
            boolean may = file.editable()
                    && user.has(Permissions.VENUE_RESOLVE)
                    && VenueAuthority.holds(user, match.resolver());
            matches.add(new MatchCard(match, may, errorSummary(), (resolution, reason) -> {
                if (attempt(() ->
                        screening.resolve(file.check().reference(), match.id(), match.version(), resolution, reason))) {
                    reload();
                    focusHeading();
                }
            }));
        }
        return matches;
    }

    private static Component notice(String text) {
        Div notice = new Div(new Paragraph(text));
        notice.addClassName("venue-notice");
        return notice;
    }
}
