package uk.concord.tension.domain.pack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import uk.concord.core.document.drawing.BarPicture;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;

/** How a pack prints counts: none that is small, and none that would give a small one away. */
@Component
class PackCounts {
    private static final String SMALL = "tension.small-number";

    private final Settings settings;
    private final Texts texts;

    PackCounts(Settings settings, Texts texts) {
        this.settings = settings;
        this.texts = texts;
    }

    SmallNumber small() {
        return new SmallNumber(settings.number(SMALL));
    }

    String print(int count) {
        return small().print(count, texts.get("tension.pack.few", small().threshold()));
    }

    String print(int count, HiddenCells.Cell cell) {
        return cell == HiddenCells.Cell.WITHHELD ? texts.get("tension.pack.withheld") : print(count);
    }

    /** @return how long a bar is; a hidden one reaches to the largest count that is not printed */
    int length(int count, HiddenCells.Cell cell) {
        return cell == HiddenCells.Cell.SHOWN ? count : small().threshold() - 1;
    }

    /** Says what is withheld and why, if anything is. */
    void explain(PackPage page, HiddenCells hidden) {
        if (hidden.withholds()) {
            page.say("tension.pack.withheld.why");
        }
    }

    /** @param total whether the sum of the counts is printed */
    HiddenCells hide(Map<String, Integer> counts, boolean total) {
        return HiddenCells.ofRow(
                counts.values().stream().mapToInt(Integer::intValue).toArray(), small(), total);
    }

    /** Bars and their table, with all of them in a sentence. */
    void bars(PackPage page, String name, Map<String, Integer> counts, HiddenCells hidden) {
        if (counts.values().stream().allMatch(count -> count == 0)) {
            page.table(name, List.of(name + ".name", "count"), List.of());
            return;
        }
        List<Map.Entry<String, Integer>> entries = List.copyOf(counts.entrySet());
        List<String> printed = IntStream.range(0, entries.size())
                .mapToObj(at -> print(entries.get(at).getValue(), hidden.at(at)))
                .toList();
        String sentence = IntStream.range(0, entries.size())
                        .mapToObj(at -> entries.get(at).getKey() + ": " + printed.get(at))
                        .collect(Collectors.joining("; "))
                + ".";
        page.add(BarPicture.draw(
                page.alt(texts.get("tension.pack.table." + name) + ". " + sentence),
                IntStream.range(0, entries.size())
                        .mapToObj(at -> new BarPicture.Bar(
                                entries.get(at).getKey(),
                                length(entries.get(at).getValue(), hidden.at(at)),
                                printed.get(at),
                                hidden.at(at) != HiddenCells.Cell.SHOWN))
                        .toList()));
        table(page, name, counts, hidden);
    }

    void table(PackPage page, String name, Map<String, Integer> counts, HiddenCells hidden) {
        List<Map.Entry<String, Integer>> entries = List.copyOf(counts.entrySet());
        page.table(
                name,
                List.of(name + ".name", "count"),
                IntStream.range(0, entries.size())
                        .mapToObj(at -> List.of(
                                entries.get(at).getKey(), print(entries.get(at).getValue(), hidden.at(at))))
                        .toList());
        explain(page, hidden);
    }
}
