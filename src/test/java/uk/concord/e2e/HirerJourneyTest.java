package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.HIRER_LINK;
import static uk.concord.db.Tables.VENUE_CHECK;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import uk.concord.testing.TestPdf;

/**
 * A hirer answers on a telephone without an account: the whole form, then one question more while the clock stands still.
 * Nothing that is on record is shown, and links that are used up, out of date or guessed look alike.
 */
class HirerJourneyTest extends VenueJourneyBase {
    private static final Map<String, String> ANSWERS = Map.ofEntries(
            Map.entry("A1", "Meeting or talk"),
            Map.entry("A2", "No"),
            Map.entry("A3b", "18:00"),
            Map.entry("A3c", "20:00"),
            Map.entry("B1", "Wilma Sedge"),
            Map.entry("B1b", "wilma@example.org"),
            Map.entry("B2", "Myself"),
            Map.entry("B9", "No"),
            Map.entry("C1", "Birds of the marsh"),
            Map.entry("C2", "A talk with slides about the birds of the marsh, with questions."),
            Map.entry("C3", "Comes later"),
            Map.entry("C4", "Anybody"),
            Map.entry("C7", "40"),
            Map.entry("C8", "No"),
            Map.entry("D1", "Gwen Aldous; Marsh Friends; Birds"),
            Map.entry("G1", "No"),
            Map.entry("H1", "Yes"));
    private static final Set<String> LOOKED_AT = Set.of("A1", "A3", "A4", "C2", "D1", "N1");

    @Test
    void aHirerAnswersOnATelephoneAndIsAskedOnceMore() {
        desktop();
        signIn("bookings");
        open("venue-checks/new");
        button("Start the check").click();
        heading("Event, date and room").waitFor();
        String ref = reference();
        String link = makeLink(ref);

        phone();
        open(link);
        heading("Your booking request").waitFor();
        axe();
        picture("hirer-start");
        button("Start").click();
        answer("A1");
        answer("A2");
        open(link);
        button("Start").click();
        page().locator("#q-A1").waitFor();
        assertThat(page().locator("#q-A1 vaadin-radio-button[checked]").count())
                .as("nothing comes back")
                .isZero();

        Set<String> asked = new TreeSet<>();
        for (String code = asked(); !code.isEmpty(); code = asked()) {
            asked.add(code);
            if (LOOKED_AT.contains(code)) {
                axe();
                picture("hirer-" + code);
            }
            answer(code);
        }
        assertThat(asked)
                .contains("N1", "D1", "G1", "H1")
                .doesNotContain("B1d", "B3", "E2", "F1")
                .noneMatch(code -> code.startsWith("I") || code.startsWith("J"));
        heading("Check what you have typed").waitFor();
        see("Birds of the marsh");
        page().getByLabel("Change: Title as it will be advertised").click();
        page().locator("#q-C1 input").fill("Birds of the salt marsh");
        button("Continue").click();
        heading("Check what you have typed").waitFor();
        see("Birds of the salt marsh");
        upload("<html><script>alert(1)</script>");
        see("There is a problem");
        axe();
        upload(TestPdf.TEXT);
        see("Added so far: 1");
        axe();
        picture("hirer-check");
        button("Send").click();
        heading("Thank you").waitFor();
        axe();
        picture("hirer-sent");
        assertClosed(link);
        assertClosed("hire/" + "A".repeat(32));

        desktop();
        signIn("bookings");
        open("venue-checks/" + ref);
        see("Birds of the salt marsh");
        link("Ask the hirer").click();
        heading("Ask the hirer about " + ref).waitFor();
        page().getByLabel(Pattern.compile("^Agenda or running order")).check();
        axe();
        picture("hirer-ask");
        button("Ask, and stop the clock").click();
        button("The hirer has answered").waitFor();
        axe();
        assertThat(paused(ref)).isTrue();
        String later = makeLink(ref);
        String never = makeLink(ref);
        assertClosed(later);

        phone();
        open(never);
        heading("Your booking request").waitFor();
        button("Start").click();
        for (String code = asked(); !code.isEmpty(); code = asked()) {
            assertThat(page().locator("#page").innerText()).doesNotContain("salt marsh");
            answer(code);
        }
        button("Send").click();
        heading("Thank you").waitFor();
        assertThat(paused(ref)).isFalse();

        desktop();
        signIn("bookings");
        String last = makeLink(ref);
        bean(DSLContext.class)
                .update(HIRER_LINK)
                .set(HIRER_LINK.EXPIRES_AT, bean(Clock.class).instant().minusSeconds(1))
                .where(HIRER_LINK.ENDED_AT.isNull())
                .execute();
        assertClosed(last);
    }

    /** Makes a link for the check and returns its path. */
    private String makeLink(String ref) {
        open("venue-checks/" + ref + "/link");
        heading("A link for the hirer of " + ref).waitFor();
        button("Show a link to pass on").click();
        Locator address = page().locator("#link-address input");
        address.waitFor();
        axe();
        picture("hirer-link");
        return address.inputValue().replaceAll("^.*/hire/", "hire/");
    }

    /** @return code of the question on the page; an empty text after the last */
    private String asked() {
        page().locator("h1")
                .getByText(Pattern.compile("^(Question|Check what)"))
                .waitFor();
        return page().locator("h1").innerText().startsWith("Check")
                ? ""
                : page().locator("#page [id^='q-']").first().getAttribute("id").substring(2);
    }

    /** Gives the answer, if there is one, and goes on. */
    private void answer(String code) {
        Locator field = page().locator("#q-" + code);
        field.waitFor();
        String value = code.equals("A3") ? date(45) : ANSWERS.getOrDefault(code, "");
        if (code.equals("A4")) {
            field.locator("vaadin-select-value-button").click();
            page().getByRole(AriaRole.OPTION).first().click();
        } else if (!value.isEmpty() && field.locator("vaadin-radio-button").count() > 0) {
            choose(code, value);
        } else if (!value.isEmpty()) {
            type(code, value);
        }
        String before = page().locator("h1").innerText();
        button("Continue").click();
        page().waitForFunction("was => document.querySelector('h1').innerText !== was", before);
    }

    private void upload(String content) {
        page().locator("vaadin-upload input[type=file]")
                .setInputFiles(
                        new FilePayload("flyer.pdf", "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    }

    private void assertClosed(String link) {
        phone();
        open(link);
        heading("This link does not work").waitFor();
        axe();
        picture("hirer-closed");
    }

    private static boolean paused(String ref) {
        return bean(DSLContext.class)
                        .select(VENUE_CHECK.PAUSED_SINCE)
                        .from(VENUE_CHECK)
                        .where(VENUE_CHECK.REFERENCE.eq(ref))
                        .fetchSingle()
                        .value1()
                != null;
    }

    private void see(String text) {
        page().getByText(text, new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
    }
}
