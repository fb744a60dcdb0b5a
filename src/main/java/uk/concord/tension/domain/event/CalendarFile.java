package uk.concord.tension.domain.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;

/**
 * Reads events from an iCalendar file: the part of RFC 5545 that calendars of dates use. Folded lines, escaped text,
 * dates, UTC, local and zoned times, RRULE with FREQ, INTERVAL, UNTIL and COUNT. An event with any other rule is
 * reported and left out, never guessed.
 */
public final class CalendarFile {
    /** Largest file, in characters. */
    public static final int LONGEST = 1_000_000;

    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    private CalendarFile() {}

    /**
     * What a file holds.
     *
     * @param events that can be taken over
     * @param left titles or UIDs of events that cannot, with the key of the reason
     */
    public record Content(List<Entry> events, List<Left> left) {
        public Content {
            events = List.copyOf(events);
            left = List.copyOf(left);
        }
    }

    /** An event of the file. */
    public record Entry(String uid, String title, Recurrence days, String place, String note, boolean cancelled) {}

    /** An event that was left out. */
    public record Left(String what, String reasonKey) {}

    /** A property of a line: its name, parameters and value. */
    private record Property(String parameters, String value) {}

    private static final class Unreadable extends Exception {
        private final String key;

        Unreadable(String key) {
            super(key);
            this.key = key;
        }
    }

    /** @return what the file holds; nothing when it is no calendar */
    public static Content read(String text) {
        List<Entry> events = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        Map<String, Property> current = null;
        int depth = 0;
        for (String line : unfold(text)) {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.equals("BEGIN:VEVENT")) {
                current = new HashMap<>();
                depth = 0;
            } else if (current != null && upper.startsWith("BEGIN:")) {
                depth++;
            } else if (upper.equals("END:VEVENT") && current != null) {
                add(current, events, left);
                current = null;
            } else if (current != null && upper.startsWith("END:")) {
                depth--;
            } else if (current != null && depth == 0) {
                property(line, current);
            }
        }
        return new Content(events, left);
    }

    private static List<String> unfold(String text) {
        return text.replaceAll("\r?\n[ \t]", "").lines().toList();
    }

    private static void property(String line, Map<String, Property> into) {
        int colon = valueStart(line);
        if (colon < 0) {
            return;
        }
        String head = line.substring(0, colon);
        int semicolon = head.indexOf(';');
        String name = (semicolon < 0 ? head : head.substring(0, semicolon)).toUpperCase(Locale.ROOT);
        into.putIfAbsent(
                name, new Property(semicolon < 0 ? "" : head.substring(semicolon + 1), line.substring(colon + 1)));
    }

    /** The colon that ends the name and parameters; one inside quotation marks belongs to a parameter. */
    private static int valueStart(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static void add(Map<String, Property> event, List<Entry> events, List<Left> left) {
        String uid = value(event, "UID");
        String title = unescape(value(event, "SUMMARY"));
        try {
            if (uid.isBlank() || uid.length() > 255) {
                throw new Unreadable("tension.event.import.uid");
            }
            if (title.length() < 5 || title.length() > EventDetails.TITLE_MAX) {
                throw new Unreadable("tension.problem.event.title");
            }
            if (event.containsKey("RDATE") || event.containsKey("EXDATE") || event.containsKey("RECURRENCE-ID")) {
                throw new Unreadable("tension.event.import.rule");
            }
            events.add(new Entry(
                    uid,
                    title,
                    days(event),
                    cut(unescape(value(event, "LOCATION")), EventDetails.PLACE_MAX),
                    cut(unescape(value(event, "DESCRIPTION")), EventDetails.NOTE_MAX),
                    value(event, "STATUS").equalsIgnoreCase("CANCELLED")));
        } catch (Unreadable reason) {
            left.add(new Left(title.isBlank() ? uid : title, reason.key));
        }
    }

    private static Recurrence days(Map<String, Property> event) throws Unreadable {
        Property start = event.get("DTSTART");
        if (start == null) {
            throw new Unreadable("tension.event.import.date");
        }
        LocalDate first = day(start);
        LocalDate last = first;
        Property end = event.get("DTEND");
        if (end != null) {
            last = day(end);
            boolean wholeDays = !end.value().contains("T");
            if (last.isAfter(first) && (wholeDays || end.value().contains("T000000"))) {
                last = last.minusDays(1);
            }
        }
        Property rule = event.get("RRULE");
        if (last.isBefore(first) || last.isAfter(first.plusDays(60))) {
            throw new Unreadable("tension.problem.event.endsOn");
        }
        return rule == null
                ? new Recurrence(first, last, Frequency.ONCE, 1, null)
                : recurrence(rule.value(), first, last);
    }

    private static Recurrence recurrence(String rule, LocalDate first, LocalDate last) throws Unreadable {
        Frequency frequency = null;
        int every = 1;
        Integer count = null;
        LocalDate until = null;
        try {
            for (String part : rule.split(";", -1)) {
                String[] pair = part.split("=", 2);
                String value = pair.length == 2 ? pair[1] : "";
                switch (pair[0].toUpperCase(Locale.ROOT)) {
                    case "FREQ" -> frequency = Frequency.valueOf(value.toUpperCase(Locale.ROOT));
                    case "INTERVAL" -> every = Integer.parseInt(value);
                    case "COUNT" -> count = Integer.valueOf(value);
                    case "UNTIL" -> until = day(new Property("", value));
                    case "WKST" -> {}
                    default -> throw new Unreadable("tension.event.import.rule");
                }
            }
            if (frequency == null || frequency == Frequency.ONCE) {
                throw new Unreadable("tension.event.import.rule");
            }
            return new Recurrence(
                    first, last, frequency, every, count == null ? until : lastOf(first, frequency, every, count));
        } catch (IllegalArgumentException notKnown) {
            throw new Unreadable("tension.event.import.rule");
        }
    }

    private static LocalDate lastOf(LocalDate first, Frequency frequency, int every, int count) {
        if (count < 1 || count > 1_000) {
            throw new IllegalArgumentException("count");
        }
        Recurrence endless = new Recurrence(first, first, frequency, every, null);
        LocalDate horizon = first;
        List<LocalDate> days = List.of(first);
        while (days.size() < count) {
            horizon = horizon.plusYears(5);
            days = endless.between(first, horizon);
        }
        return days.get(count - 1);
    }

    /** The day in London. */
    private static LocalDate day(Property property) throws Unreadable {
        String value = property.value().strip();
        try {
            if (value.matches("\\d{8}")) {
                return LocalDate.parse(value, DATE);
            }
            if (value.endsWith("Z")) {
                return LocalDateTime.parse(value.substring(0, value.length() - 1), TIME)
                        .atZone(ZoneOffset.UTC)
                        .withZoneSameInstant(LondonTime.ZONE)
                        .toLocalDate();
            }
            return LocalDateTime.parse(value, TIME)
                    .atZone(zone(property.parameters()))
                    .withZoneSameInstant(LondonTime.ZONE)
                    .toLocalDate();
        } catch (DateTimeException notADate) {
            throw new Unreadable("tension.event.import.date");
        }
    }

    private static ZoneId zone(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            if (parameter.toUpperCase(Locale.ROOT).startsWith("TZID=")) {
                return ZoneId.of(parameter.substring(5).replace("\"", ""));
            }
        }
        return LondonTime.ZONE;
    }

    private static String value(Map<String, Property> event, String name) {
        Property found = event.get(name);
        return found == null ? "" : found.value().strip();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static String unescape(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("\\\\[nN]", "\n")
                        .replaceAll("\\\\([,;\\\\])", "$1")
                        .strip();
    }
}
