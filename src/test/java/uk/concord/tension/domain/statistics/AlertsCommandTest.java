package uk.concord.tension.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command of analysts: what it writes, and what it says of files that it cannot use. */
class AlertsCommandTest {
    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void files() {
        in = folder.resolve("series.csv");
        out = folder.resolve("out.csv");
    }

    private String run(String... arguments) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        int code = AlertsCommand.run(arguments, new PrintStream(messages, true, StandardCharsets.UTF_8));
        String said = messages.toString(StandardCharsets.UTF_8);
        assertThat(code).isEqualTo(said.isEmpty() ? 0 : 1);
        return said;
    }

    private List<String> judged(String series) throws IOException {
        Files.writeString(in, series);
        assertThat(run(in.toString(), out.toString())).isEmpty();
        return Files.readAllLines(out);
    }

    private String refused(String series) throws IOException {
        Files.writeString(in, series);
        Files.writeString(out, "before");
        String said = run(in.toString(), out.toString());
        assertThat(out).as("the file written before stays").hasContent("before");
        assertThat(said).startsWith("alerts: ").hasLineCount(1);
        return said;
    }

    @Test
    void judgesTheReferenceSeries() throws IOException {
        List<String[]> reference;
        try (var stream = AlertsCommandTest.class.getResourceAsStream("synthetic_ward_reference.csv")) {
            reference = new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replace(" ", "")
                            .replace("FALSE", "0")
                            .replace("TRUE", "1")
                            .split(","))
                    .toList();
        }
        List<String> lines =
                judged(reference.stream().map(line -> line[0] + "," + line[1]).collect(Collectors.joining("\n")));
        assertThat(lines).hasSize(105);
        assertThat(lines.getFirst()).isEqualTo("t,y,C1_ub,C1_al,C2_ub,C2_al,NB26_ub,NB26_al,CUSUM_S,CUSUM_al");
        for (int week = 1; week < lines.size(); week++) {
            String[] values = lines.get(week).split(",", -1);
            assertThat(values).hasSize(10);
            for (int column = 0; column < values.length; column++) {
                String expected = reference.get(week)[column];
                if (expected.equals("NA")) {
                    assertThat(values[column]).isEmpty();
                } else if (column == 0 || column == 1 || column % 2 == 1) {
                    assertThat(values[column]).isEqualTo(expected);
                } else {
                    assertThat(Double.parseDouble(values[column]))
                            .isCloseTo(Double.parseDouble(expected), within(1e-6));
                }
            }
        }
    }

    @Test
    void aShortSeriesHasEmptyValues() throws IOException {
        assertThat(judged("t,y\n1,3\n2,0"))
                .containsExactly(
                        "t,y,C1_ub,C1_al,C2_ub,C2_al,NB26_ub,NB26_al,CUSUM_S,CUSUM_al", "1,3,,,,,,,,", "2,0,,,,,,,,");
    }

    @Test
    void aSeriesOfZerosHasNoCumulativeSum() throws IOException {
        List<String> lines = judged("t,y\n"
                + IntStream.rangeClosed(1, 60)
                        .mapToObj(week -> week + "," + (week == 60 ? 3 : 0))
                        .collect(Collectors.joining("\n")));
        assertThat(lines.getLast()).startsWith("60,3,1.5451").endsWith(",1,1,1,,");
        assertThat(lines.get(59)).endsWith(",0,1,0,,");
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        assertThat(judged("\uFEFF\"t\",\"y\"\r\n\"week 1, 2026\", 4 \r\n\r\nb,1000000000\r\n"))
                .contains("\"week 1, 2026\",4,,,,,,,,", "b,1000000000,,,,,,,,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                  | is empty: its first line must be t,y.
            t,y                 | has no line after the header t,y.
            week,count;1,2      | line 1: the header must be t,y, but is week,count.
            1,2;2,3             | line 1: the header must be t,y, but is 1,2.
            t,y;1,2;2           | line 3: two values were expected, t and y, but there are 1.
            t,y;1,2;2,3,4       | line 3: two values were expected, t and y, but there are 3.
            t,y;1,              | line 2: the count y is missing.
            t,y;1,2;,2          | line 3: the value of t is missing.
            t,y;1,-1            | line 2: y must be a whole number from 0 to 1000000000, but is -1.
            t,y;1,2;2,1.5;3,1   | line 3: y must be a whole number from 0 to 1000000000, but is 1.5.
            t,y;1,2;;;2,NA;3,1  | line 5: y must be a whole number from 0 to 1000000000, but is NA.
            t,y;1,1000000001    | line 2: y must be a whole number from 0 to 1000000000, but is 1000000001.
            t,y;1,99999999999999999999 | line 2: y must be a whole number from 0 to 1000000000
            t,y;1,2;2,"3        | cannot be read as CSV
            """)
    void saysWhichLineIsWrong(String series, String sentence) throws IOException {
        assertThat(refused(series.replace(";", "\n"))).contains(in.toString(), sentence);
    }

    @Test
    void saysWhatIsWrongWithTheFiles() throws IOException {
        assertThat(run()).contains("make alerts IN=series.csv OUT=out.csv");
        assertThat(run("", "x")).contains("make alerts IN=series.csv OUT=out.csv");
        assertThat(run(in.toString(), out.toString())).contains("There is no file " + in);
        assertThat(run(folder.toString(), out.toString())).contains("cannot be read");
        Files.writeString(in, "t,y\n1,2\n");
        assertThat(run(in.toString(), folder.resolve(".").resolve("series.csv").toString()))
                .contains("same file");
        assertThat(run(in.toString(), folder.resolve("nowhere/out.csv").toString()))
                .contains("cannot be written");
        Files.write(in, new byte[] {'t', ',', 'y', '\n', (byte) 0xff, ',', '1'});
        assertThat(run(in.toString(), out.toString())).contains("not a text file");
        assertThat(out).doesNotExist();
    }
}
