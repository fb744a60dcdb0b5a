package uk.concord.people.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import uk.concord.core.jooq.KeyPage;
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
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.people.domain.AccountService;

/** The accounts. */
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed(Permissions.PEOPLE_MANAGE)
public class PeopleView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 50;

    private final transient AccountService accounts;
    private final TextField search = new TextField(translate("people.search"));
    private final KeyPager pager = new KeyPager();
    private final DataTable<Account> table = createTable();

    public PeopleView(AccountService accounts) {
        super("people.title");
        this.accounts = accounts;
        Button show = new Button(
                translate("core.filter"),
                click -> getUI().ifPresent(
                                ui -> ui.navigate(PeopleView.class, QueryParameters.of("search", search.getValue()))));
        ActionBar filters = new ActionBar(search, show);
        filters.addClassName("filters");
        add(new ActionBar(Links.action("people/new", translate("people.new"))), filters, table, pager);
    }

    private static DataTable<Account> createTable() {
        return new DataTable<Account>("people.title")
                .addLinkColumn("people.name", Account::displayName, account -> "people/" + account.username())
                .addColumn("people.username", Account::username)
                .addColumn("people.organisation", Account::organisationName)
                .addColumn(
                        "people.roles",
                        account -> account.roles().stream()
                                .map(role -> translate("people.role." + role.name()))
                                .collect(Collectors.joining(", ")))
                .addColumn(
                        "people.last-sign-in",
                        account -> account.lastSignInAt() == null
                                ? translate("people.never")
                                : LondonTime.dateTime(account.lastSignInAt()))
                .addComponentColumn(
                        "people.state",
                        account -> account.enabled()
                                ? new Span(translate("people.enabled"))
                                : new StatusTag(translate("people.disabled"), Tone.WAITING))
                .setEmpty("people.empty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(QueryText.of(query, "search"));
        String after = QueryText.of(query, "after");
        KeyPage<Account> page = accounts.page(search.getValue(), after.isBlank() ? null : after, PAGE);
        table.setRows(page.rows());
        pager.set(
                after.isBlank() ? null : QueryText.address("people", "search", search.getValue()),
                page.next() == null
                        ? null
                        : QueryText.address("people", "search", search.getValue(), "after", page.next()));
    }
}
