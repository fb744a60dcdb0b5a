package uk.concord.briefing.domain.figures;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.TableShape;
import uk.concord.core.text.Texts;

/**
 * The rows of table C: the five contexts in which safety can be changed, and what they are merged to when the finest
 * table would give something away (release rule 7: categories before clusters).
 */
@Component
class ContextRows {

    /** Each way is a coarser grouping of the one before. */
    private static final List<List<String>> WAYS = List.of(
            List.of("SCHOOL", "PEER", "NEIGHBOURHOOD", "ONLINE", "HOME"),
            List.of("PEER+SCHOOL", "HOME+NEIGHBOURHOOD", "ONLINE"),
            List.of("HOME+NEIGHBOURHOOD+PEER+SCHOOL", "ONLINE"));

    private final Texts texts;

    ContextRows(Texts texts) {
        this.texts = texts;
    }

    /** @return the ways to show the table, the one with most rows first */
    List<TableShape> ways() {
        return WAYS.stream()
                .map(rows -> new TableShape(
                        FigureCalculation.CONTEXTS,
                        rows.stream()
                                .map(key -> new TableShape.Row(
                                        key,
                                        texts.get("briefing.context."
                                                + key.toLowerCase(Locale.ROOT).replace('+', '-'))))
                                .toList()))
                .toList();
    }
}
