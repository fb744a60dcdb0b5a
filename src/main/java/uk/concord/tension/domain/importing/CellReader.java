package uk.concord.tension.domain.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.Choice;

/** The cells of one row as answers. What cannot be read is remembered and counts as not given. */
final class CellReader {
    /** Day first, as in this country; or the year first, as systems write it. */
    private static final List<DateTimeFormatter> DAYS =
            List.of(day("uuuu-M-d"), day("d/M/uuuu"), day("d.M.uuuu"), day("d MMMM uuuu"), day("d MMM uuuu"));

    private static final Set<String> YES = Set.of("yes", "y", "true", "1");
    private static final Set<ImportField> NO_IS_NOTHING =
            EnumSet.of(ImportField.DANGER, ImportField.OLD_CONFIRMED, ImportField.OUTSIDE_CONFIRMED);
    private static final Set<String> NO = Set.of("no", "n", "false", "0");
    /** Parts the answers of a cell that may hold several. */
    private static final String PART = ";";

    private final Map<ImportField, String> cells;
    private final ImportWords words;
    private final Map<ImportField, RowProblem.Found> unread = new EnumMap<>(ImportField.class);
    private final Map<ImportField, String> understood = new EnumMap<>(ImportField.class);

    CellReader(Map<ImportField, String> cells, ImportWords words) {
        this.cells = new EnumMap<>(ImportField.class);
        this.cells.putAll(cells);
        this.words = words;
    }

    private static DateTimeFormatter day(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withResolverStyle(ResolverStyle.STRICT);
    }

    /** @return what could not be read, by answer */
    Map<ImportField, RowProblem.Found> unread() {
        return unread;
    }

    /**
     * @return what was given, each answer written in one way: days as 2026-11-24, codes for words, several in order. "No"
     *     to what nobody asks twice is as if it was not given
     */
    Map<ImportField, String> understood() {
        Map<ImportField, String> all = new EnumMap<>(ImportField.class);
        cells.keySet().stream()
                .filter(this::has)
                .forEach(field -> all.put(field, understood.getOrDefault(field, text(field))));
        NO_IS_NOTHING.forEach(field -> all.remove(field, String.valueOf(false)));
        return all;
    }

    private <T> T understood(ImportField field, T answer, String code) {
        understood.put(field, code);
        return answer;
    }

    boolean has(ImportField field) {
        return !text(field).isEmpty();
    }

    String text(ImportField field) {
        return cells.getOrDefault(field, "").strip();
    }

    private <T> @Nullable T none(ImportField field, String messageKey, Object... arguments) {
        unread.put(field, new RowProblem.Found(field, messageKey, List.of(arguments)));
        return null;
    }

    @Nullable
    LocalDate date(ImportField field) {
        if (!has(field)) {
            return null;
        }
        String cell = text(field).replaceFirst("[T ]\\d{1,2}:\\d{2}(:\\d{2})?.*$", "");
        for (DateTimeFormatter format : DAYS) {
            try {
                LocalDate day = LocalDate.parse(cell, format);
                return understood(field, day, day.toString());
            } catch (DateTimeException otherwise) {
                // The next way to write a day may fit.
            }
        }
        return none(field, "tension.import.problem.day");
    }

    @Nullable
    Boolean yesNo(ImportField field) {
        String cell = ImportWords.plain(text(field));
        if (cell.isEmpty()) {
            return null;
        }
        if (!YES.contains(cell) && !NO.contains(cell)) {
            return none(field, "tension.import.problem.yesNo");
        }
        boolean yes = YES.contains(cell);
        return understood(field, yes, String.valueOf(yes));
    }

    @Nullable
    Double number(ImportField field) {
        if (!has(field)) {
            return null;
        }
        try {
            double number = Double.parseDouble(text(field));
            return Double.isFinite(number)
                    ? understood(field, number, String.valueOf(number))
                    : none(field, "tension.import.problem.number");
        } catch (NumberFormatException notOne) {
            return none(field, "tension.import.problem.number");
        }
    }

    <E extends Enum<E> & Choice> @Nullable E choice(ImportField field, Class<E> type) {
        if (!has(field)) {
            return null;
        }
        Optional<E> read = words.choice(type, text(field));
        return read.isPresent()
                ? understood(field, read.get(), read.get().name())
                : none(field, "tension.import.problem.choice");
    }

    <E extends Enum<E> & Choice> Set<E> choices(ImportField field, Class<E> type) {
        Set<E> chosen = EnumSet.noneOf(type);
        for (String part : parts(field)) {
            Optional<E> read = words.choice(type, part);
            if (read.isEmpty()) {
                none(field, "tension.import.problem.choices");
            }
            read.ifPresent(chosen::add);
        }
        return understood(field, chosen, chosen.toString());
    }

    @Nullable
    String category(ImportField field) {
        if (!has(field)) {
            return null;
        }
        Optional<String> read = words.category(text(field));
        return read.isPresent()
                ? understood(field, read.get(), read.get())
                : none(field, "tension.import.problem.category");
    }

    Set<String> categories(ImportField field) {
        Set<String> chosen = new LinkedHashSet<>();
        for (String part : parts(field)) {
            Optional<String> read = words.category(part);
            if (read.isEmpty()) {
                none(field, "tension.import.problem.category");
            }
            read.ifPresent(chosen::add);
        }
        return understood(field, chosen, chosen.stream().sorted().toList().toString());
    }

    /** @param day on which it must have existed */
    @Nullable
    Ward ward(ImportField field, @Nullable LocalDate day) {
        if (!has(field)) {
            return null;
        }
        Optional<Ward> read = words.ward(day, text(field));
        return read.isPresent()
                ? understood(field, read.get(), read.get().code())
                : none(field, "tension.import.problem.ward");
    }

    private List<String> parts(ImportField field) {
        List<String> parts = new ArrayList<>();
        for (String part : text(field).split(PART, -1)) {
            if (!part.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }
}
