package uk.concord.venue.domain.screening;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures the comparison of names on labelled pairs: precision, recall and F1 at each threshold. Runs without the rest of
 * the product.
 *
 * @param pairs the score of each pair and whether it is a match
 */
public record ScreenEvaluation(List<Scored> pairs) {
    private static final int FROM = 50;
    private static final int TO = 99;

    /** A labelled pair. */
    public record Scored(double score, boolean match) {}

    /** Precision, recall and F1 when pairs from the threshold on count as matches; 0 where nothing counts. */
    public record Figures(double threshold, double precision, double recall, double f1) {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.2f %.4f %.4f %.4f", threshold, precision, recall, f1);
        }
    }

    public ScreenEvaluation {
        pairs = List.copyOf(pairs);
    }

    /**
     * @param lines kind, {@code true} or {@code false}, name, name, with tabs between; empty lines do not count
     * @throws IllegalArgumentException when a line has another form
     */
    public static ScreenEvaluation of(List<String> lines) {
        List<Scored> pairs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                pairs.add(scored(lines.get(i), i + 1));
            }
        }
        return new ScreenEvaluation(pairs);
    }

    private static Scored scored(String line, int number) {
        String[] columns = line.replace("\uFEFF", "").split("\t", -1);
        String label = columns.length < 4 ? "" : columns[1].strip().toLowerCase(Locale.ROOT);
        if (!label.equals("true") && !label.equals("false")) {
            throw new IllegalArgumentException(
                    "Line " + number + " is not: kind, true or false, name, name, with tabs between");
        }
        NameKind kind =
                columns[0].strip().toLowerCase(Locale.ROOT).startsWith("per") ? NameKind.PERSON : NameKind.ORGANISATION;
        double score = NameComparison.score(NormalisedName.of(columns[2]), NormalisedName.of(columns[3]), kind);
        return new Scored(score, label.equals("true"));
    }

    /** @return the figures from 0.50 to 0.99 by 0.01 */
    public List<Figures> figures() {
        List<Figures> figures = new ArrayList<>();
        for (int percent = FROM; percent <= TO; percent++) {
            figures.add(at(percent / 100.0));
        }
        return figures;
    }

    /** @param threshold score from which a pair counts as a match */
    public Figures at(double threshold) {
        long found = pairs.stream()
                .filter(pair -> pair.match() && pair.score() >= threshold)
                .count();
        long claimed = pairs.stream().filter(pair -> pair.score() >= threshold).count();
        long matches = pairs.stream().filter(Scored::match).count();
        double precision = claimed == 0 ? 0 : (double) found / claimed;
        double recall = matches == 0 ? 0 : (double) found / matches;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Figures(threshold, precision, recall, f1);
    }

    /** Prints one line {@code threshold precision recall f1} for each threshold. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("Name one file of labelled pairs.");
            System.exit(2);
        }
        try (PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8)) {
            ScreenEvaluation evaluation = of(Files.readAllLines(Path.of(arguments[0]), StandardCharsets.UTF_8));
            if (evaluation.pairs().isEmpty()) {
                throw new IllegalArgumentException(arguments[0] + " has no pairs.");
            }
            evaluation.figures().forEach(out::println);
        } catch (IllegalArgumentException wrong) {
            fail(String.valueOf(wrong.getMessage()));
        } catch (IOException unreadable) {
            fail(arguments[0] + " is not a text file that can be read.");
        }
    }

    private static void fail(String why) {
        System.err.println("screen-eval: " + why);
        System.exit(1);
    }
}
