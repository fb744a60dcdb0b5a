package uk.concord.venue.domain.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import uk.concord.venue.domain.rules.Question;

/**
 * An invented event that was held several times.
 *
 * @param room codes of venue and room
 * @param day of the week on which it is held
 * @param speaker name; empty when nobody speaks
 * @param weeks from this week, before it when negative
 * @param way what is special about the first of them; empty for nothing
 * @param answers beyond the usual ones
 */
record DemoHire(
        String room,
        DayOfWeek day,
        String organisation,
        String kind,
        int people,
        String speaker,
        List<Integer> weeks,
        String way,
        Map<Question, String> answers) {
    private static final String FILE = "/venue/demo-hires.csv";

    static List<DemoHire> all() {
        return rows(FILE).map(DemoHire::of).toList();
    }

    /** @return the rows of a file with a header */
    static Stream<CSVRecord> rows(String path) {
        try (InputStream file = Objects.requireNonNull(DemoHire.class.getResourceAsStream(path));
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.getRecords().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DemoHire of(CSVRecord row) {
        Map<Question, String> answers = new LinkedHashMap<>();
        answers.put(Question.A3_START, row.get("start"));
        answers.put(Question.A3_END, row.get("end"));
        answers.put(Question.B5, row.get("body"));
        answers.put(Question.C1, row.get("title"));
        answers.put(Question.C2, row.get("about"));
        Arrays.stream(row.get("extra").split(";"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> answers.put(Question.byCode(pair[0]).orElseThrow(), pair[1]));
        return new DemoHire(
                row.get("room"),
                DayOfWeek.valueOf(row.get("day")),
                row.get("organisation"),
                row.get("kind"),
                Integer.parseInt(row.get("people")),
                row.get("speaker"),
                Arrays.stream(row.get("weeks").split(" ")).map(Integer::valueOf).toList(),
                row.get("way"),
                answers);
    }

    /** @return the day of the event held so many weeks from the week of the day given */
    LocalDate date(LocalDate today, int week) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(week)
                .with(TemporalAdjusters.nextOrSame(day));
    }
}
