package uk.concord.briefing.domain.disclose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command as its user sees it: files in, files out, one sentence when it refuses. */
class DiscloseTest {

    @TempDir
    Path folder;

    @Test
    void showsCellsAndTheTotalsThatSayNoMore() throws IOException {
        assertThat(released("""
                row,column,count
                Anti-social behaviour,All,3
                Hate crime,All,8
                Online,All,16
                Protest,All,23
                """)).isEqualTo("""
                row,column,shown,low,high
                Anti-social behaviour,All,7 or fewer,0,7
                Hate crime,All,10,8,12
                Online,All,15,13,17
                Protest,All,25,23,27
                TOTAL,All,50,44,63
                """);
        assertThat(released("row,column,count\na,x,18\na,y,23\nb,x,31\nb,y,44\n"))
                .isEqualTo("""
                row,column,shown,low,high
                a,x,20,18,22
                a,y,25,23,27
                a,TOTAL,45,41,49
                b,x,30,28,32
                b,y,45,43,47
                b,TOTAL,75,71,79
                TOTAL,x,50,46,54
                TOTAL,y,70,66,74
                TOTAL,TOTAL,120,112,128
                """);
    }

    @Test
    void showsNoTotalThatComesCloseToAHiddenCount() throws IOException {
        assertThat(released("row,column,count\na,x,7\na,y,7\nb,x,7\nb,y,9\n"))
                .isEqualTo("row,column,shown,low,high\na,x,7 or fewer,0,7\na,y,7 or fewer,0,7\nb,x,7 or fewer,0,7\n"
                        + "b,y,10,8,12\n");
    }

    @Test
    void theOrderOfTheFileSaysNothing() throws IOException {
        String bySize = "row,column,count\nc,x,5\nb,x,4\na,x,1\nd,x,30\n";
        String byName = "row,column,count\na,x,1\nb,x,4\nc,x,5\nd,x,30\n";
        assertThat(released(bySize)).isEqualTo(released(byName));
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        assertThat(released("\uFEFFRow,Column,Count\r\n\"Riverside, Old Town\", x ,\"12\"\r\n\r\n"))
                .isEqualTo("row,column,shown,low,high\n\"Riverside, Old Town\",x,10,8,12\n");
        assertThat(released("row,column,count\n\"The \"\"Bricks\"\"\",x,0010023"))
                .isEqualTo("row,column,shown,low,high\n\"The \"\"Bricks\"\"\",x,10025,10023,10027\n");
    }

    static Stream<Arguments> refused() {
        String head = "row,column,count\n";
        StringBuilder tall = new StringBuilder(head);
        StringBuilder wide = new StringBuilder(head);
        for (int i = 1; i <= 13; i++) {
            tall.append("r").append(i).append(",x,1\n");
            wide.append("r,c").append(i).append(",1\n");
        }
        return Stream.of(
                Arguments.of("", "The file is empty."),
                Arguments.of(head, "The file has no counts."),
                Arguments.of("a,x,1\n", "Line 1: the file has to begin with row,column,count."),
                Arguments.of("row;column;count\na;x;1\n", "Line 1: the file has to begin with row,column,count."),
                Arguments.of(head + "a,x,-1\n", "Line 2: a count cannot be negative."),
                Arguments.of(head + "a,x,1\na,y,2.5\n", "Line 3: the count has to be a whole number in digits."),
                Arguments.of(head + "a,x,1e3\n", "Line 2: the count has to be a whole number in digits."),
                Arguments.of(head + "a,x,\n", "Line 2: the count has to be a whole number in digits."),
                Arguments.of(head + "a,x,٣\n", "Line 2: the count has to be a whole number in digits."),
                Arguments.of(head + "a,x,10000001\n", "Line 2: the count is larger than 10,000,000."),
                Arguments.of(head + "a,x,99999999999999999999\n", "Line 2: the count is larger than 10,000,000."),
                Arguments.of(head + "a,x,1\nb,x,1\na,x,1\n", "Line 4: row \"a\", column \"x\" is already on line 2."),
                Arguments.of(head + "a,x,1\nb,y,1\n", "The count of row \"a\", column \"y\" is missing."),
                Arguments.of(head + "a,x\n", "Line 2: there have to be three values, row, column and count, not 2."),
                Arguments.of(
                        head + "a,x,1,2\n", "Line 2: there have to be three values, row, column and count, not 4."),
                Arguments.of(head + "\"a,x,1\n", "Line 2: the quotation marks do not match."),
                Arguments.of(head + "\"a\"b,x,1\n", "Line 2: the quotation marks do not match."),
                Arguments.of(head + " ,x,1\n", "Line 2: the name of the row is empty."),
                Arguments.of(head + "a,,1\n", "Line 2: the name of the column is empty."),
                Arguments.of(head + "total,x,1\n", "Line 2: no row may be called TOTAL, which is the name of a total."),
                Arguments.of(
                        head + "a,ＴＯＴＡＬ,1\n", "Line 2: no column may be called TOTAL, which is the name of a total."),
                Arguments.of(
                        head + "=1+1,x,1\n",
                        "Line 2: the name of the row begins with =, +, - or @, which a spreadsheet would calculate."),
                Arguments.of(
                        head + "a\u200B,x,1\n", "Line 2: the name of the row has a character that cannot be printed."),
                Arguments.of(
                        head + "a,x,1\nA,x,1\n",
                        "Line 3: the row \"A\" differs only in capitals or spaces from \"a\"."),
                Arguments.of(
                        head + "a".repeat(81) + ",x,1\n", "Line 2: the name of the row is longer than 80 characters."),
                Arguments.of(tall.toString(), "Line 14: there are more than 12 rows."),
                Arguments.of(wide.toString(), "Line 10: there are more than 8 columns."));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithOneSentenceAndWritesNothing(String file, String sentence) throws IOException {
        assertThat(refusal(file.getBytes(StandardCharsets.UTF_8))).isEqualTo("Not released. " + sentence);
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        assertThat(refusal("row,column,count\ncaf\u00E9,x,1\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("Not released. The file is not text in UTF-8.");
        byte[] large = new byte[1_000_001];
        Arrays.fill(large, (byte) 'a');
        assertThat(refusal(large)).contains("larger than 1 MB");
    }

    @Test
    void refusesToWriteOverItsInput() throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), "row,column,count\na,x,1\n");
        assertThat(run(in, in)).contains("OUT has to be another file than IN");
        assertThat(run(folder.resolve("none.csv"), folder.resolve("out.csv"))).contains("There is no file");
        assertThat(run(in, folder)).contains("no folder");
        assertThat(run(in, folder.resolve("none/out.csv"))).contains("could not be written");
        assertThat(in).content().endsWith("a,x,1\n");
    }

    private String refusal(byte[] file) throws IOException {
        Path out = folder.resolve("out.csv");
        Files.deleteIfExists(out);
        String said = run(Files.write(folder.resolve("in.csv"), file), out);
        assertThat(out).doesNotExist();
        assertThat(said.lines()).hasSize(1);
        return said.strip();
    }

    private static String run(Path in, Path out) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Disclose.run(
                new String[] {in.toString(), out.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(1);
        return said.toString(StandardCharsets.UTF_8);
    }

    private String released(String file) throws IOException {
        Path in = Files.writeString(folder.resolve("in.csv"), file);
        Path out = folder.resolve("out.csv");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int exit = Disclose.run(
                new String[] {in.toString(), out.toString()}, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(exit).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsOnlyElementsOf(List.of("in.csv", "out.csv"));
        }
        return Files.readString(out);
    }
}
