package uk.concord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.composition.ReleasedChart;
import uk.concord.briefing.domain.release.GridRules;
import uk.concord.briefing.domain.release.ReleaseWords;
import uk.concord.briefing.domain.release.ReleasedCount;
import uk.concord.core.document.Block;
import uk.concord.core.document.Contact;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.WordDocument;
import uk.concord.core.security.Marking;

/**
 * Documents of the size of a briefing, two charts included: 60 editions of one release as PDF and Word one after the other, and one PDF
 * beside the same HTML printed by headless Chromium, in turns, both warm.
 */
@Tag("bench")
class DocumentBench {

    private static final int EDITIONS = 60;
    private static final int RUNS = 40;
    private static final int WARM_UP = 10;
    private static final PageWords WORDS = new PageWords("Page", "of", "Community safety partnership");

    @Test
    void documents() {
        for (int i = 0; i < WARM_UP; i++) {
            PdfDocument.render(briefing(i), WORDS);
            WordDocument.render(briefing(i), WORDS);
        }
        long start = System.nanoTime();
        long bytes = 0;
        for (int edition = 0; edition < EDITIONS; edition++) {
            DocumentModel model = briefing(edition);
            bytes += PdfDocument.render(model, WORDS).length + WordDocument.render(model, WORDS).length;
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d editions as PDF and Word: %.1f s, %.0f editions a minute, %d KB each%n",
                EDITIONS, seconds, EDITIONS * 60 / seconds, bytes / EDITIONS / 1024);
        besideChromium();
    }

    private static void besideChromium() {
        String html = HtmlDocument.render(briefing(1), WORDS);
        List<Double> ours = new ArrayList<>();
        List<Double> chromium = new ArrayList<>();
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium())
                                .setArgs(List.of("--headless", "--no-sandbox", "--disable-gpu")));
                Page page = browser.newPage()) {
            for (int run = -WARM_UP; run < RUNS; run++) {
                long start = System.nanoTime();
                PdfDocument.fromHtml(html);
                double own = (System.nanoTime() - start) / 1e6;
                start = System.nanoTime();
                page.setContent(html);
                page.pdf();
                double printed = (System.nanoTime() - start) / 1e6;
                if (run >= 0) {
                    ours.add(own);
                    chromium.add(printed);
                }
            }
        }
        print("One PDF (PDF/UA-1, PDF/A-2a)", ours);
        print("The same HTML by Chromium", chromium);
    }

    private static void print(String what, List<Double> millis) {
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%-30s p50 %4.0f ms   p95 %4.0f ms%n",
                what, sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)]);
    }

    private static Path chromium() {
        String set = System.getenv("CHROMIUM");
        return set == null
                ? List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser")).stream()
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Set CHROMIUM to the browser"))
                : Path.of(set);
    }

    private static DocumentModel briefing(int number) {
        List<String> themes = List.of(
                "Hate and prejudice",
                "Extremism, flags and symbols",
                "Protest and public decisions",
                "Asylum, migration and new arrivals",
                "Events in the country and abroad",
                "Crime and anti-social behaviour",
                "Claims online",
                "Sport and anything else");
        int[] counts =
                IntStream.range(0, themes.size()).map(i -> (7 + i * 11) % 40).toArray();
        List<ReleasedCount> released = new GridRules(
                        new ReleaseWords("7 or fewer", "not shown", "%d to %d", "%d or more"))
                .release(new int[][] {counts})
                .cells()
                .get(0);
        List<Block> blocks = new ArrayList<>();
        for (int section = 0; section < 12; section++) {
            blocks.add(new Block.Heading(2, "Section " + section, "section-" + section));
            blocks.add(
                    new Block.Paragraph("A sentence of a usual length about what was reported this term. ".repeat(8)));
            blocks.add(new Block.BulletList(
                    List.of("Brief all staff", "Look at the routes home", "Tell us what you see")));
            if (section == 2 || section == 3) {
                blocks.add(ReleasedChart.draw(
                        "Bar chart of the table below",
                        IntStream.range(0, themes.size())
                                .mapToObj(i -> new ReleasedChart.Bar(themes.get(i), released.get(i)))
                                .toList()));
                blocks.add(new Block.Table(
                        "Reports by theme",
                        List.of("Theme", "Reports"),
                        IntStream.range(0, themes.size())
                                .mapToObj(i ->
                                        List.of(themes.get(i), released.get(i).shown()))
                                .toList(),
                        "Totals are sums of the values shown."));
            }
        }
        blocks.add(new Block.Contacts(List.of(new Contact("Emergency", "Danger now", "tel:999"))));
        return new DocumentModel(
                "Schools briefing: Spring 2027", Marking.OFFICIAL, "For school " + number, "Version 1", blocks);
    }
}
