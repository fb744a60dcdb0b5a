package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Acceptance cases of venue hire from the first answer to the result, in the browser: outcome, who decides, conditions and
 * the rows that fired. The hardest is timed.
 */
class VenueCasesJourneyTest extends VenueJourneyBase {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_INTERACTIONS = 65;
    private static final Pattern FIRED = Pattern.compile("(?m)^([GRX]\\d+): ");

    @Test
    void case4UnpopularCandidateOfALawfulParty() {
        String ref = start("Election meeting", "School hall");
        hirer(ref, "Forward Reedham", "Political party");
        openPart("What will happen");
        content("Meet Ada Finch", "The candidate presents her programme and answers questions.", "Anybody", "60");
        choose("G1", "Protest is expected");
        type("G1b", "Two groups have announced a protest outside.");
        saveSection(ref);
        openPart("Elections and politics");
        choose("E1", "Yes");
        type("E2", "Borough council, Reedham ward, Ada Finch");
        choose("E3", "Yes");
        choose("E4", "Yes");
        axe();
        saveSection(ref);
        terms(ref);
        openPart("Register, records and police");
        checks("Answered: conditions suggested", "Door plan and two stewards.");
        choose("I7", "Confirmed");
        saveSection(ref);
        openPart("Concerns");
        choose("J0", "Yes");
        choose("J1", "No evidence");
        choose("J2", "No evidence");
        choose("J3", "No evidence");
        choose("J4", "Yes");
        choose("J5", "Yes");
        type("J5b", "31 mails from residents");
        choose("J6", "Yes");
        axe();
        saveSection(ref);
        result(ref, "Can go ahead with conditions", "venue manager", "R12", "R16");
        see("Charged for heating, lighting, cleaning, attendance and damage only");
        see("Stewards, licensed where their role needs it");
        picture("venue-case-4");
    }

    @Test
    void case8SeparateSeatingOutsideWorship() {
        String ref = start("Something else", "Main hall");
        hirer(ref, "Lantern Lecture Society", "Club or group without registration");
        openPart("What will happen");
        content("An evening lecture", "A lecture for members and guests with questions afterwards.", "Members", "60");
        choose("C6", "Yes, and it is not worship");
        choose("C6b", "No");
        choose("G1", "No");
        saveSection(ref);
        quiet(ref);
        result(ref, "Hold: the director decides with legal advice", "director with legal advice", "R17");
        see("Would be approved with conditions by the venue manager if the hirer accepts open seating.");
        picture("venue-case-8-declined");
        open("venue-checks/" + ref + "/content");
        heading("What will happen").waitFor();
        choose("C6b", "Yes");
        saveSection(ref);
        result(ref, "Can go ahead with conditions", "venue manager", "R17");
        see("Open seating: nobody is asked to sit or enter separately");
        open("venue-checks/" + ref + "/content");
        heading("What will happen").waitFor();
        choose("C6", "Yes, in an act of worship");
        saveSection(ref);
        result(ref, "Can go ahead on standard terms", "booking officer", "R32");
    }

    @Test
    void case15ALectureWithEvidenceOfUrgingViolenceIsEnteredByOneOfficer() {
        desktop();
        signIn("bookings");
        long begun = System.nanoTime();
        String ref = begin("Meeting or talk", "Main hall");
        hirer(ref, "New Horizon Study Circle East", "Club or group without registration");
        openPart("What will happen");
        content("Community safety", "A lecture about how neighbourhoods look after themselves.", "Anybody", "60");
        choose("C3", "Attached or handed in");
        choose("G1", "No");
        saveSection(ref);
        openPart("Speakers");
        fill(page().getByLabel("Name", new Page.GetByLabelOptions().setExact(true)), "Ravi Thorne");
        fill(page().getByLabel("Organisation").first(), "New Horizon Study Circle East");
        fill(page().getByLabel("Topic").first(), "Safe streets");
        saveSection(ref);
        openPart("Elections and politics");
        choose("E5", "No");
        saveSection(ref);
        terms(ref);
        openPart("Register, records and police");
        press(button("Add a source"));
        fill(page().getByLabel("Where it stands: address or publication"), "Video on the speaker's own channel");
        press(page().getByLabel("Primary: their own words, a recording, a court or register"));
        checks("Answered: conditions suggested", "Told today; they call back.");
        saveSection(ref);
        openPart("Concerns");
        choose("J0", "Yes");
        choose("J1", "No evidence");
        choose("J2", "Primary evidence: their own words, a recording, a court");
        choose("J3", "No evidence");
        choose("J4", "No");
        choose("J5", "No");
        choose("J6", "No");
        saveSection(ref);
        result(ref, "Tell the police now; confirm nothing to the hirer", "director with legal advice", "R7");
        Duration taken = Duration.ofNanos(System.nanoTime() - begun);
        System.out.printf("Complicated lecture: %d interactions, %.1f s%n", interactions(), taken.toMillis() / 1000.0);
        picture("venue-case-15");
        assertThat(taken).isLessThan(LONGEST);
        assertThat(interactions()).isLessThanOrEqualTo(MOST_INTERACTIONS);
    }

