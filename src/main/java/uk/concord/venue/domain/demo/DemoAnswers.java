package uk.concord.venue.domain.demo;

import static uk.concord.venue.domain.rules.Question.*;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.concord.venue.domain.rules.Question;

/** What most invented bookings answer. */
final class DemoAnswers {
    private DemoAnswers() {}

    /** @return answers of an ordinary evening for an organisation, in the order of the questions */
    static Map<Question, String> of(long room, String kind, LocalDate date, String organisation, int people) {
        Map<Question, String> answers = new LinkedHashMap<>();
        answers.put(A1, kind);
        answers.put(A2, "no");
        answers.put(A3_DATE, date.toString());
        answers.put(A3_START, "18:30");
        answers.put(A3_END, "21:00");
        answers.put(A4, String.valueOf(room));
        answers.put(B1, "Perpetua Hale");
        answers.put(B1_EMAIL, "hire@example.org");
        answers.put(B1_PROOF, "seen");
        answers.put(B2, "organisation");
        answers.put(B4, organisation);
        answers.put(B5, "unincorporated");
        answers.put(B9, "no");
        answers.put(C3, "attached");
        answers.put(C4, "public");
        answers.put(C5, "none");
        answers.put(C6, "no");
        answers.put(C7, String.valueOf(people));
        answers.put(C8, "no");
        answers.put(G1, "no");
        answers.put(H1, "yes");
        answers.put(I0, "no");
        answers.put(I1, "not-applicable");
        answers.put(I3, "none");
        answers.put(I6, "not-needed");
        answers.put(J0, "no");
        return answers;
    }
}
