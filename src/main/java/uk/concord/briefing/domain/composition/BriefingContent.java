package uk.concord.briefing.domain.composition;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.selfcheck.CheckQuestion;
import uk.concord.briefing.domain.term.TermDate;
import uk.concord.core.document.Contact;

/**
 * Everything a briefing is put together from: the frozen inputs of a version. Figures come only as released.
 *
 * @param termName such as "Spring 2027"
 * @param number of the version; 0 for a draft
 * @param approved the day it was approved; null for a draft
 * @param changeNote what changed since the version before; empty in a first version
 * @param cutOff the day the data were taken
 * @param countedFrom first day counted
 * @param countedTo last day counted
 * @param reviewBy when it must be looked at again
 * @param originator who issues it
 * @param texts what was written, by section; sections without text are missing
 * @param owners who answers for a section
 * @param themes table A, null while not calculated
 * @param clusters table B, null while not calculated or where it cannot be shown
 * @param contexts table C, likewise
 * @param contacts where to turn, in order
 * @param dates dates ahead, in order
 * @param questions of the self-check, in order
 */
public record BriefingContent(
        String termName,
        int number,
        @Nullable LocalDate approved,
        String changeNote,
        LocalDate cutOff,
        LocalDate countedFrom,
        LocalDate countedTo,
        LocalDate reviewBy,
        String originator,
        Map<Section, String> texts,
        Map<Section, String> owners,
        @Nullable ComparedTable themes,
        @Nullable ComparedTable clusters,
        @Nullable ComparedTable contexts,
        List<Contact> contacts,
        List<TermDate> dates,
        List<CheckQuestion> questions) {

    public BriefingContent {
        texts = Map.copyOf(texts);
        owners = Map.copyOf(owners);
        contacts = List.copyOf(contacts);
        dates = List.copyOf(dates);
        questions = List.copyOf(questions);
    }

    /** @return the same with another text of one section */
    public BriefingContent with(Section section, String text) {
        Map<Section, String> changed = new EnumMap<>(Section.class);
        changed.putAll(texts);
        changed.put(section, text);
        return new BriefingContent(
                termName,
                number,
                approved,
                changeNote,
                cutOff,
                countedFrom,
                countedTo,
                reviewBy,
                originator,
                changed,
                owners,
                themes,
                clusters,
                contexts,
                contacts,
                dates,
                questions);
    }
}
