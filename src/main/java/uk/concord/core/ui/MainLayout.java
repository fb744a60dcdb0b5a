package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;

/** The frame around every page of a person who is signed in. It offers only what that person may open. */
@PermitAll
public class MainLayout extends AppLayout {
    private final Main main = new Main();

    public MainLayout(List<NavSection> sections, SignedIn signedIn, AuthenticationContext authentication) {
        CurrentUser user = signedIn.user();
        addClassName("shell");
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(translate("core.menu"));
        Header header = new Header(createSkipLink(), toggle, createBrand(), createAccount(user, authentication));
        header.addClassName("shell-header");
        addToNavbar(header);
        setContent(main);
        addToDrawer(new Scroller(createNavigation(sections, user)));
        setPrimarySection(Section.DRAWER);
    }

    private static Component createSkipLink() {
        Anchor skip = new Anchor("#page-heading", translate("core.skip"));
        skip.addClassName("skip-link");
        skip.getElement()
                .executeJs("this.addEventListener('click', e => { e.preventDefault(); e.stopPropagation();"
                        + " document.getElementById('page-heading')?.focus(); })");
        return skip;
    }

    private static Component createBrand() {
        Anchor brand = Links.to("", translate("core.product"));
        brand.addClassName("brand");
        return brand;
    }

    private static Component createAccount(CurrentUser user, AuthenticationContext authentication) {
        Span name = new Span(user.displayName());
        name.addClassName("account-name");
        NativeButton button = new NativeButton(translate("core.sign-out"), click -> authentication.logout());
        button.addClassName("link-button");
        Div account = new Div(name, button);
        account.addClassName("account");
        return account;
    }

    private static Component createNavigation(List<NavSection> sections, CurrentUser user) {
        Div navigation = new Div();
        navigation.addClassName("navigation");
        SideNav home = new SideNav();
        home.getElement().setAttribute("aria-label", translate("core.home"));
        home.addItem(new SideNavItem(translate("core.home"), HomeView.class));
        navigation.add(home);
        sections.stream().sorted(Comparator.comparingInt(NavSection::order)).forEach(section -> {
            List<NavItem> allowed = section.items().stream()
                    .filter(item -> user.has(item.permission()))
                    .toList();
            if (!allowed.isEmpty()) {
                SideNav nav = new SideNav(translate(section.titleKey()));
                allowed.forEach(item -> nav.addItem(new SideNavItem(translate(item.labelKey()), item.view())));
                navigation.add(nav);
            }
        });
        Nav statements = new Nav(
                Links.to("accessibility", translate("core.accessibility")),
                Links.to("privacy", translate("core.privacy")),
                Links.to("help/api", translate("core.developers")));
        statements.setAriaLabel(translate("core.statements"));
        statements.addClassName("navigation-footer");
        navigation.add(statements);
        return navigation;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }
}
