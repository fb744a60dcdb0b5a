package uk.concord.tension.domain.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Problem;

/**
 * What an event is, complete or not.
 *
 * @param title 5 to 200 characters, no names of people
 * @param endsOn same as the first day for one day
 * @param every 1 for each, 2 for every second …
 * @param repeatsUntil last day on which it may begin again, or null for ever
 * @param issue reference of an issue it may stir, or null
 */
public record EventDetails(
        String title,
        @Nullable Kind kind,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Frequency frequency,
        int every,
        @Nullable LocalDate repeatsUntil,
        @Nullable Long wardId,
        String place,
        String note,
        @Nullable String issue) {
    public static final int TITLE_MAX = 200;
    public static final int PLACE_MAX = 200;
    public static final int NOTE_MAX = 1_000;

    /** What kind of event it is. */
    public enum Kind implements Choice {
        /** May turn tension into disorder. */
        TRIGGER,
        /** Came before tension elsewhere or earlier. */
        PRECURSOR,
        /** A date people should know. */
        CALENDAR;

        @Override
        public String key() {
            return "tension.event.kind." + name();
        }
    }

    public EventDetails {
        title = title.strip();
        place = place.strip();
        note = note.strip();
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (title.length() < 5 || title.length() > TITLE_MAX) {
            found.add(problem("title"));
        }
        if (kind == null) {
            found.add(problem("kind"));
        }
        if (startsOn == null) {
            found.add(problem("startsOn"));
        } else if (endsOn == null || endsOn.isBefore(startsOn) || endsOn.isAfter(startsOn.plusDays(60))) {
            found.add(problem("endsOn"));
        }
        if (every < 1 || every > Recurrence.EVERY_MAX) {
            found.add(problem("every"));
        }
        if (repeatsUntil != null && startsOn != null && repeatsUntil.isBefore(startsOn)) {
            found.add(problem("repeatsUntil"));
        }
        if (place.length() > PLACE_MAX) {
            found.add(problem("place"));
        }
        if (note.length() > NOTE_MAX) {
            found.add(problem("note"));
        }
        return List.copyOf(found);
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.event." + field, List.of());
    }
}
