package uk.concord.venue.domain.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Complete invented checks for the rule tests. */
final class Cases {
    static final CaseFacts CLEAR = CaseFacts.clear(300, 30);

    private Cases() {}

    static RuleSet published() {
        try (InputStream dmn = Cases.class.getResourceAsStream("/rules/venue-hire.dmn")) {
            return RuleSet.of(new String(Objects.requireNonNull(dmn).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A talk by a named speaker with nothing to remark. */
    static Answers talk() {
        Map<Question, String> a = new EnumMap<>(Question.class);
        a.put(Question.A1, "meeting");
        a.put(Question.A2, "no");
        a.put(Question.A3_DATE, "2027-03-06");
        a.put(Question.A3_START, "18:00");
        a.put(Question.A3_END, "20:00");
        a.put(Question.A4, "1");
        a.put(Question.B1, "Ines Calloway");
        a.put(Question.B1_EMAIL, "ines@marshlight.example");
        a.put(Question.B1_PROOF, "seen");
        a.put(Question.B2, "organisation");
        a.put(Question.B4, "Marshlight Reading Circle");
        a.put(Question.B5, "unincorporated");
        a.put(Question.B9, "no");
        a.put(Question.C1, "An evening on river birds");
        a.put(Question.C2, "A talk about the birds of the estuary, with questions afterwards.");
        a.put(Question.C3, "attached");
        a.put(Question.C4, "public");
        a.put(Question.C5, "none");
        a.put(Question.C6, "no");
        a.put(Question.C7, "60");
        a.put(Question.C8, "no");
        a.put(Question.G1, "no");
        a.put(Question.H1, "yes");
        a.put(Question.E5, "no");
        a.put(Question.D1, "Tobias Renn · Wader Watch");
        a.put(Question.I0, "no");
        a.put(Question.I1, "not-applicable");
        a.put(Question.I3, "none");
        a.put(Question.I6, "not-needed");
        a.put(Question.J0, "no");
        return Answers.of(a);
    }

    /** The same with the concerns section open and nothing in it. */
    static Answers talkWithConcerns() {
        return talk().with(Question.J0, "yes")
                .with(Question.J1, "none")
                .with(Question.J2, "none")
                .with(Question.J3, "none")
                .with(Question.I4, "primary\t2027-01-12\town website\tsays it in his own words")
                .with(Question.J4, "no")
                .with(Question.J5, "no")
                .with(Question.J6, "no")
                .with(Question.J5_LOG, "two e-mails");
    }

    static Answers electionMeeting() {
        return talk().with(Question.A1, "election")
                .with(Question.E1, "yes")
                .with(Question.E2, "Borough council, Reedham ward, Ada Finch")
                .with(Question.E3, "yes")
                .with(Question.E4, "yes")
                .with(Question.I7, "confirmed");
    }
}
