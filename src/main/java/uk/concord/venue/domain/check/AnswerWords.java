package uk.concord.venue.domain.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/** Answers in words, as people read them. */
@Component
public class AnswerWords {
    private final Texts texts;
    private final RoomQuery rooms;

    AnswerWords(Texts texts, RoomQuery rooms) {
        this.texts = texts;
        this.rooms = rooms;
    }

    /**
     * @param wording of the check
     * @return the stored value in words; an empty text stays empty
     */
    public String value(Wording wording, Question question, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (question.kind()) {
            case YES_NO, CHOICE -> wording.option(question, value);
            case DATE -> date(value);
            case ROOM ->
                value.matches("\\d{1,9}")
                        ? rooms.byId(Long.parseLong(value)).map(Room::label).orElse(value)
                        : value;
            case EVIDENCE -> evidence(value);
            default -> value;
        };
    }

    /** @return the stored value of an added question in words */
    public String value(Wording wording, AddedQuestion question, String value) {
        return switch (question.kind()) {
            case YES_NO, CHOICE -> wording.option(question, value);
            case DATE -> date(value);
            default -> value;
        };
    }

    /** @return the value in words, whichever question it answers; the value itself when nobody knows the question */
    public String value(Wording wording, String code, String value) {
        return Question.byCode(code)
                .map(question -> value(wording, question, value))
                .or(() -> wording.added(code).map(question -> value(wording, question, value)))
                .orElse(value);
    }

    private String evidence(String value) {
        return Evidence.of(value).stream()
                .map(source -> texts.get("venue.evidence." + source.grade())
                        + (source.seenOn().isEmpty() ? "" : ", " + date(source.seenOn()))
                        + ": "
                        + source.source()
                        + (source.summary().isEmpty() ? "" : " (" + source.summary() + ")"))
                .collect(Collectors.joining("\n"));
    }

    private static String date(String value) {
        try {
            return LondonTime.date(LocalDate.parse(value));
        } catch (DateTimeParseException asTyped) {
            return value;
        }
    }
}
