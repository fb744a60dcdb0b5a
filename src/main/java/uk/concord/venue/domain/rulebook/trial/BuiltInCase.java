package uk.concord.venue.domain.rulebook.trial;

import static uk.concord.venue.domain.rules.Question.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/**
 * An invented check every version of the rules is tried on (venue rules, acceptance cases).
 *
 * @param code its name stands in the translations under {@code venue.case.<code>}
 */
public record BuiltInCase(String code, Answers answers, CaseFacts facts) {
    private static final CaseFacts CLEAR = CaseFacts.clear(300, 30);

    /** @return what the rules see of it */
    public Concerns concerns() {
        return Concerns.of(answers, facts);
    }

    /** @return all, the everyday ones first */
    public static List<BuiltInCase> all() {
        return List.of(
                of("yoga", knownHirer(), Map.of(A1, "class", A2, "yes", A2_CHANGED, "no", C7, "18")),
                of("carols", CLEAR, Map.of(A1, "worship", C7, "150")),
                of("talk", CLEAR, Map.of()),
                of("talk-no-agenda", CaseFacts.clear(300, 4), Map.of(C3, "none")),
                of("hustings", CLEAR, Map.of(A1, "election", E1, "no", C7, "180")),
                of(
                        "candidate",
                        CLEAR,
                        Map.of(
                                A1,
                                "election",
                                E1,
                                "yes",
                                E2,
                                "Ward of Reedham",
                                E3,
                                "yes",
                                E4,
                                "yes",
                                I7,
                                "confirmed",
                                G1,
                                "protest",
                                G1_WHAT,
                                "A counter-demonstration is announced",
                                I6,
                                "conditions",
                                I6_SAID,
                                "Two stewards")),
                of(
                        "candidate-unverified",
                        CLEAR,
                        Map.of(A1, "election", E1, "yes", E2, "Reedham", E3, "yes", E4, "yes")),
                of("party-members", CLEAR, Map.of(B5, "party", C4, "members", E5, "yes")),
                of(
                        "preacher",
                        CLEAR,
                        concern(Map.of(A1, "worship", J4, "yes", J5, "yes", J5_LOG, "40 mails", J6, "yes"))),
                of("separate-seating", CLEAR, Map.of(C6, "other", C6_OPEN, "accepts")),
                of("separate-seating-declined", CLEAR, Map.of(C6, "other", C6_OPEN, "declines")),
                of("separate-worship", CLEAR, Map.of(A1, "worship", C6, "worship")),
                of("listed-open", new CaseFacts(true, 1, 0, 0, 0, 0, 300, 30, false), Map.of()),
                of("listed-near", new CaseFacts(true, 0, 1, 0, 0, 0, 300, 30, false), Map.of()),
                of(
                        "listed-confirmed",
                        new CaseFacts(true, 0, 0, 1, 0, 0, 300, 30, false),
                        Map.of(I6, "no-concern", I6_SAID, "Prevent adviser")),
                of(
                        "listed-contested",
                        new CaseFacts(true, 0, 0, 0, 1, 0, 300, 30, false),
                        Map.of(I6, "no-concern", I6_SAID, "Prevent adviser")),
                of(
                        "film",
                        CLEAR,
                        Map.of(A1, "screening", C7, "90", F6, "The olive harvest", F6_LICENCE, "certificate")),
                of("protest-planning", CLEAR, concern(Map.of(A1, "campaign", J3, "past", C7, "30"))),
                of(
                        "incitement",
                        CLEAR,
                        concern(Map.of(J2, "primary", I6, "credible-threat", I6_SAID, "Recorded by the police"))),
                of(
                        "incitement-alleged",
                        CLEAR,
                        concern(Map.of(J2, "alleged", I6, "no-concern", I6_SAID, "Nothing known"))),
                of("festival-850", CaseFacts.clear(900, 40), Map.of(A1, "worship", C7, "850")),
                of("too-many", CaseFacts.clear(60, 30), Map.of(C7, "120")),
                of("children", CLEAR, Map.of(C8, "yes", C8_POLICY, "none")),
                of("exclusion", CLEAR, Map.of(C5, "characteristic")),
                of("danger", CLEAR, Map.of(I0, "yes")),
                of("not-screened", new CaseFacts(false, 0, 0, 0, 0, 0, 300, 30, false), Map.of()));
    }

    private static CaseFacts knownHirer() {
        return new CaseFacts(true, 0, 0, 0, 0, 0, 40, 30, true);
    }

    private static BuiltInCase of(String code, CaseFacts facts, Map<Question, String> changes) {
        Map<Question, String> answers = unremarkable();
        answers.putAll(changes);
        return new BuiltInCase(code, Answers.of(answers), facts);
    }

    /** The section on concerns, opened and clear. */
    private static Map<Question, String> concern(Map<Question, String> changes) {
        Map<Question, String> answers = new LinkedHashMap<>(Map.of(
                J0,
                "yes",
                J1,
                "none",
                J2,
                "none",
                J3,
                "none",
                J4,
                "no",
                J5,
                "no",
                J6,
                "no",
                I4,
                new Evidence(Evidence.Grade.PRIMARY, "2027-01-12", "The channel of the speaker", "").line()));
        answers.putAll(changes);
        return answers;
    }

    /** A public talk with nothing to remark. */
    public static Map<Question, String> unremarkable() {
        Map<Question, String> answers = new LinkedHashMap<>();
        answers.put(A1, "meeting");
        answers.put(A2, "no");
        answers.put(A3_DATE, "2027-03-06");
        answers.put(A3_START, "18:00");
        answers.put(A3_END, "20:00");
        answers.put(A4, "1");
        answers.put(B1, "Perpetua Hale");
        answers.put(B1_EMAIL, "hire@example.org");
        answers.put(B1_PROOF, "seen");
        answers.put(B2, "organisation");
        answers.put(B4, "Reedmace Society");
        answers.put(B5, "unincorporated");
        answers.put(B9, "no");
        answers.put(C1, "An evening on river birds");
        answers.put(C2, "A talk about the birds of the estuary, with questions afterwards.");
        answers.put(C3, "attached");
        answers.put(C4, "public");
        answers.put(C5, "none");
        answers.put(C6, "no");
        answers.put(C7, "60");
        answers.put(C8, "no");
        answers.put(G1, "no");
        answers.put(E5, "no");
        answers.put(H1, "yes");
        answers.put(D1, "Tobias Renn, Wader Watch");
        answers.put(I0, "no");
        answers.put(I1, "not-applicable");
        answers.put(I3, "none");
        answers.put(I6, "not-needed");
        answers.put(J0, "no");
        return answers;
    }
}
