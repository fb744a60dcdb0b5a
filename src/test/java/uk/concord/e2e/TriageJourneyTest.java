package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.TriageQuery;
import uk.concord.testing.TestReader;

/** A busy morning at the queue with the keyboard, and a duplicate that was none. */
class TriageJourneyTest extends JourneyBase {
    private static final int REPORTS = 10;

    private Locator group(String name) {
        return page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(name));
    }

    private int waiting() {
        return bean(TriageQuery.class)
                .queue(TestReader.ANALYST, java.time.LocalDate.of(2026, 11, 24))
                .total();
    }

    /** Reports of an officer, so many that the busy morning can begin; each tells of the same, hence likely duplicates. */
    private void reportsWaiting(int atLeast) {
        signIn("analyst");
        UserDetails officer = bean(UserDetailsService.class).loadUserByUsername("officer");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(officer, null, officer.getAuthorities()));
        try {
            DraftService drafts = bean(DraftService.class);
            QuickReportService quick = bean(QuickReportService.class);
            LocalDate day = LocalDate.of(2026, 11, 20);
            long ward = drafts.wardsOn(day).getFirst().id();
            for (int missing = atLeast - waiting(); missing > 0; missing--) {
                String key = drafts.newKey();
                quick.save(
                        key,
                        0,
                        new QuickAnswers(
                                false,
                                "Purple zigzags were sprayed on the lido wall overnight, the shop beside it says.",
                                day,
                                ward,
                                ImpactFelt.SOME_WORRY,
                                HowKnown.SAW_OR_HEARD));
                quick.submit(key, true);
            }
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** Ticks the first answer of a group that has the focus, or is reached with Tab. */
    private void first(String name) {
        tabTo(group(name));
        page().keyboard().press("Space");
        assertThat(group(name).getByRole(AriaRole.RADIO).first()).isChecked();
    }

    @Test
    void tenReportsTriagedWithTheKeyboard() {
        desktop();
        reportsWaiting(REPORTS);
        signIn("analyst");
        open("tensions/triage");
        heading("Triage").waitFor();
        axe();
        page().keyboard().press("?");
        page().getByText("Next report; Enter opens it").waitFor();
        axe();
        picture("triage-queue");
        int before = waiting();
        Instant started = java.time.Clock.systemUTC().instant();
        page().keyboard().press("j");
        page().locator(".triage-queue tbody th a")
                .first()
                .and(page().locator(":focus"))
                .waitFor();
        page().keyboard().press("Enter");
        for (int i = 0; i < REPORTS; i++) {
            Locator title = page().getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions()
                                    .setName(Pattern.compile("^Triage of CT-"))
                                    .setLevel(1));
            title.waitFor();
            String reference = title.textContent().substring("Triage of ".length());
            page().locator(".triage-hold").waitFor();
            if (i == 0) {
                axe();
                picture("triage-one");
            }
            if (i % 2 == 0) {
                page().keyboard().press("x");
                button("Reject the report").waitFor();
                first("Why is it rejected?");
                tabTo(button("Reject the report"));
            } else {
                page().keyboard().press("r");
                page().locator("#triage-question").waitFor();
                tabTo(page().getByLabel("Your question", new Page.GetByLabelOptions().setExact(true)));
                page().keyboard().type("jkadxun: where was it, and when?");
                tabTo(button("Send the question"));
            }
            page().keyboard().press("Enter");
            page().waitForURL(Pattern.compile(".*done=" + reference + "$"));
        }
        Duration taken = Duration.between(started, java.time.Clock.systemUTC().instant());
        Assertions.assertThat(waiting()).isEqualTo(before - REPORTS);
        Assertions.assertThat(taken).isLessThan(Duration.ofMinutes(3));
        axe();
    }

    @Test
    void aDuplicateLinkedAndUndone() {
        phone();
        reportsWaiting(REPORTS);
        String original = bean(TensionQuery.class)
                .page(TestReader.ANALYST, ReportFilter.ALL.withState(ReportState.ACCEPTED), null, 1)
                .rows()
                .getFirst()
                .reference();
        open("tensions/triage");
        page().locator(".triage-queue tbody th a").last().click();
        page().locator(".triage-hold").waitFor();
        page().getByText("May tell of the same").waitFor();
        String reference = page().url().replaceAll(".*/", "");
        axe();
        picture("triage-likely-phone");
        page().keyboard().press("u");
        page().locator("#triage-original").waitFor();
        tabTo(page().getByLabel("Reference of the other report", new Page.GetByLabelOptions().setExact(true)));
        page().keyboard().type(original);
        button("Link as a duplicate").click();
        page().getByText(reference + " is decided.").waitFor();
        axe();
        open("tensions/triage/" + reference);
        button("Undo: it is not a duplicate").waitFor();
        axe();
        button("Undo: it is not a duplicate").click();
        page().locator(".triage-hold").waitFor();
        axe();
    }
}
