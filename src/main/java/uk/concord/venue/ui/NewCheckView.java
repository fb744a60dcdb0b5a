package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.repeat.RepeatService;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.ui.repeat.PastHires;

/** Starts a check. Pressing twice starts one. */
@Route(value = VenueRoutes.NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_CHECK)
public class NewCheckView extends PageView {
    private final UUID submissionKey = UUID.randomUUID();

    public NewCheckView(CheckService checks, RepeatService repeats) {
        super("venue.new.title");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        Button start = new Button(translate("venue.new.start"));
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.addClickListener(click -> {
            String reference = checks.start(submissionKey);
            getUI().ifPresent(ui -> ui.navigate(VenueRoutes.section(reference, Section.EVENT)));
        });
        add(
                new Paragraph(translate("venue.new.text")),
                new Paragraph(translate("venue.new.before")),
                new Paragraph(translate("venue.new.fair")),
                new Paragraph(Links.to(VenueRoutes.PAPER, translate("venue.paper.title"))),
                new Paragraph(Links.to(VenueRoutes.ADVICE, translate("venue.only.link"))),
                new H2(translate("venue.repeat.start")),
                new PastHires(repeats),
                new H2(translate("venue.new.anew")),
                new Details(translate("venue.new.duty"), new Paragraph(translate("venue.new.duty.text"))),
                new ActionBar(start));
    }
}
