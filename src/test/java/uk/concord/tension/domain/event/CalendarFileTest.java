package uk.concord.tension.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.event.CalendarFile.Content;
import uk.concord.tension.domain.event.CalendarFile.Entry;

/** The part of RFC 5545 that is read, and the days of recurring events. */
class CalendarFileTest {
    private static Content read(String... lines) {
        return CalendarFile.read(
                "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a@example.org\r\nSUMMARY:Vigil at the war memorial\r\n"
                        + String.join("\r\n", lines)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private static Entry only(String... lines) {
        Content content = read(lines);
        assertThat(content.left()).isEmpty();
        return content.events().getFirst();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }

    @Test
    void aWholeDayEndsTheDayBeforeItsExclusiveEnd() {
        Recurrence days =
                only("DTSTART;VALUE=DATE:20261108", "DTEND;VALUE=DATE:20261110").days();
        assertThat(days.start()).isEqualTo(day(11, 8));
        assertThat(days.end()).isEqualTo(day(11, 9));
    }

    @Test
    void timesAreReadInLondon() {
        assertThat(only("DTSTART:20260630T233000Z").days().start()).isEqualTo(day(7, 1));
        assertThat(only("DTSTART;TZID=America/New_York:20261201T200000").days().start())
                .isEqualTo(day(12, 2));
        assertThat(only("DTSTART:20261201T200000").days().start()).isEqualTo(day(12, 1));
    }

    @Test
    void foldedAndEscapedTextIsPutTogether() {
        Entry entry = only(
                "DTSTART:20261108T110000Z",
                "DESCRIPTION:First line\\nsecond\\, with a comma and a long",
                " er tail",
                "LOCATION;ALTREP=\"http://x:1\":Memorial\\; north side");
        assertThat(entry.note()).isEqualTo("First line\nsecond, with a comma and a longer tail");
        assertThat(entry.place()).isEqualTo("Memorial; north side");
    }

    @Test
    void rulesOfRepeatingAreReadOrLeftOutButNeverGuessed() {
        Recurrence weekly = only("DTSTART;VALUE=DATE:20261106", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3")
                .days();
        assertThat(weekly.between(day(1, 1), day(12, 31))).containsExactly(day(11, 6), day(11, 20), day(12, 4));
        Recurrence until = only("DTSTART;VALUE=DATE:20261106", "RRULE:FREQ=DAILY;UNTIL=20261108T235900Z")
                .days();
        assertThat(until.between(day(1, 1), day(12, 31))).containsExactly(day(11, 6), day(11, 7), day(11, 8));
        assertThat(read("DTSTART;VALUE=DATE:20261106", "RRULE:FREQ=MONTHLY;BYDAY=2MO")
                        .left())
                .singleElement()
                .satisfies(left -> assertThat(left.reasonKey()).isEqualTo("tension.event.import.rule"));
        assertThat(read("DTSTART:tomorrow").left()).hasSize(1);
    }

    @Test
    void anAlarmInsideDoesNotChangeTheEvent() {
        Entry entry = only(
                "DTSTART;VALUE=DATE:20261108", "BEGIN:VALARM", "SUMMARY:Wake up now", "END:VALARM", "STATUS:CANCELLED");
        assertThat(entry.title()).isEqualTo("Vigil at the war memorial");
        assertThat(entry.cancelled()).isTrue();
    }

    @Test
    void nonsenseNeverFails() {
        Random random = new Random(5545);
        String letters = "BEGIN:VEVENT\nEND;=,\\\"0123456789TZRUL \r";
        for (int run = 0; run < 2_000; run++) {
            StringBuilder text = new StringBuilder("BEGIN:VEVENT\n");
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            CalendarFile.read(text.append("\nEND:VEVENT\n").toString());
        }
    }

    @Test
    void aMonthWithoutTheDayIsLeftOut() {
        Recurrence monthly = new Recurrence(day(1, 31), day(1, 31), Frequency.MONTHLY, 1, null);
        assertThat(monthly.between(day(1, 1), day(5, 31))).containsExactly(day(1, 31), day(3, 31), day(5, 31));
        Recurrence leap =
                new Recurrence(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 2, 29), Frequency.YEARLY, 1, null);
        assertThat(leap.between(LocalDate.of(2025, 1, 1), LocalDate.of(2028, 12, 31)))
                .containsExactly(LocalDate.of(2028, 2, 29));
    }

    @Test
    void askingForAPieceGivesThatPieceOfTheWhole() {
        Random random = new Random(42);
        for (int run = 0; run < 500; run++) {
            LocalDate start = day(1, 1).plusDays(random.nextInt(300));
            Recurrence days = new Recurrence(
                    start,
                    start.plusDays(random.nextInt(4)),
                    Frequency.values()[random.nextInt(Frequency.values().length)],
                    1 + random.nextInt(4),
                    random.nextBoolean() ? null : start.plusDays(random.nextInt(700)));
            long length = days.end().toEpochDay() - days.start().toEpochDay();
            LocalDate from = start.plusDays(random.nextInt(800) - 50);
            LocalDate to = from.plusDays(random.nextInt(100));
            List<LocalDate> expected = days.between(start.minusDays(1), start.plusYears(4)).stream()
                    .filter(day -> !day.isAfter(to) && !day.plusDays(length).isBefore(from))
                    .toList();
            assertThat(days.between(from, to)).as("%s %s %s", days, from, to).isEqualTo(expected);
        }
    }
}
