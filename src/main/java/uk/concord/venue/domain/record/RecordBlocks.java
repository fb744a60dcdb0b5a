package uk.concord.venue.domain.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import uk.concord.core.document.Block;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.rules.ConditionCode;

/** Puts the blocks of a case file together; a part without anything to say leaves none. */
final class RecordBlocks {
    private static final char NO_BREAK = '\u00a0';

    private final List<Block> blocks = new ArrayList<>();
    private final Texts texts;

    RecordBlocks(Texts texts) {
        this.texts = texts;
    }

    /** @return who and when */
    static String signed(String by, Instant at) {
        return by + ", " + when(at);
    }

    /** @return day and time in one line, so that a narrow column is wide enough for it */
    static String when(Instant at) {
        return LondonTime.dateTime(at).replace(' ', NO_BREAK);
    }

    List<Block> all() {
        return blocks;
    }

    RecordBlocks heading(String key, String id) {
        blocks.add(new Block.Heading(2, texts.get(key), id));
        return this;
    }

    RecordBlocks subheading(String text, String id) {
        blocks.add(new Block.Heading(3, text, id));
        return this;
    }

    RecordBlocks text(String key, Object... arguments) {
        blocks.add(new Block.Paragraph(texts.get(key, arguments)));
        return this;
    }

    RecordBlocks add(Block block) {
        blocks.add(block);
        return this;
    }

    /** @param headerKeys a name for each column */
    RecordBlocks table(String captionKey, List<String> headerKeys, List<List<String>> rows) {
        blocks.add(new Block.Table(
                texts.get(captionKey),
                headerKeys.stream().map(key -> texts.get(key)).toList(),
                rows,
                ""));
        return this;
    }

    /** A table of names and values; a value that is empty is left out. */
    RecordBlocks pairs(String captionKey, Pair... pairs) {
        return pairs(captionKey, Arrays.asList(pairs));
    }

    RecordBlocks pairs(String captionKey, List<Pair> pairs) {
        return table(
                captionKey,
                List.of("venue.record.what", "venue.record.value"),
                pairs.stream()
                        .filter(pair -> !pair.value().isBlank())
                        .map(pair -> List.of(pair.name(), pair.value()))
                        .toList());
    }

    /** Conditions as a list in words; nothing when there are none. */
    RecordBlocks conditions(Collection<ConditionCode> codes) {
        if (!codes.isEmpty()) {
            text("venue.result.conditions")
                    .add(new Block.BulletList(codes.stream()
                            .sorted()
                            .map(code -> texts.get("venue.condition." + code))
                            .toList()));
        }
        return this;
    }

    Pair pair(String key, String value) {
        return new Pair(texts.get(key), value);
    }

    /** A name and its value, both in words. */
    record Pair(String name, String value) {}
}
