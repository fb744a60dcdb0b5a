package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.concord.briefing.domain.chasing.Chasers;
import uk.concord.briefing.domain.receipt.SchoolBriefingService;
import uk.concord.briefing.domain.selfcheck.SelfCheckService;
import uk.concord.briefing.domain.writing.ApprovalService;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.testing.SignIn;

/**
 * Schools: a safeguarding lead on a phone from the mail's link to acknowledgement and self-check in under two minutes, a
 * trust lead, and a version that was withdrawn and opens by no way.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchoolJourneyTest extends JourneyBase {

    private static final String LEAD = "dsl.marshlight";
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** What a person does: taps, and fields filled in. */
    private static final int MOST_ACTIONS = 16;

    private int actions;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    @Order(1)
    void aLeadOnAPhoneFromTheMailToTheSelfCheckInUnderTwoMinutes() {
        String link = linkInMail(LEAD);
        phone();
        long begin = System.nanoTime();
        open(link.substring(1));
        fill(page().getByLabel("Username", new Page.GetByLabelOptions().setExact(true)), LEAD);
        fill(page().getByLabel("Password", new Page.GetByLabelOptions().setExact(true)), PeopleDemo.PASSWORD);
        tap(button("Sign in"));
        page().getByText("What to do").first().waitFor();
        page().waitForURL(address -> address.contains(link));
        tap(button("I have read it: acknowledge"));
        page().getByText("You acknowledged this briefing").waitFor();
        tap(linkWith("Do the self-check"));
        Locator questions = page().locator("vaadin-radio-group");
        questions.first().waitFor();
        int asked = questions.count();
        assertThat(asked).isBetween(6, 8);
        for (int i = 0; i < asked; i++) {
            tap(questions
                    .nth(i)
                    .getByText(i % 3 == 0 ? "Partly" : "Yes", new Locator.GetByTextOptions().setExact(true)));
        }
        tap(button("Send the answers"));
        page().locator(".confirm-panel").waitFor();
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf(
                "SCHOOL JOURNEY: %d actions, %d questions, %.1f s of the product's own time%n",
                actions, asked, taken.toMillis() / 1000.0);
        assertThat(actions).isLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(taken).isLessThan(LIMIT);
        axe();
        picture("phone-self-check-done");
        SignIn.as(LEAD);
        String term = link.substring(link.lastIndexOf('/') + 1);
        assertThat(bean(SchoolBriefingService.class).one(term).acknowledgedAt()).isNotNull();
        assertThat(bean(SelfCheckService.class).of(term))
                .allSatisfy(check -> assertThat(check.complete()).isTrue());
        open("my-briefings/" + term);
        page().getByText("Tell us what you are seeing").first().waitFor();
        axe();
        picture("phone-school-acknowledged-briefing");
        linkWith("Tell us what you are seeing").click();
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        assertThat(page()).hasURL(Pattern.compile(".*/tensions/new.*"));
        axe();
    }

    @Test
    @Order(2)
    void aTrustLeadSeesTheTrustsSchoolsAndNothingElse() {
        for (boolean small : new boolean[] {false, true}) {
            if (small) {
                phone();
            } else {
                desktop();
            }
            signIn("mat.lead");
            axe();
            open("my-briefings");
            page().getByText("The Langdene School").first().waitFor();
            assertThat(page().getByText("Beacon Hill Primary Academy").first()).isVisible();
            assertThat(page().getByText("Harbour Gate Academy")).hasCount(0);
            assertThat(page().getByText("Kingfisher Court")).hasCount(0);
            axe();
            picture(small ? "phone-trust-lead" : "trust-lead");
        }
        for (String forbidden : new String[] {
            "briefings",
            "briefings/autumn-2026/schools",
            "briefings/autumn-2026/readiness",
            "briefings/notices",
            "my-briefings/autumn-2026",
            "my-briefings/notices/1"
        }) {
            open(forbidden);
            page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .waitFor();
            assertThat(page().getByText("Harbour Gate Academy")).hasCount(0);
            assertThat(page().locator("article.document")).hasCount(0);
        }
    }

    @Test
    @Order(3)
    void aWithdrawnVersionOpensByNoWay() {
        phone();
        signIn("dsl.kingfisher");
        open("my-briefings/autumn-2026");
        page().locator("article.document").waitFor();
        String file = (String) linkWith("Download as PDF").evaluate("a => a.href");
        assertThat(page().request().get(file).status()).isEqualTo(200);

        SignIn.as("manager");
        int version = bean(BriefingQuery.class).byTerm("autumn-2026").version();
        bean(ApprovalService.class).withdraw("autumn-2026", version, "A telephone number was wrong.");

        assertThat(page().request().get(file).status()).as("the file's address").isEqualTo(404);
        open("my-briefings/autumn-2026");
        heading("Briefing withdrawn: Autumn 2026").waitFor();
        assertThat(page().locator("article.document")).hasCount(0);
        assertThat(page().getByText("telephone")).hasCount(0);
        assertThat(button("I have read it: acknowledge")).hasCount(0);
        axe();
        picture("phone-withdrawn");
        open("my-briefings");
        page().getByText("The Autumn 2026 briefing was withdrawn").waitFor();
        assertThat(linkWith("Autumn 2026")).hasCount(0);
        axe();
        open("my-briefings/autumn-2026/check");
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        assertThat(page().locator("vaadin-radio-group")).hasCount(0);
    }

    /** The path of the link in the mail that told somebody of a briefing, or reminded them of it. */
    private String linkInMail(String username) {
        desktop();
        DSLContext db = bean(DSLContext.class);
        LocalDate day = LondonTime.today(bean(java.time.Clock.class)).minusWeeks(10);
        for (int i = 0; i < 30 && mail(db, username) == null; i++) {
            bean(Chasers.class).run(day.plusDays(i));
        }
        String body = mail(db, username);
        assertThat(body).as("a mail").isNotNull();
        Matcher link = Pattern.compile("https?://[^/\\s]+(/\\S+)").matcher(String.valueOf(body));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String mail(DSLContext db, String username) {
        return db.select(OUTBOX_MESSAGE.BODY)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.RECIPIENT.startsWith(username + "@"))
                .and(OUTBOX_MESSAGE.BODY.like("%/my-briefings/%-20%"))
                .orderBy(OUTBOX_MESSAGE.ID.desc())
                .limit(1)
                .fetchOne(OUTBOX_MESSAGE.BODY);
    }

    private void tap(Locator target) {
        target.first().click();
        actions++;
    }

    private void fill(Locator field, String words) {
        field.fill(words);
        actions++;
    }

    private Locator linkWith(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
