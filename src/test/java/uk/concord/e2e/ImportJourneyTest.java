package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.concord.db.Tables.TENSION_REPORT;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.triage.ReportState;

/** Five thousand rows of another system's file, forty of them wrong, are taken over once. */
class ImportJourneyTest extends JourneyBase {
    private static final int ROWS = 5_000;
    private static final String TEXT =
            "The benches at the station were turned round again, and two groups argue about it.";
    private static final double MINUTES = 180_000;

    private static byte[] file() {
        LocalDate day = LondonTime.today(bean(Clock.class)).minusDays(2);
        String ward = bean(FormWorld.class).wardsOn(day).getFirst().name();
        StringBuilder text = new StringBuilder("Your reference,What happened,Day it started,Ward,Feeling,Known\r\n");
        for (int i = 0; i < ROWS; i++) {
            String known = i % 125 == 3 ? "Somehow" : "From a professional record";
            text.append("J-%d,\"%s\",%s,\"%s\",Some worry,%s\r\n".formatted(i, TEXT, day, ward, known));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void upload(byte[] content) {
        heading("Take over a file").waitFor();
        page().getByLabel("Source", new Page.GetByLabelOptions().setExact(true)).fill("Journey log");
        page().keyboard().press("Tab");
        page().locator("#tension-import-file input[type=file]")
                .setInputFiles(new FilePayload("journey.csv", "text/csv", content));
        page().getByText("Chosen: journey.csv").waitFor();
        button("Continue").click();
        page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("^Import IM-"))
                                .setLevel(1))
                .waitFor();
    }

    private void choose(String answer, String column) {
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^" + answer)))
                .click();
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(column).setExact(true))
                .click();
    }

    @Test
    void fiveThousandRowsWithFortyWrongOnes() throws IOException {
        desktop();
        signIn("manager");
        open("tensions/imports");
        heading("Imports").waitFor();
        axe();
        picture("imports");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take over a file"))
                .click();
        heading("Take over a file").waitFor();
        axe();
        picture("import-new");
        byte[] file = file();
        upload(file);
        axe();
        button("Check the file").click();
        page().getByText("Choose the column that says what people feel or do")
                .first()
                .waitFor();
        choose("What people feel or do", "Feeling");
        choose("How it is known", "Known");
        button("Check the file").click();
        heading2("What would happen").waitFor(new Locator.WaitForOptions().setTimeout(MINUTES));
        assertThat(page().locator(".summary").last()).containsText("4960");
        page().getByText("Use a word of the list in the template").first().waitFor();
        axe();
        picture("import-preview");
        Download problems = page().waitForDownload(() -> page().getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName("Download what is wrong (CSV)"))
                .click());
        Assertions.assertThat(Files.readString(problems.path()).lines()).hasSize(41);

        button("Take over 4,960 reports").click();
        page().getByText(Pattern.compile("Done: [0-9,]+ of 5,000 rows")).waitFor();
        axe();
        heading2("What came of it").waitFor(new Locator.WaitForOptions().setTimeout(MINUTES));
        assertThat(page().locator(".summary").last()).containsText("4960");
        axe();
        picture("import-done");

        phone();
        signIn("manager");
        open("tensions/imports/new");
        upload(file);
        button("Check the file").click();
        page().getByText("No row of this file would become a report.")
                .waitFor(new Locator.WaitForOptions().setTimeout(MINUTES));
        axe();
        picture("import-again-phone");
        open("tensions/imports");
        heading("Imports").waitFor();
        axe();
        picture("imports-phone");
    }

    /** Thousands of waiting reports would push those of other journeys off the first page of the queue. */
    @AfterEach
    void emptyTheQueue() {
        bean(DSLContext.class)
                .update(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, ReportState.REJECTED.name())
                .where(TENSION_REPORT.STATE.eq(ReportState.SUBMITTED.name()))
                .and(TENSION_REPORT.WHAT_HAPPENED.eq(TEXT))
                .execute();
    }

    private Locator heading2(String text) {
        return page().getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(text).setLevel(2));
    }
}
