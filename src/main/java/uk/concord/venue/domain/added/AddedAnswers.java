package uk.concord.venue.domain.added;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.concord.venue.domain.rules.AddedQuestion;

/**
 * The added questions of one check with their answers.
 *
 * @param asked those its set of questions asks
 * @param given by code
 */
public record AddedAnswers(List<AddedQuestion> asked, Map<String, Given> given) {
    /** @param version 1 for the first; goes up with every change */
    public record Given(String value, String by, Instant at, int version) {}

    public AddedAnswers {
        asked = List.copyOf(asked);
        given = Map.copyOf(given);
    }

    /** @return the answer, or an empty text */
    public String value(AddedQuestion question) {
        return given(question).map(Given::value).orElse("");
    }

    /** @return version of the answer; 0 when there is none yet */
    public int version(AddedQuestion question) {
        return given(question).map(Given::version).orElse(0);
    }

    public Optional<Given> given(AddedQuestion question) {
        return Optional.ofNullable(given.get(question.code()));
    }

    /** @return what is asked with its answer, empty where there is none */
    public Map<AddedQuestion, String> values() {
        Map<AddedQuestion, String> values = new LinkedHashMap<>();
        asked.forEach(question -> values.put(question, value(question)));
        return values;
    }
}
