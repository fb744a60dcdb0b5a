package uk.concord.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.FullBriefing;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PageWords;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.WordDocument;
import uk.concord.core.text.BundleTexts;

/**
 * Documents of a briefing as long as one may become, three charts included: 60 editions laid out one after the other;
 * the documents of 60 schools as the product makes them, each edition laid out once and copied for each school; and one
 * PDF beside the same HTML printed by headless Chromium, in turns, both warm.
 */
@Tag("bench")
class DocumentBench {

    private static final int EDITIONS = 60;
    private static final int RUNS = 40;
    private static final int WARM_UP = 10;

    private final BriefingComposer composer = new BriefingComposer(BundleTexts.texts());
    private final BriefingContent content = FullBriefing.content();
    private final PageWords words = composer.pageWords(content.originator());

    /** The files of an edition, as an approval freezes them. */
    private record Laid(byte[] pdf, byte[] word) {}

    @Test
    void documents() {
        for (int i = 0; i < WARM_UP; i++) {
            layOut(edition(i));
        }
        long start = System.nanoTime();
        long bytes = 0;
        for (int number = 0; number < EDITIONS; number++) {
            Laid files = layOut(edition(number));
            bytes += files.pdf().length + files.word().length;
        }
        print(EDITIONS + " editions laid out, PDF and Word", start, bytes);

        start = System.nanoTime();
        bytes = 0;
        Map<Edition, Laid> frozen = new EnumMap<>(Edition.class);
        for (Edition edition : Edition.values()) {
            frozen.put(edition, layOut(edition));
        }
        for (int school = 0; school < EDITIONS; school++) {
            Laid files = frozen.getOrDefault(
                    edition(school), frozen.values().iterator().next());
            String line = "Copy for School " + school + " · 12 January 2027, 10:12";
            bytes += PdfDocument.copyFor(files.pdf(), line).length + WordDocument.copyFor(files.word(), line).length;
        }
        print("The release with copies for " + EDITIONS + " schools", start, bytes);
        besideChromium();
    }

    private static Edition edition(int number) {
        return Edition.values()[number % Edition.values().length];
    }

    private Laid layOut(Edition edition) {
        DocumentModel model = composer.compose(content, edition);
        return new Laid(PdfDocument.render(model, words), WordDocument.render(model, words));
    }

    private static void print(String what, long start, long bytes) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-45s %5.1f s, %4.0f a minute, %d KB each%n",
                what, seconds, EDITIONS * 60 / seconds, bytes / EDITIONS / 1024);
    }

    private void besideChromium() {
        String html = HtmlDocument.render(composer.compose(content), words);
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
}
