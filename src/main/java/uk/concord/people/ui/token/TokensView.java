package uk.concord.people.ui.token;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.people.domain.token.ApiToken;
import uk.concord.people.domain.token.TokenService;

/** The tokens of partners' systems. */
@Route(value = "tokens", layout = MainLayout.class)
@RolesAllowed(Permissions.TOKENS_MANAGE)
public class TokensView extends PageView implements BeforeEnterObserver {
    static final String ADDRESS = "tokens";
    private static final int PAGE = 50;

    private final transient TokenService tokens;
    private final KeyPager pager = new KeyPager();
    private final DataTable<ApiToken> table;

    public TokensView(TokenService tokens) {
        super("people.token.title");
        this.tokens = tokens;
        this.table = createTable(tokens);
        add(
                new Paragraph(translate("people.token.text")),
                new ActionBar(
                        Links.action(ADDRESS + "/new", translate("people.token.new")),
                        Links.to("help/api", translate("people.token.developers"))),
                table,
                pager);
    }

    private static DataTable<ApiToken> createTable(TokenService tokens) {
        return new DataTable<ApiToken>("people.token.title")
                .addLinkColumn("people.token.name", ApiToken::name, token -> ADDRESS + "/" + token.name())
                .addColumn("people.token.organisation", ApiToken::organisation)
                .addColumn("people.token.purpose", ApiToken::purpose)
                .addColumn("people.token.rights", TokenWords::rights)
                .addColumn("people.token.expires", TokenWords::lastDay)
                .addColumn("people.token.used", TokenWords::used)
                .addComponentColumn("people.token.state", token -> TokenWords.state(tokens.state(token)))
                .setEmpty("people.token.empty");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String after = QueryText.cursor(event);
        KeyPage<ApiToken> page = tokens.page(after, PAGE);
        table.setRows(page.rows());
        pager.set(
                after == null ? null : ADDRESS,
                page.next() == null ? null : QueryText.address(ADDRESS, "after", page.next()));
    }
}
