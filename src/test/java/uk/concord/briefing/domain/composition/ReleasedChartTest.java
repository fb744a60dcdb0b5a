package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uk.concord.briefing.domain.release.GridRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.DocumentWords;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfChecks;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.document.WordDocument;
import uk.concord.core.security.Marking;

/** Charts: from released counts only, whole, the same in all files, and with words for those who do not see them. */
class ReleasedChartTest {

    private static final int BAR = 0x1f4d5c;
    private static final PageWords WORDS = new PageWords("Page", "of", "Community safety partnership");
    private static final Block.Figure FIGURE = ReleasedChart.draw(
            "Bar chart of reports by theme. The table below gives the same figures.",
            bars(new int[] {44, 22, 3, 12, 0, 18, 7, 31}));

    /** Where the product's classes are; a test may run with another class path. */
    private static final String CLASSES = Path.of(uri(ReleasedChart.class)).toString();

    private static URI uri(Class<?> type) {
        return URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString());
    }

    @TempDir
    Path folder;

    private static List<ReleasedChart.Bar> bars(int[] counts) {
        List<String> labels = List.of(
                "Hate crime",
                "Protest and demonstrations",
                "Extremist material, stickers and graffiti in public places",
                "Online",
                "Crime",
                "Services",
                "World events",
                "Other");
        List<ReleasedCount> released = new GridRules(
                        new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more"))
                .release(new int[][] {counts})
                .cells()
                .get(0);
        return java.util.stream.IntStream.range(0, counts.length)
                .mapToObj(i -> new ReleasedChart.Bar(labels.get(i), released.get(i)))
                .toList();
    }

    private static DocumentModel model() {
        return new DocumentModel(
                "A document with a chart",
                Marking.OFFICIAL,
                "",
                "",
                List.of(
                        new Block.Heading(2, "Local picture", "local"),
                        new Block.Paragraph("Before the chart."),
                        FIGURE,
                        new Block.Table(
                                "Reports by theme",
                                List.of("Theme", "Reports"),
                                List.of(List.of("Hate crime", "45"), List.of("Online", "10")),
                                "")));
    }

    /** Give the chart a number and the code does not compile; give it a released count and it does. */
    @Test
    void aRawCountDoesNotCompile() {
        assertThat(compiles("new ReleasedChart.Bar(\"a\", released)")).isTrue();
        assertThat(compiles("new ReleasedChart.Bar(\"a\", 3)")).isFalse();
        assertThat(compiles("new ReleasedChart.Bar(\"a\", new ReleasedCount(null, \"3\", 3, 3))"))
                .isFalse();
        assertThat(compiles("ReleasedChart.draw(\"a\", java.util.List.of(3, 4))"))
                .isFalse();
        for (RecordComponent component : ReleasedChart.Bar.class.getRecordComponents()) {
            assertThat(component.getType()).isIn(String.class, ReleasedCount.class);
        }
        assertThat(Arrays.stream(ReleasedChart.class.getDeclaredMethods())
                        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers())))
                .extracting(Method::getName)
                .containsExactly("draw");
    }

    private boolean compiles(String expression) {
        String source = """
                import uk.concord.briefing.domain.composition.ReleasedChart;
                import uk.concord.briefing.domain.release.ReleasedCount;
                class Attempt { Object draw(ReleasedCount released) { return %s; } }
                """.formatted(expression);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Attempt.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        return compiler.getTask(
                        new StringWriter(),
                        null,
                        diagnostic -> {},
                        List.of("-proc:none", "-d", folder.toString(), "-cp", CLASSES),
                        null,
                        List.of(file))
                .call();
    }

    @Test
    void tablesThatReadTheSameAreDrawnTheSame() {
        assertThat(ReleasedChart.draw("x", bars(new int[] {46, 20, 0, 8, 7, 22, 1, 32}))
                        .svg())
                .isEqualTo(ReleasedChart.draw("x", bars(new int[] {44, 22, 3, 12, 0, 18, 7, 31}))
                        .svg());
        assertThat(FIGURE.svg())
                .doesNotContain("<!DOCTYPE")
                .doesNotContain("<text")
                .hasSizeLessThan(300_000);
    }

    /** Cut off at an edge, a chart would still be "compliant". */
    @Test
    void nothingIsCutOff() throws IOException {
        BufferedImage picture = wordPicture();
        assertThat(picture.getWidth()).isGreaterThan(1_200);
        assertThat(inked(picture, 0, 0, picture.getWidth(), 3)).isFalse();
        assertThat(inked(picture, 0, picture.getHeight() - 3, picture.getWidth(), picture.getHeight()))
                .isFalse();
        assertThat(inked(picture, 0, 0, 2, picture.getHeight())).isFalse();
        assertThat(inked(picture, picture.getWidth() - 3, 0, picture.getWidth(), picture.getHeight()))
                .isFalse();
        // Eight bars of the lengths 45, 20, band, 10, band, 20, band, 30 on the picture, and the same on paper.
        List<Integer> word = bars(picture);
        assertThat(word).hasSize(5);
        for (int bar = 0; bar < 5; bar++) {
            double expected = List.of(45, 20, 10, 20, 30).get(bar) / 45.0;
            assertThat(word.get(bar) / (double) word.get(0))
                    .isCloseTo(expected, org.assertj.core.data.Offset.offset(0.02));
        }
        try (PDDocument pdf = Loader.loadPDF(PdfDocument.render(model(), WORDS))) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 150);
            Files.createDirectories(Path.of("target", "documents"));
            ImageIO.write(
                    page, "png", Path.of("target", "documents", "chart.png").toFile());
            List<Integer> paper = bars(page);
            assertThat(paper).hasSize(5);
            double millimetres = 150 / 25.4;
            double scale = picture.getWidth() / 172.0;
            for (int bar = 0; bar < 5; bar++) {
                assertThat(paper.get(bar) / millimetres)
                        .isCloseTo(word.get(bar) / scale, org.assertj.core.data.Offset.offset(1.0));
            }
        }
    }

    /** The lengths of the dark bars from top to bottom, in dots; the outline of a band is too thin to be one. */
    private static List<Integer> bars(BufferedImage image) {
        List<Integer> lengths = new java.util.ArrayList<>();
        int from = 0;
        for (int y = 0; y <= image.getHeight(); y++) {
            if (y == image.getHeight() || !solid(image, y)) {
                if (y - from >= 8) {
                    lengths.add(run(image, (from + y) / 2));
                }
                from = y + 1;
            }
        }
        return lengths;
    }

    private static boolean solid(BufferedImage image, int y) {
        return run(image, y) > 40;
    }

    private static int run(BufferedImage image, int y) {
        int longest = 0;
        int run = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            run = near(image.getRGB(x, y)) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean near(int rgb) {
        return Math.abs((rgb >> 16 & 255) - (BAR >> 16 & 255)) < 12
                && Math.abs((rgb >> 8 & 255) - (BAR >> 8 & 255)) < 12
                && Math.abs((rgb & 255) - (BAR & 255)) < 12;
    }

    private static boolean inked(BufferedImage image, int fromX, int fromY, int toX, int toY) {
        for (int x = fromX; x < toX; x++) {
            for (int y = fromY; y < toY; y++) {
                if ((image.getRGB(x, y) & 0xffffff) != 0xffffff) {
                    return true;
                }
            }
        }
        return false;
    }

    private static BufferedImage wordPicture() throws IOException {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordDocument.render(model(), WORDS)))) {
            assertThat(word.getAllPictures()).hasSize(1);
            return ImageIO.read(
                    new ByteArrayInputStream(word.getAllPictures().get(0).getData()));
        }
    }

    @Test
    void addsNoTextAndHasWordsInEveryFile() throws IOException {
        String html = HtmlDocument.render(model(), WORDS);
        byte[] pdf = PdfDocument.render(model(), WORDS);
        byte[] word = WordDocument.render(model(), WORDS);
        Files.write(Files.createDirectories(Path.of("target", "documents")).resolve("chart.docx"), word);
        assertThat(DocumentWords.ofPdf(pdf)).isEqualTo(DocumentWords.ofHtml(html));
        assertThat(DocumentWords.ofWord(word)).isEqualTo(DocumentWords.ofHtml(html));
        assertThat(html).contains("alt=\"" + FIGURE.alt() + "\"");
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(word))) {
            assertThat(open.getDocument().xmlText()).contains("descr=\"" + FIGURE.alt() + "\"");
        }
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
    }

    /** veraPDF lets these pass; {@link PdfChecks} must not. */
    @Test
    void theOwnChecksFindWhatTheJudgeOverlooks() throws IOException {
        String html = HtmlDocument.render(model(), WORDS);
        assertThat(PdfChecks.problems(PdfDocument.fromHtml(html))).isEmpty();
        assertThat(PdfChecks.problems(PdfDocument.fromHtml(html.replace(" lang=\"en-GB\"", ""))))
                .contains("language");
        assertThat(PdfChecks.problems(PdfDocument.fromHtml(html.replaceFirst("<title>[^<]*", "<title>"))))
                .contains("title");
        assertThat(PdfChecks.problems(PdfDocument.fromHtml(html.replace(FIGURE.alt(), "chart.png"))))
                .containsExactly("figure without words");
    }
}