    @Test
    void case18EightHundredAndFiftyPeopleCelebrateAFestival() {
        String ref = start("Worship", "Main hall");
        hirer(ref, "Reedham Festival Committee", "Club or group without registration");
        openPart("What will happen");
        content("Festival of light", "Families pray, eat and celebrate together all evening.", "Anybody", "850");
        choose("C6", "No");
        choose("G1", "No");
        saveSection(ref);
        quiet(ref);
        result(ref, "Can go ahead with conditions", "venue manager", "R21");
        see("The procedures of the building are briefed to the organisers");
        see("A written security plan");
        picture("venue-case-18");
    }

    private String start(String kind, String room) {
        desktop();
        signIn("bookings");
        return begin(kind, room);
    }

    private String begin(String kind, String room) {
        open("venue-checks/new");
        heading("Start a venue check").waitFor();
        press(button("Start the check"));
        heading("Event, date and room").waitFor();
        String ref = reference();
        choose("A1", kind);
        choose("A2", "No");
        type("A3", date(40));
        type("A3b", "18:00");
        type("A3c", "20:00");
        chooseRoom(room);
        saveSection(ref);
        return ref;
    }

    private void hirer(String ref, String organisation, String kind) {
        openPart("Hirer");
        type("B1", "Ines Calloway");
        type("B1b", "ines@example.org");
        choose("B1d", "Yes, seen or known to us");
        choose("B2", "An organisation");
        type("B4", organisation);
        choose("B5", kind);
        choose("B9", "No");
        saveSection(ref);
    }

    private void content(String title, String what, String who, String people) {
        type("C1", title);
        type("C2", what);
        choose("C3", "Attached or handed in");
        choose("C4", who);
        choose("C5", "Nobody");
        choose("C6", "No");
        type("C7", people);
        choose("C8", "No");
    }

    private void terms(String ref) {
        openPart("Safety, insurance and terms");
        choose("H1", "Yes");
        saveSection(ref);
    }

    private void checks(String police, String said) {
        choose("I0", "No");
        choose("I1", "Not registered and need not be");
        choose("I3", "Nothing, or nothing to remark");
        choose("I6", police);
        if (!said.isEmpty()) {
            type("I6b", said);
        }
    }

    /** Terms accepted, nothing found, no concern. */
    private void quiet(String ref) {
        terms(ref);
        openPart("Register, records and police");
        checks("Not needed", "");
        saveSection(ref);
        openPart("Concerns");
        choose("J0", "No");
        saveSection(ref);
    }

    private void result(String ref, String outcome, String authority, String... rows) {
        openPart("Name screening");
        if (button("Screen the names").isVisible()) {
            press(button("Screen the names"));
        } else if (button("Screen again").isVisible()) {
            press(button("Screen again"));
        }
        page().getByText("No name comes near the list").waitFor();
        open("venue-checks/" + ref);
        press(button(Pattern.compile("^Work out the result")));
        heading("Result of " + ref).waitFor();
        see(outcome);
        see("Decides: " + authority);
        for (String row : rows) {
            see(row + ":");
        }
        assertThat(FIRED.matcher(page().locator("#page").innerText()).results())
                .extracting(fired -> fired.group(1))
                .containsExactlyInAnyOrder(rows);
        axe();
    }

    private void see(String text) {
        page().locator("#page").getByText(text).first().waitFor();
    }
}
