package uk.concord.briefing.domain.scan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days and times that could be those of an incident. Days ahead, and days before the period counted, are not. */
final class DayWords {

    private static final String MONTH =
            "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?"
                    + "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "\\b,?(?: (\\d{4})\\b)?");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)(?:,? (\\d{4})\\b)?");
    private static final Pattern SLASHES = Pattern.compile("\\b(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b");
    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})\\b");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?i)\\b(?:yesterday|last night|the other day"
                    + "|(?:last|this|on) (?:mon|tues|wednes|thurs|fri|satur|sun)day(?: (?:morning|afternoon|evening|night))?)\\b");
    private static final Pattern TIME = Pattern.compile(
            "(?i)\\b(?:[01]?\\d|2[0-3]):[0-5]\\d(?: ?[ap]\\.?m\\b)?|\\b(?:1[0-2]|0?[1-9])(?:\\.[0-5]\\d)? ?[ap]\\.?m\\b"
                    + "|\\b(?:[01]\\d|2[0-3])[0-5]\\d (?:hours|hrs)\\b");

    private DayWords() {}

    /**
     * @param from first day counted
     * @param today last day that can be that of an incident
     */
    static List<Finding> find(String text, LocalDate from, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        add(found, text, DAY_MONTH, m -> date(m.group(3), month(m.group(2)), m.group(1), today), from, today);
        add(found, text, MONTH_DAY, m -> date(m.group(3), month(m.group(1)), m.group(2), today), from, today);
        add(found, text, SLASHES, m -> date(m.group(3), number(m.group(2)), m.group(1), today), from, today);
        add(found, text, ISO, m -> date(m.group(1), number(m.group(2)), m.group(3), today), from, today);
        RELATIVE.matcher(text).results().forEach(m -> found.add(Finding.of(ScanRule.DATE, text, m.start(), m.end())));
        TIME.matcher(text).results().forEach(m -> found.add(Finding.of(ScanRule.TIME, text, m.start(), m.end())));
        return found;
    }

    private interface Reading {
        @Nullable
        LocalDate of(MatchResult match);
    }

    private static void add(
            List<Finding> found, String text, Pattern form, Reading reading, LocalDate from, LocalDate today) {
        form.matcher(text).results().forEach(match -> {
            LocalDate day = reading.of(match);
            if (day != null && !day.isBefore(from) && !day.isAfter(today)) {
                found.add(Finding.of(ScanRule.DATE, text, match.start(), match.end()));
            }
        });
    }

    /** Without a year the last such day is meant. */
    private static @Nullable LocalDate date(@Nullable String year, int month, String day, LocalDate today) {
        try {
            if (year != null) {
                int number = number(year);
                return LocalDate.of(number < 100 ? 2000 + number : number, month, number(day));
            }
            LocalDate thisYear = Year.of(today.getYear()).atMonth(month).atDay(number(day));
            return thisYear.isAfter(today) ? thisYear.minusYears(1) : thisYear;
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String name) {
        String begin = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(begin)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("No month begins with " + begin);
    }
}
