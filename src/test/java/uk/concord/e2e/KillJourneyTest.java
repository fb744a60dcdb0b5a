package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.tension.domain.report.SectionRules;

/**
 * The server dies in the middle of a form and of a decision about another report; and somebody presses Submit too often.
 * Nothing is lost, nothing doubled, and whoever died holding a report holds up nobody.
 */
@JourneyTest
class KillJourneyTest {
    private static final String TITLE = "Rumours about the closed youth club";
    private static final String TEXT =
            "Since Monday people at the bus stop say that the youth club was sold. Tempers are short in the evening.";
    private static final String OUTCOME = "Thank you. This is a matter for the ground's owner, who knows of it.";
    private static final String QUESTION = "At which gate was it, and was @gate_watch there before?";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Path data = Path.of("target", "kill-journey").toAbsolutePath();
    private ChildProcess concord;
    private BrowserContext session;
    private BrowserContext analystSession;
    private BrowserContext managerSession;
    private Page page;

    @BeforeEach
    void start() throws IOException {
        if (Files.exists(data)) {
            try (Stream<Path> old = Files.walk(data)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(data);
        concord = ChildProcess.start(data);
        session = newSession();
        analystSession = newSession();
        managerSession = newSession();
        page = session.newPage();
    }

    private static BrowserContext newSession() {
        BrowserContext made = JourneyBase.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1280, 900)
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London"));
        made.setDefaultTimeout(15_000);
        return made;
    }

    @AfterEach
    void stop() {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pictures", "kill-journey-end.png"))
                .setFullPage(true));
        session.close();
        analystSession.close();
        managerSession.close();
        concord.close();
    }

