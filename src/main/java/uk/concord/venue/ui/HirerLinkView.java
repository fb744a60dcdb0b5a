package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.hirer.HirerLink;
import uk.concord.venue.domain.hirer.HirerLinkService;

/** A link with which the hirer answers: mailed, or shown once to be passed on. */
@Route(value = VenueRoutes.CHECK + "/link", layout = MainLayout.class)
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class HirerLinkView extends CheckPage {
    private final transient HirerLinkService links;
    private final transient Clock clock;

    public HirerLinkView(HirerLinkService links, Clock clock) {
        super("venue.step.link");
        this.links = links;
        this.clock = clock;
        addClassName("form-page");
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.link.title", ref));
        TextField address = new TextField(translate("venue.link.address"));
        address.setReadOnly(true);
        address.setVisible(false);
        address.setWidthFull();
        address.setHelperText(translate("venue.link.once"));
        address.setId("link-address");
        Paragraph mailed = new Paragraph(translate("venue.link.mailed"));
        mailed.setVisible(false);
        Button mail = new Button(translate("venue.link.mail"));
        mail.addThemeVariants(ButtonVariant.PRIMARY);
        mail.setDisableOnClick(true);
        DataTable<HirerLink> table = new DataTable<HirerLink>("venue.link.caption")
                .addColumn("venue.link.made", link -> link.createdBy() + ", " + LondonTime.dateTime(link.createdAt()))
                .addColumn("venue.link.until", link -> LondonTime.dateTime(link.expiresAt()))
                .addColumn("venue.link.ended", this::ended)
                .setEmpty("venue.link.none");
        table.setRows(links.links(ref));
        mail.addClickListener(click -> {
            mailed.setVisible(attempt(() -> links.mail(ref)));
            address.setVisible(false);
            table.setRows(links.links(ref));
            mail.setEnabled(true);
        });
        Button create = new Button(
                translate("venue.link.create"),
                click -> attempt(() -> {
                    address.setValue(links.create(ref));
                    address.setVisible(true);
                    mailed.setVisible(false);
                    table.setRows(links.links(ref));
                }));
        add(backLink(), new Paragraph(translate("venue.link.text", links.days())));
        if (links.isOffered(ref)) {
            add(new ActionBar(mail, create), mailed, address);
        } else {
            add(
                    new Paragraph(translate("venue.link.error.ask-first")),
                    Links.to(VenueRoutes.ask(ref), translate("venue.step.ask")));
        }
        add(table);
    }

    private String ended(HirerLink link) {
        var at = link.endedAt();
        if (at == null) {
            return translate(link.expiresAt().isAfter(clock.instant()) ? "venue.link.works" : "venue.link.ran-out");
        }
        return LondonTime.dateTime(at);
    }
}
