package uk.concord.tension.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
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
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.domain.disclosure.Disclosure;
import uk.concord.tension.domain.disclosure.DisclosureService;

/** What left the partnership, and the agreements under which it may. */
@Route(value = DisclosureRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class DisclosuresView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;

    private final transient DisclosureService disclosures;
    private final transient LocalDate today;
    private final CurrentUser user;
    private final Div content = new Div();

    public DisclosuresView(DisclosureService disclosures, SignedIn signedIn, Clock clock) {
        super("tension.disclosure.list");
        this.disclosures = disclosures;
        this.user = signedIn.user();
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String cursor = QueryText.cursor(event);
        KeyPage<Disclosure> page = disclosures.page(cursor, PAGE);
        content.removeAll();
        if (user.has(Permissions.TENSION_ASSESS)) {
            content.add(
                    new ActionBar(Links.action(DisclosureRoutes.disclose(null), translate("tension.disclosure.new"))));
        }
        DataTable<Disclosure> table = new DataTable<Disclosure>("tension.disclosure.list.caption")
                .addColumn("tension.disclosure.reference", Disclosure::reference)
                .addColumn("tension.disclosure.when", row -> LondonTime.dateTime(row.at()))
                .addColumn("tension.disclosure.recipient", row -> row.partner() + ", " + row.recipient())
                .addColumn("tension.disclosure.what", Disclosure::what)
                .addColumn("tension.disclosure.agreement", Disclosure::agreement)
                .addColumn("tension.level.by", Disclosure::by)
                .setEmpty("tension.disclosure.empty");
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        pager.set(
                cursor == null ? null : DisclosureRoutes.LIST,
                page.next() == null ? null : DisclosureRoutes.LIST + "?after=" + page.next());
        content.add(table, pager, new H2(translate("tension.agreement.list")), createAgreements());
        if (user.has(Permissions.TENSION_APPROVE)) {
            content.add(new ActionBar(Links.to(DisclosureRoutes.agreement("new"), translate("tension.agreement.new"))));
        }
    }

    private DataTable<Agreement> createAgreements() {
        DataTable<Agreement> table = new DataTable<Agreement>("tension.agreement.list.caption")
                .addComponentColumn("tension.agreement.name", this::name)
                .addColumn("tension.agreement.partner", Agreement::partner)
                .addColumn("tension.agreement.covers", Agreement::covers)
                .addComponentColumn("tension.agreement.expiresOn", this::expiry)
                .setEmpty("tension.agreement.empty");
        table.setRows(disclosures.agreements());
        return table;
    }

    private Component name(Agreement agreement) {
        return user.has(Permissions.TENSION_APPROVE)
                ? Links.to(DisclosureRoutes.agreement(String.valueOf(agreement.id())), agreement.name())
                : new Span(agreement.name());
    }

    private Component expiry(Agreement agreement) {
        String day = LondonTime.date(Objects.requireNonNull(agreement.expiresOn()));
        return agreement.holdsOn(today)
                ? new Span(day)
                : new StatusTag(translate("tension.agreement.notHolding", day), StatusTag.Tone.BAD);
    }
}
