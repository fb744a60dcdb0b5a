package uk.concord.tension.domain.statistics;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The command {@code make alerts}: reads a series of weekly counts and writes what each rule says of each week, so
 * that any published series can be tried. Runs without the application and its database.
 */
public final class AlertsCommand {
    /** Weeks from which the expected count of the cumulative sum is estimated. */
    private static final int TRAINING = 52;

    private static final List<String> HEADER =
            List.of("t", "y", "C1_ub", "C1_al", "C2_ub", "C2_al", "NB26_ub", "NB26_al", "CUSUM_S", "CUSUM_al");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

    private AlertsCommand() {}

    /** @param arguments the file to read and the file to write */
    public static void main(String[] arguments) {
        int code = run(arguments, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** @return 0, or 1 after one sentence on {@code messages}; a file is then not written and not changed */
    static int run(String[] arguments, PrintStream messages) {
        try {
            if (arguments.length != 2 || arguments[0].isBlank() || arguments[1].isBlank()) {
                throw new SeriesException(
                        "Say which series to read and where to write: make alerts IN=series.csv OUT=out.csv");
            }
            Path in = Path.of(arguments[0]);
            Path out = Path.of(arguments[1]);
            if (in.toAbsolutePath().normalize().equals(out.toAbsolutePath().normalize())) {
                throw new SeriesException("IN and OUT are the same file, " + in + ": choose another OUT.");
            }
            write(out, judge(SeriesFile.read(in)));
            return 0;
        } catch (SeriesException wrong) {
            messages.println("alerts: " + wrong.getMessage());
            return 1;
        }
    }

    private static List<List<String>> judge(SeriesFile series) {
        long[] counts = series.counts();
        Ears c1 = Ears.c1(0.001, 0.5);
        Ears c2 = Ears.c2(0.001, 0.5);
        Predictive predictive = Predictive.primary();
        List<Cusum.Step> cusum = Cusum.rossi().after(counts, TRAINING);
        List<List<String>> lines = new ArrayList<>();
        for (int week = 0; week < counts.length; week++) {
            List<String> line = new ArrayList<>(HEADER.size());
            line.add(series.labels().get(week));
            line.add(Long.toString(counts[week]));
            addBound(line, c1.at(counts, week));
            addBound(line, c2.at(counts, week));
            addBound(line, predictive.at(counts, week));
            int step = week - TRAINING;
            boolean defined = step >= 0 && step < cusum.size();
            line.add(defined ? number(cusum.get(step).sum()) : "");
            line.add(defined ? flag(cusum.get(step).alarm()) : "");
            lines.add(line);
        }
        return lines;
    }

    private static void addBound(List<String> line, Optional<Bound> bound) {
        line.add(bound.map(known -> number(known.upper())).orElse(""));
        line.add(bound.map(known -> flag(known.alarm())).orElse(""));
    }

    private static String flag(boolean alarm) {
        return alarm ? "1" : "0";
    }

    /** All digits that the number has; a whole number without a point. */
    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    private static void write(Path out, List<List<String>> lines) {
        StringBuilder content = new StringBuilder();
        try (CSVPrinter printer = new CSVPrinter(content, FORMAT)) {
            printer.printRecord(HEADER);
            printer.printRecords(lines);
            Files.writeString(out, content);
        } catch (IOException unwritable) {
            throw new SeriesException(out + " cannot be written: is its folder there, and may you write to it?");
        }
    }
}
