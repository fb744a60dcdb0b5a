package uk.concord.briefing.domain.composition;

import java.util.Map;
import java.util.stream.Collectors;

/** What somebody wrote of an edition, for counting: the sections it has, and of them the parts meant for it. */
public final class EditionText {

    /** Words of an edition at most; four pages hold no more (schools briefing domain rules §4.1). */
    public static final int WORD_LIMIT = 1600;

    private EditionText() {}

    /**
     * @param texts by section, as written
     * @return the texts one after the other; of the whole briefing the parts of all editions
     */
    public static String of(Map<Section, String> texts, Edition edition) {
        return edition.sections().stream()
                .flatMap(section -> SectionText.passages(texts.getOrDefault(section, "")).stream())
                .filter(passage ->
                        passage.edition() == Edition.WHOLE || passage.edition() == edition || edition == Edition.WHOLE)
                .map(SectionText.Passage::text)
                .collect(Collectors.joining("\n"));
    }
}
