package uk.concord.tension.domain.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A series of weekly counts from a CSV file with the header {@code t,y}, one week a line, oldest first.
 *
 * @param labels what the file calls each week, as it stands there
 * @param counts the counts
 */
record SeriesFile(List<String> labels, long[] counts) {
    /** Above any count of reports, and small enough for every formula. */
    static final long LARGEST = 1_000_000_000;

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();

    /** @throws SeriesException when the file cannot be read or is not such a series */
    static SeriesFile read(Path file) {
        try (CSVParser parser = CSVParser.parse(Files.readString(file), FORMAT)) {
            return read(file, parser);
        } catch (NoSuchFileException missing) {
            throw new SeriesException("There is no file " + file + ".");
        } catch (CharacterCodingException encoding) {
            throw new SeriesException(file + " is not a text file in UTF-8.");
        } catch (IOException | UncheckedIOException | IllegalStateException unreadable) {
            throw new SeriesException(file + " cannot be read as CSV: " + unreadable.getMessage());
        }
    }

    private static SeriesFile read(Path file, CSVParser parser) {
        List<String> labels = new ArrayList<>();
        List<Long> counts = new ArrayList<>();
        boolean header = true;
        for (CSVRecord line : parser) {
            if (header) {
                checkHeader(file, line);
                header = false;
            } else {
                String where = file + ", line " + parser.getCurrentLineNumber() + ": ";
                if (line.size() != 2) {
                    throw new SeriesException(
                            where + "two values were expected, t and y, but there are " + line.size() + ".");
                }
                if (line.get(0).isEmpty()) {
                    throw new SeriesException(where + "the value of t is missing.");
                }
                labels.add(line.get(0));
                counts.add(count(where, line.get(1)));
            }
        }
        if (header) {
            throw new SeriesException(file + " is empty: its first line must be t,y.");
        }
        if (counts.isEmpty()) {
            throw new SeriesException(file + " has no line after the header t,y.");
        }
        return new SeriesFile(labels, counts.stream().mapToLong(Long::longValue).toArray());
    }

    private static void checkHeader(Path file, CSVRecord line) {
        String found = String.join(",", line.toList()).replace("\uFEFF", "").replace("\"", "");
        if (!found.equals("t,y")) {
            throw new SeriesException(file + ", line 1: the header must be t,y, but is "
                    + (found.length() > 60 ? found.substring(0, 60) + "…" : found) + ".");
        }
    }

    private static long count(String where, String text) {
        if (text.isEmpty()) {
            throw new SeriesException(where + "the count y is missing.");
        }
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > LARGEST) {
            throw new SeriesException(where + "y must be a whole number from 0 to 1000000000, but is "
                    + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + ".");
        }
        return Long.parseLong(text);
    }
}
