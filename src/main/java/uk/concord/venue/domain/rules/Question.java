package uk.concord.venue.domain.rules;

import static uk.concord.venue.domain.rules.Question.Kind.*;
import static uk.concord.venue.domain.rules.Section.*;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The questions of a check (venue rules, question set: sections A to H, the officer's checks I and the concerns J). Wording stands in the translations under {@code venue.q.<code>}; what an answer raises in
 * {@link Concerns}.
 */
public enum Question {
    A1(
            EVENT,
            choice(
                    "party",
                    "class",
                    "meeting",
                    "worship",
                    "election",
                    "campaign",
                    "screening",
                    "fundraiser",
                    "exhibition",
                    "other"),
            Need.ALWAYS),
    A2(EVENT, yesNo(), Need.ALWAYS),
    A2_CHANGED("A2b", EVENT, yesNo(), Need.ALWAYS, a -> a.is(A2, "yes")),
    A3_DATE("A3", EVENT, Form.of(DATE), Need.ALWAYS),
    A3_START("A3b", EVENT, Form.of(TIME), Need.ALWAYS),
    A3_END("A3c", EVENT, Form.of(TIME), Need.ALWAYS),
    A3_SETUP("A3d", EVENT, Form.text(60), Need.OPTIONAL),
    A3_REPEATS("A3e", EVENT, Form.text(200), Need.OPTIONAL),
    A4(EVENT, Form.of(ROOM), Need.ALWAYS),
    A5(EVENT, Form.longText(1000), Need.OPTIONAL),
    A5_MOVED("A5b", EVENT, choice("no", "moved", "refused"), Need.OPTIONAL, Branches::isLong),

    B1(HIRER, Form.text(120), Need.ALWAYS),
    B1_EMAIL("B1b", HIRER, Form.text(254), Need.OPTIONAL),
    B1_PHONE("B1c", HIRER, Form.text(40), Need.OPTIONAL),
    B1_PROOF("B1d", HIRER, choice("seen", "not"), Need.ALWAYS),
    B2(HIRER, choice("self", "organisation", "other"), Need.ALWAYS),
    B3(HIRER, Form.text(200), Need.ALWAYS, a -> a.is(B2, "other")),
    B4(HIRER, Form.text(200), Need.ALWAYS, a -> a.is(B2, "organisation", "other")),
    B4_OTHER("B4b", HIRER, Form.names(), Need.OPTIONAL, a -> a.is(B2, "organisation", "other")),
    B5(
            HIRER,
            choice("company", "charity", "cio", "party", "unincorporated", "public"),
            Need.ALWAYS,
            a -> a.is(B2, "organisation", "other")),
    B5_NUMBER("B5b", HIRER, Form.text(40), Need.OPTIONAL, a -> a.is(B5, "company", "charity", "cio", "party")),
    B6(HIRER, Form.longText(1000), Need.OPTIONAL),
    B7(HIRER, Form.names(), Need.OPTIONAL),
    B8(HIRER, Form.text(300), Need.OPTIONAL),
    B9(HIRER, yesNo(), Need.ALWAYS),
    B9_SAID("B9b", HIRER, Form.longText(1000), Need.ALWAYS, a -> a.is(B9, "yes")),

    C1(CONTENT, Form.text(200), Need.ALWAYS),
    C2(CONTENT, Form.longText(2000), Need.ALWAYS),
    C3(CONTENT, choice("attached", "later", "none"), Need.ALWAYS, Branches::isLong),
    C4(CONTENT, choice("public", "members", "invitation", "ticketed"), Need.ALWAYS),
    C5(CONTENT, choice("none", "reason", "characteristic"), Need.ALWAYS, Branches::isLong),
    C5_HOW("C5b", CONTENT, Form.longText(1000), Need.OPTIONAL, Branches::isLong),
    C6(CONTENT, choice("no", "worship", "other"), Need.ALWAYS, Branches::isLong),
    C6_OPEN("C6b", CONTENT, choice("accepts", "declines"), Need.ALWAYS, a -> a.is(C6, "other")),
    C7(CONTENT, Form.of(NUMBER), Need.ALWAYS),
    C8(CONTENT, yesNo(), Need.ALWAYS),
    C8_POLICY("C8b", CONTENT, choice("policy", "none"), Need.ALWAYS, a -> a.is(C8, "yes")),
    C9(CONTENT, choice("no", "film", "stream", "media"), Need.OPTIONAL, Branches::isLong),
    G1(CONTENT, choice("no", "protest", "threats"), Need.ALWAYS),
    G1_WHAT("G1b", CONTENT, Form.longText(1000), Need.ALWAYS, a -> a.is(G1, "protest", "threats")),

    D1(SPEAKERS, Form.of(SPEAKER_LIST), Need.OPTIONAL, Branches::isLong),
    D2(SPEAKERS, Form.longText(1000), Need.OPTIONAL, Branches::isLong),
    D3(SPEAKERS, Form.longText(1000), Need.OPTIONAL, Branches::isLong),

    E1(ELECTION, yesNo(), Need.ALWAYS, a -> a.is(A1, "election")),
    E2(ELECTION, Form.text(300), Need.ALWAYS, a -> a.is(E1, "yes")),
    E3(ELECTION, yesNo(), Need.ALWAYS, a -> a.is(E1, "yes")),
    E4(ELECTION, yesNo(), Need.ALWAYS, a -> a.is(E1, "yes")),

    E5(ELECTION, yesNo(), Need.WITH_POLITICS, a -> Branches.isLong(a) && !Branches.claimsRight(a)),
    E6(
            ELECTION,
            choice("no", "all", "some", "claims"),
            Need.OPTIONAL,
            a -> Branches.isLong(a) && !Branches.claimsRight(a)),
    E6_BASIS("E6b", ELECTION, Form.longText(1000), Need.OPTIONAL, a -> a.is(E6, "all", "some", "claims")),

    F1(PROMOTION, choice("matches", "differs", "none"), Need.OPTIONAL, Branches::isLong),
    F1_WHERE("F1b", PROMOTION, Form.longText(1000), Need.OPTIONAL, Branches::isLong),
    F2(PROMOTION, choice("yes", "no", "none"), Need.OPTIONAL, Branches::isLong),
    F3(PROMOTION, choice("card", "bacs", "invoice", "cash"), Need.OPTIONAL, Branches::isLong),
    F4(PROMOTION, yesNo(), Need.OPTIONAL, a -> Branches.isLong(a) && !a.is(A1, "fundraiser")),
    F4_CAUSE("F4b", PROMOTION, Form.text(200), Need.ALWAYS, Branches::raisesMoney),
    F4_NUMBER("F4c", PROMOTION, Form.text(40), Need.OPTIONAL, Branches::raisesMoney),
    F5(PROMOTION, yesNo(), Need.OPTIONAL, Branches::isLong),
    F6(PROMOTION, Form.text(200), Need.ALWAYS, a -> a.is(A1, "screening")),
    F6_LICENCE(
            "F6b",
            PROMOTION,
            choice("both", "certificate", "neither", "not-needed"),
            Need.ALWAYS,
            a -> a.is(A1, "screening")),

    G2(TERMS, choice("arranged", "gap", "not-needed"), Need.OPTIONAL, Branches::isLong),
    G3(TERMS, choice("none", "covered", "not-yet"), Need.OPTIONAL, Branches::isLong),
    G4(TERMS, choice("yes", "no", "not-needed"), Need.OPTIONAL, Branches::isLong),
    H1(TERMS, yesNo(), Need.ALWAYS, Branches::isLong),
    H1_REASON("H1b", TERMS, Form.longText(1000), Need.ALWAYS, a -> a.is(H1, "no")),
    H2(TERMS, Form.longText(1000), Need.OPTIONAL),

    I0(CHECKS, yesNo(), Need.ALWAYS),
    I1(CHECKS, choice("found", "not-found", "not-applicable"), Need.ALWAYS),
    I1_NOTE("I1b", CHECKS, Form.text(300), Need.OPTIONAL),
    I3(CHECKS, choice("none", "minor", "serious"), Need.ALWAYS),
    I3_NOTE("I3b", CHECKS, Form.longText(1000), Need.ALWAYS, a -> a.is(I3, "minor", "serious")),
    I4(CHECKS, new Form(EVIDENCE, List.of(), 8000), Need.WITH_EVIDENCE),
    I5(CHECKS, choice("not-asked", "good", "bad"), Need.OPTIONAL, Branches::isLong),
    I5_SAID("I5b", CHECKS, Form.longText(1000), Need.ALWAYS, a -> a.is(I5, "good", "bad")),
    I6(CHECKS, choice("not-needed", "asked", "no-concern", "conditions", "credible-threat"), Need.ALWAYS),
    I6_SAID(
            "I6b",
            CHECKS,
            Form.longText(1000),
            Need.ALWAYS,
            a -> a.is(I6, "no-concern", "conditions", "credible-threat")),
    I7(CHECKS, choice("asked", "confirmed", "not-confirmed"), Need.ALWAYS, a -> a.is(E1, "yes") && a.is(E3, "yes")),
    I7_NOTE("I7b", CHECKS, Form.text(300), Need.OPTIONAL, a -> a.is(I7, "confirmed", "not-confirmed")),
    I9(CHECKS, choice("none", "once", "twice"), Need.OPTIONAL, Branches::lacksPurposeOrClient),

    J0(CONCERNS, yesNo(), Need.ALWAYS),
    J1(CONCERNS, choice("none", "alleged", "primary"), Need.ALWAYS, Branches::hasConcern),
    J2(CONCERNS, choice("none", "alleged", "primary"), Need.ALWAYS, Branches::hasConcern),
    J3(CONCERNS, choice("none", "past", "event"), Need.ALWAYS, Branches::hasConcern),
    J4(CONCERNS, yesNo(), Need.ALWAYS, Branches::hasConcern),
    J5(CONCERNS, yesNo(), Need.ALWAYS, Branches::hasConcern),
    J5_LOG("J5b", CONCERNS, Form.longText(4000), Need.ALWAYS, a -> a.is(J5, "yes")),
    J6(CONCERNS, yesNo(), Need.ALWAYS, Branches::hasConcern),
    J7(RIGHTS, Form.longText(4000), Need.OPTIONAL),
    J8_BASIS("J8", RIGHTS, Form.longText(2000), Need.OPTIONAL),
    J8_NECESSARY("J8d", RIGHTS, Form.longText(2000), Need.OPTIONAL),
    J8_MILDER("J8b", RIGHTS, Form.longText(2000), Need.OPTIONAL),
    J8_RIGHTS("J8e", RIGHTS, Form.longText(2000), Need.OPTIONAL),
    J8_EQUALITY("J8c", RIGHTS, Form.longText(2000), Need.OPTIONAL);

    /** How a question is answered. */
    public enum Kind {
        CHOICE,
        YES_NO,
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        TIME,
        ROOM,
        /** Names, one on a line. */
        NAMES,
        /** Rows of name, organisation, topic and link; answered when there is at least one. */
        SPEAKER_LIST,
        /** Sources, one on a line: see {@link Evidence}. */
        EVIDENCE
    }

    private enum Need {
        ALWAYS,
        OPTIONAL,
        /** Needed for meetings about elections and campaigns. */
        WITH_POLITICS,
        /** Needed as soon as a concern is said to rest on a source. */
        WITH_EVIDENCE
    }

    private record Form(Kind kind, List<String> options, int length) {
        static Form of(Kind kind) {
            return new Form(kind, List.of(), 20);
        }

        static Form text(int length) {
            return new Form(TEXT, List.of(), length);
        }

        static Form longText(int length) {
            return new Form(LONG_TEXT, List.of(), length);
        }

        static Form names() {
            return new Form(NAMES, List.of(), 2000);
        }
    }

    private final String code;
    private final Section section;
    private final Form form;
    private final Need need;
    private final Predicate<Answers> opens;

    Question(Section section, Form form, Need need) {
        this("", section, form, need, answers -> true);
    }

    Question(Section section, Form form, Need need, Predicate<Answers> opens) {
        this("", section, form, need, opens);
    }

    Question(String code, Section section, Form form, Need need) {
        this(code, section, form, need, answers -> true);
    }

    Question(String code, Section section, Form form, Need need, Predicate<Answers> opens) {
        this.code = code.isEmpty() ? name() : code;
        this.section = section;
        this.form = form;
        this.need = need;
        this.opens = opens;
    }

    private static Form choice(String... options) {
        return new Form(CHOICE, List.of(options), 40);
    }

    private static Form yesNo() {
        return new Form(YES_NO, List.of("yes", "no"), 3);
    }

    /** @return short stable name, shown beside the question and stored with the answer: {@code A3b} */
    public String code() {
        return code;
    }

    public Section section() {
        return section;
    }

    public Kind kind() {
        return form.kind();
    }

    /** @return values to choose from; empty when the question is not a choice */
    public List<String> options() {
        return form.options();
    }

    /** @return longest answer, in characters */
    public int length() {
        return form.length();
    }

    /** @return whether the branch the question stands in is open */
    public boolean isOpen(Answers answers) {
        return opens.test(answers);
    }

    /** @return whether the check cannot be decided without it */
    public boolean isRequired(Answers answers) {
        return isOpen(answers)
                && switch (need) {
                    case ALWAYS -> true;
                    case OPTIONAL -> false;
                    case WITH_POLITICS -> answers.is(A1, "election", "campaign");
                    case WITH_EVIDENCE ->
                        answers.is(J1, "alleged", "primary")
                                || answers.is(J2, "alleged", "primary")
                                || answers.is(J3, "past", "event");
                };
    }

    /** @return whether it may be left empty while it is asked */
    public boolean isOptional() {
        return need == Need.OPTIONAL;
    }

    /**
     * @return whether a council can leave it out: it may be left empty, no rule reads it and nothing depends on it
     *     (proved in the properties of the rules)
     */
    public boolean isDispensable() {
        return switch (this) {
            case A3_SETUP, A3_REPEATS, A5, B6, B8, C5_HOW, C9, D2, D3, F1_WHERE, F5, G4 -> true;
            default -> false;
        };
    }

    public static Optional<Question> byCode(String code) {
        return Arrays.stream(values())
                .filter(question -> question.code.equals(code))
                .findFirst();
    }

    /** @return the questions of a section, in order */
    public static List<Question> of(Section section) {
        return Arrays.stream(values())
                .filter(question -> question.section == section)
                .toList();
    }
}
