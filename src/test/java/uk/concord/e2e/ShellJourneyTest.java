package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.ACCOUNT;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Sign-in, home, the public pages and the error pages, at both widths. */
class ShellJourneyTest extends JourneyBase {

    @Test
    void signInErrorsAndSignOut() {
        desktop();
        open("login");
        heading("Sign in").waitFor();
        axe();
        picture("login");
        page().getByLabel("Username", new Page.GetByLabelOptions().setExact(true))
                .fill("officer");
        page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("wrong");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page().getByText("The username or the password is not right").waitFor();
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        axe();
        signIn("officer");
        axe();
        picture("home-officer");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        heading("Sign in").waitFor();
    }

    @Test
    void publicAndErrorPagesOnAPhone() {
        phone();
        for (String path : new String[] {"accessibility", "privacy", "help/api", "login", "set-up/no-such-token"}) {
            open(path);
            page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            axe();
        }
        signIn("admin");
        for (String path : new String[] {
            "no-such-page",
            "audit",
            "people",
            "people/new",
            "people/officer",
            "places",
            "places/boundaries",
            "tokens",
            "tokens/saltmarsh-repairs",
            "tokens/new",
            "settings",
            "settings/outbox",
            "settings/contacts/EMERGENCY",
            "settings/values/briefing.settling-days"
        }) {
            open(path);
            page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            axe();
            picture("phone-" + path.replace('/', '-'));
        }
        open("tokens/new");
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the token"))
                .click();
        page().getByText("There is a problem").waitFor();
        axe();
    }

    @Test
    void theAddressAskedForOpensAfterSignIn() {
        desktop();
        open("settings");
        heading("Sign in").waitFor();
        page().getByLabel("Username", new Page.GetByLabelOptions().setExact(true))
                .fill("admin");
        page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill("concord-demo-2026");
        page().keyboard().press("Enter");
        heading("Contacts and settings").waitFor();
        assertThat(page().title()).isEqualTo("Contacts and settings – Concord");
    }

    @Test
    void theSessionGetsANewIdAtSignInAndEndsWhenTheAccountIsSwitchedOff() {
        desktop();
        open("login");
        heading("Sign in").waitFor();
        String before = sessionCookie();
        signIn("member");
        assertThat(sessionCookie()).isNotEqualTo(before);
        DSLContext db = bean(DSLContext.class);
        try {
            db.update(ACCOUNT)
                    .set(ACCOUNT.ENABLED, false)
                    .where(ACCOUNT.USERNAME.eq("member"))
                    .execute();
            open("");
            heading("Sign in").waitFor();
        } finally {
            db.update(ACCOUNT)
                    .set(ACCOUNT.ENABLED, true)
                    .where(ACCOUNT.USERNAME.eq("member"))
                    .execute();
        }
    }

    private String sessionCookie() {
        return page().context().cookies().stream()
                .filter(cookie -> cookie.name.equals("concord"))
                .peek(cookie -> assertThat(cookie.httpOnly).isTrue())
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("none");
    }
}
