package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A yoga class comes back: its last answers are shown, confirmed as unchanged, screened anew and approved, in at most eight
 * interactions and under one minute. A press, a tick, or a field filled in counts as one.
 */
class RepeatHireJourneyTest extends VenueJourneyBase {
    private static final int MOST_INTERACTIONS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Test
    void aYogaClassComesBack() {
        desktop();
        signIn("bookings");
        open("venue-checks");
        heading("Venue checks").waitFor();
        long start = System.nanoTime();

        press(link("Start a check"));
        heading("Start a venue check").waitFor();
        fill(page().getByLabel("Name of the hirer or organisation"), "Tidewater Yoga");
        press(link(Pattern.compile("^Tuesday yoga: Tidewater Yoga.*")));
        heading("Same again: Tuesday yoga").waitFor();
        fill(page().getByLabel("Date of the event this time"), date(63));
        page().keyboard().press("Tab");
        press(page().getByLabel(Pattern.compile("^I have asked the hirer")));
        press(page().getByLabel(Pattern.compile("^Register, our records")));
        press(button("Take these answers over and work out the result"));
        page().getByText("Can go ahead on standard terms").first().waitFor();
        press(button("Approve as recommended"));
        page().getByText("What happens next").waitFor();

        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Returning yoga class: %d interactions, %.1f s%n", interactions(), taken.toMillis() / 1000.0);
        assertThat(interactions()).isLessThanOrEqualTo(MOST_INTERACTIONS);
        assertThat(taken).isLessThan(LONGEST);
    }

    @Test
    void whatIsTakenOverIsShownAndNothingGoesAheadUnconfirmed() {
        phone();
        signIn("bookings");
        open("venue-checks/new");
        heading("Start a venue check").waitFor();
        page().getByLabel("Name of the hirer or organisation").fill("Tidewater");
        link(Pattern.compile("^Tuesday yoga: Tidewater Yoga.*")).waitFor();
        axe();
        picture("venue-repeat-search");
        link(Pattern.compile("^Tuesday yoga: Tidewater Yoga.*")).click();
        heading("Same again: Tuesday yoga").waitFor();
        page().getByText("A weekly class for beginners").waitFor();
        button("Take these answers over and work out the result").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("venue-repeat");
        button("Take the hirer's answers over and go through them").click();
        page().getByText(Pattern.compile("^Same again as VC-")).waitFor();
        axe();
        link(Pattern.compile("^Last time and now$")).click();
        heading("Last time and now").waitFor();
        page().getByText("Changed", new Page.GetByTextOptions().setExact(true))
                .first()
                .waitFor();
        axe();
        picture("venue-repeat-compare");
    }
}
