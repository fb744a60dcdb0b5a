package uk.concord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.screening.ListedName;
import uk.concord.venue.domain.screening.NameScreen;
import uk.concord.venue.domain.screening.NormalisedName;

/** Comparing the names of 10,000 bookings with the list again, on one thread: under 10 s. */
@Tag("bench")
class ScreeningBench {
    private static final int BOOKINGS = 10_000;
    private static final int NAMES_EACH = 4;
    private static final String[] WORDS =
            ("Reedham Estuary Harbour Lantern Saltings Marsh Islamic National Liberation Action Front Youth Society "
                            + "Choir Yoga Scouts Gospel Party Army Combat Sisters Quay Relief Kurdish Tamil Friends Base "
                            + "Wagner Evening Lecture Palestine Film Parish Mosque Temple Workers Hall Trust")
                    .split(" ");

    @Test
    void tenThousandBookings() throws IOException {
        NameScreen screen = new NameScreen(listed());
        List<String> names = names();
        names.subList(0, 2_000).forEach(screen::screen);
        long started = System.nanoTime();
        long hits = names.stream().mapToLong(name -> screen.screen(name).size()).sum();
        double seconds = (System.nanoTime() - started) / 1e9;
        System.out.printf(
                "screening: %,d bookings, %,d names, %,d hits in %.2f s on one thread%n",
                BOOKINGS, names.size(), hits, seconds);
        assertThat(seconds).isLessThan(10);
    }

    /** Words of their own as well as words of listed names, so that no two bookings are alike. */
    private static List<String> names() {
        Random random = new Random(5);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < BOOKINGS * NAMES_EACH; i++) {
            StringBuilder name = new StringBuilder();
            for (int word = 0; word < 2 + random.nextInt(4); word++) {
                name.append(random.nextInt(3) == 0 ? ownWord(random) : WORDS[random.nextInt(WORDS.length)])
                        .append(' ');
            }
            names.add(name.toString());
        }
        return names;
    }

    private static String ownWord(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 2 + random.nextInt(3); i++) {
            word.append("bdfghklmnprstvw".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static List<ListedName> listed() throws IOException {
        List<ListedName> listed = new ArrayList<>();
        try (InputStream csv = ScreeningBench.class.getResourceAsStream("/venue/proscribed_seed.csv")) {
            var reader = new InputStreamReader(Objects.requireNonNull(csv), StandardCharsets.UTF_8);
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)) {
                boolean common = !row.get("short_or_common").isBlank();
                List<String> names = new ArrayList<>(List.of(row.get("primary_name")));
                names.addAll(List.of(row.get("aliases").split("\\|")));
                for (String name : names) {
                    listed.add(new ListedName(row.getRecordNumber(), NormalisedName.of(name), common));
                }
            }
        }
        return listed;
    }
}
