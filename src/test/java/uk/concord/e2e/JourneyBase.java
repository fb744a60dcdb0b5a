package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import uk.concord.Application;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.testing.TestDatabase;

/**
 * Runs Concord with its production frontend and a Chromium that sees it. One application and one browser serve all
 * journeys of a run; each journey has its own browser session.
 */
@JourneyTest
@ExtendWith(JourneyBase.KeepPicture.class)
public abstract class JourneyBase {
    private static ConfigurableApplicationContext application;
    private static Browser browser;
    private static int port;

    private BrowserContext session;
    private Page page;

    private static synchronized void start() {
        if (application != null) {
            return;
        }
        Map<String, Object> properties = new HashMap<>(TestDatabase.start("journey-db"));
        properties.put("server.port", 0);
        properties.put("server.address", "127.0.0.1");
        application = new SpringApplicationBuilder(Application.class)
                .properties(properties)
                .run();
        port = ((WebServerApplicationContext) application).getWebServer().getPort();
    }

    /** The browser of all journeys, those too that run an application of their own. */
    static synchronized Browser browser() {
        if (browser != null) {
            return browser;
        }
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium())
                        .setArgs(List.of(
                                "--headless",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    private static Path chromium() {
        return Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is not installed"));
    }

    /** A bean of the running application, for looking at what a journey left behind. */
    protected static <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Opens a browser window of that size with nobody signed in; the session before it is closed. */
    protected Page window(int width, int height) {
        start();
        closeSession();
        session = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        session.setDefaultTimeout(15_000);
        page = session.newPage();
        return page;
    }

    protected Page desktop() {
        return window(1280, 900);
    }

    protected Page phone() {
        return window(390, 844);
    }

    protected Page page() {
        return page;
    }

    /** Opens an address of the product, such as "tensions". */
    protected void open(String path) {
        page.navigate("http://127.0.0.1:" + port + "/" + path);
    }

    /** Signs a demonstration account in, with the keyboard only, and waits for "my work". */
    protected void signIn(String username) {
        open("login");
        Locator name = page.getByLabel("Username", new Page.GetByLabelOptions().setExact(true));
        name.focus();
        page.keyboard().type(username);
        page.keyboard().press("Tab");
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).focus();
        page.keyboard().type(PeopleDemo.PASSWORD);
        page.keyboard().press("Enter");
        heading("My work").waitFor();
    }

    /** The heading of the page with that text. */
    protected Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    /** The link with exactly that text. */
    protected Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The button with exactly that text. */
    protected Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The field with exactly that label. */
    protected Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** Tabs until the element has the focus, as somebody without a mouse would; fails when it cannot be reached. */
    protected void tabTo(Locator target) {
        target.waitFor();
        for (int i = 0; i < 150; i++) {
            boolean reached = (Boolean)
                    target.evaluate(
                            "e => { const a = document.activeElement; return e === a || e.contains(a) || (e.shadowRoot !== null && e.shadowRoot.activeElement !== null); }");
            if (reached) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Not reached with the Tab key: " + target);
    }

    /** Nothing on the page may break an accessibility rule, best practices included, or scroll sideways. */
    protected void axe() {
        page.waitForFunction("document.getAnimations().every(a => a.playState !== 'running'"
                + " || a.effect.getComputedTiming().endTime === Infinity)");
        List<Rule> violations = new AxeBuilder(page)
                // In the page itself, without a second page for each look: our pages have no frames. Half the time.
                .setLegacyMode(true)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(() -> page.url() + "\n"
                        + String.join(
                                "\n",
                                violations.stream()
                                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                                + rule.getNodes().stream()
                                                        .map(node -> node.getHtml())
                                                        .toList())
                                        .toList()))
                .isEmpty();
        assertThat((Integer)
                        page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scrolling on " + page.url())
                .isLessThanOrEqualTo(0);
    }

    /** Saves a picture under target/pictures, for people to look at. */
    protected void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", name + ".png"))
                .setFullPage(true));
    }

    @AfterEach
    void closeSession() {
        if (session != null) {
            session.close();
            session = null;
        }
    }

    /** Keeps a picture of the page on which a journey failed. */
    static class KeepPicture implements org.junit.jupiter.api.extension.TestExecutionExceptionHandler {
        @Override
        public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
            Object test = context.getRequiredTestInstance();
            if (test instanceof JourneyBase journey && journey.page != null) {
                journey.picture("failed-" + context.getRequiredTestClass().getSimpleName() + "-"
                        + context.getRequiredTestMethod().getName());
            }
            throw failure;
        }
    }
}