    @Test
    void whatWasEnteredAndDecidedSurvivesTheDeathOfTheServerOnce() throws IOException {
        page.navigate(concord.address("login"));
        signIn(page, "officer");
        heading("My work").waitFor();
        page.navigate(concord.address("tensions/new"));
        heading("Before you start").waitFor();
        pick("Is anybody in danger right now?", "No");
        tick("A place, a group or an event");
        goOn("What happened");
        page.getByLabel("Title", exactly()).fill(TITLE);
        Locator text = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What happened"));
        text.fill(TEXT);
        tick("In person or in the street");
        text.press("Tab");
        // The number of characters left is the server's answer to the text, given after it was saved.
        page.getByText(String.format(Locale.UK, "You have %,d characters left", SectionRules.TEXT_MAX - TEXT.length()))
                .waitFor();
        String draft = page.url();
        assertThat(draft).contains("draft=");

        Page analyst = analystSession.newPage();
        String decided = decideOne(analyst);
        String begun = beginAnother(analyst);

        ProcessHandle database = concord.databaseServer().orElseThrow();
        concord.kill();
        assertThat(database.isAlive()).as("the database server is left behind").isTrue();
        concord.restart();
        assertThat(database.isAlive())
                .as("the left-over database server was stopped")
                .isFalse();

        goOnWithTheDecision(analyst, begun);
        decidedOnce(analyst, decided);

        page.navigate(draft);
        signIn(page, "officer");
        heading("What happened").waitFor();
        assertThat(page.url()).startsWith(draft);
        assertThat(page.getByLabel("Title", exactly())).hasValue(TITLE);
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("What happened")))
                .hasValue(TEXT);
        assertThat(page.getByLabel("In person or in the street", exactly())).isChecked();

        answerTheRest();
        submitAgainAndAgain();
    }

    private void answerTheRest() {
        goOn("What kind of tension it is");
        pick("Which of these describes it best?", "How people feel: fear, anger, rumour, mood");
        group("What is it mainly about?").getByRole(AriaRole.RADIO).first().check();
        goOn("When it happened");
        page.getByLabel("Day it started, or is expected", exactly())
                .fill(LocalDate.now().minusDays(3).format(DAY));
        page.keyboard().press("Enter");
        pick("How exact is that day?", "That day, I think");
        pick("Is it over?", "It is still going on");
        goOn("Where it happened");
        page.getByLabel("Place", exactly()).fill("The bus stop by the library");
        Locator ward = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Ward"));
        ward.click();
        page.getByRole(AriaRole.OPTION).first().click();
        goOn("Who is affected");
        goOn("What it does to people");
        pick("What do people feel or do because of it?", "Some worry");
        goOn("How you know");
        pick("How do you know this?", "I saw or heard it myself");
        pick("Who does the information come from?", "Council officer");
        pick("Could this report show who told you?", "No");
        goOn("What has been done");
        goOn("More detail");
        goOn("Contact");
        pick("May we contact you about this report?", "No");
        goOn("Check your answers");
    }

    /** Two clicks in one window and one in another, none waiting for the others. */
    private void submitAgainAndAgain() {
        Page other = session.newPage();
        other.navigate(page.url());
        for (Page window : new Page[] {page, other}) {
            window.getByRole(AriaRole.CHECKBOX).check();
            window.getByTestId("submit-report").scrollIntoViewIfNeeded();
        }
        page.getByTestId("submit-report").evaluate("button => { button.click(); button.click(); }");
        other.getByTestId("submit-report").evaluate("button => { button.click(); button.click(); }");
        heading("Report submitted").waitFor();
        String reference = page.url().replaceFirst(".*/", "");
        assertThat(reference).matches("CT-\\d{4}-\\d{6}");
        assertThat(other).hasURL(Pattern.compile(".*" + reference + "$"));

        page.navigate(concord.address("tensions/mine"));
        heading("My reports").waitFor();
        assertThat(page.getByText(TITLE)).hasCount(1);
    }

    /** @return reference of a report that is rejected, and whose rejection the next page confirms */
    private String decideOne(Page analyst) {
        analyst.navigate(concord.address("login"));
        signIn(analyst, "analyst");
        heading(analyst, "My work").waitFor();
        analyst.navigate(concord.address("tensions/triage"));
        analyst.locator(".triage-queue tbody th a").first().click();
        String reference = openedForTriage(analyst);
        radio(analyst, "Reject it").check();
        group(analyst, "Why is it rejected?").getByRole(AriaRole.RADIO).first().check();
        analyst.locator("#triage-outcome textarea").fill(OUTCOME);
        button(analyst, "Reject the report").click();
        analyst.getByText(reference + " is decided.").waitFor();
        return reference;
    }

    /** @return reference of the next report, with a question typed that is not sent */
    private static String beginAnother(Page analyst) {
        String reference = openedForTriage(analyst);
        radio(analyst, "Ask the reporter a question").check();
        question(analyst).fill(QUESTION);
        // What looks like personal data is the server's answer to the text, given in the request that saved it.
        analyst.locator(".personal-data-found").waitFor();
        analyst.getByText("Saved at").waitFor();
        return reference;
    }

    private void goOnWithTheDecision(Page analyst, String reference) {
        String address = concord.address("tensions/triage/" + reference);
        analyst.navigate(address);
        signIn(analyst, "analyst");
        analyst.getByText("You had begun to decide about " + reference).waitFor();
        assertThat(question(analyst)).hasValue(QUESTION);

        Page manager = managerSession.newPage();
        manager.navigate(address);
        signIn(manager, "manager");
        manager.getByText("Priya Wren is working on this report").waitFor();
        button(manager, "Take it over").click();
        assertThat(openedForTriage(manager)).isEqualTo(reference);
        button(analyst, "Send the question").click();
        analyst.getByText("Somebody else has taken this report over").first().waitFor();
        assertThat(question(analyst)).hasValue(QUESTION);
        button(manager, "Put it back undecided").click();
        manager.waitForURL(Pattern.compile(".*done=" + reference + "$"));
        analyst.reload();
        assertThat(question(analyst)).hasValue(QUESTION);
        button(analyst, "Send the question").evaluate("button => { button.click(); button.click(); }");
        analyst.getByText(reference + " is decided.").waitFor();
        analyst.navigate(concord.address("tensions/" + reference));
        analyst.getByText(QUESTION).first().waitFor();
        assertThat(analyst.getByText(QUESTION)).hasCount(1);
    }

    private void decidedOnce(Page analyst, String reference) {
        analyst.navigate(concord.address("tensions/" + reference));
        analyst.getByText(OUTCOME).first().waitFor();
        assertThat(analyst.getByText(OUTCOME)).hasCount(1);
        assertThat(analyst.getByText("Rejected").first()).isVisible();
    }

    private static String openedForTriage(Page window) {
        window.locator(".triage-hold").waitFor();
        return window.url().replaceFirst(".*/", "").replaceFirst("\\?.*", "");
    }

    private static Locator question(Page window) {
        return window.locator("#triage-question textarea");
    }

    private static Locator radio(Page window, String name) {
        return group(window, "What happens with this report?")
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page window, String name) {
        return window.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void signIn(Page window, String username) {
        window.getByLabel("Username", exactly()).fill(username);
        window.getByLabel("Password", exactly()).fill(PeopleDemo.PASSWORD);
        window.keyboard().press("Enter");
    }

    private void goOn(String nextHeading) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Continue"))
                .click();
        heading(nextHeading).waitFor();
    }

    private Locator heading(String text) {
        return heading(page, text);
    }

    private static Locator heading(Page window, String text) {
        return window.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setName(text).setLevel(1).setExact(true));
    }

    private void pick(String question, String answer) {
        group(question)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private void tick(String answer) {
        page.getByLabel(answer, exactly()).check();
    }

    private Locator group(String question) {
        return group(page, question);
    }

    private static Locator group(Page window, String question) {
        return window.getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(question));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
