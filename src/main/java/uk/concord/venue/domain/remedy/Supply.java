package uk.concord.venue.domain.remedy;

import static uk.concord.venue.domain.rules.Question.*;

import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;

/**
 * What a hirer or an officer can honestly supply or arrange differently. Facts about people are not among them: who
 * somebody is, what a group believes, whom an event is for, what happened before and what was found are never "changed".
 */
public enum Supply {
    AGENDA(open(C3, "attached"), answer(C3, "attached")),
    SPEAKERS(blank(D1), answer(D1, Supply.GIVEN)),
    PURPOSE(situation -> true, answer(C2, "Three to five sentences that say what will happen and why.")),
    CONTACT(
            situation ->
                    situation.answers().isBlank(B1_EMAIL) && situation.answers().isBlank(B1_PHONE),
            answer(B1_PHONE, Supply.GIVEN)),
    PROOF(open(B1_PROOF, "seen"), answer(B1_PROOF, "seen")),
    CLIENT(blank(B3), answer(B3, Supply.GIVEN)),
    REGISTER(is(I1, "not-found"), answer(I1, "found")),
    OPEN_SEATING(open(C6_OPEN, "accepts"), answer(C6_OPEN, "accepts")),
    LARGER_ROOM(
            Supply::isTooMany,
            situation -> situation.with(situation.facts().withCapacity(people(situation.answers())))),
    TICKET_CAP(
            Supply::isTooMany,
            situation -> situation.with(C7, String.valueOf(situation.facts().capacity()))),
    SAFEGUARDING(open(C8_POLICY, "policy"), answer(C8_POLICY, "policy")),
    PUBLICITY(is(F1, "differs"), answer(F1, "matches")),
    MATERIAL(is(F2, "no"), answer(F2, "yes")),
    CAUSE_NUMBER(blank(F4_NUMBER), answer(F4_NUMBER, Supply.GIVEN)),
    FILM_LICENCE(is(F6_LICENCE, "certificate", "neither"), answer(F6_LICENCE, "both")),
    LICENCE(is(G3, "not-yet"), answer(G3, "covered")),
    STEWARDS(is(G2, "gap"), answer(G2, "arranged")),
    TERMS(is(H1, "no"), answer(H1, "yes")),
    MEMBERS_ONLY(
            situation -> situation.facts().setting().partiesPrivateOnly()
                    && situation.answers().is(E5, "yes")
                    && situation.answers().is(C4, "public", "ticketed"),
            answer(C4, "members")),
    LATER_DATE(
            situation -> situation.answers().date(A3_DATE).isPresent()
                    && situation.facts().noticeDays() < Supply.ENOUGH_NOTICE,
            situation -> situation.with(situation.facts().withNotice(Supply.ENOUGH_NOTICE)));

    /** Working days from which on a request is not late (venue rules, A3). */
    private static final int ENOUGH_NOTICE = 10;

    /** Stands for words nobody has said yet. */
    private static final String GIVEN = "given";

    private final Predicate<Situation> lacking;
    private final UnaryOperator<Situation> supply;

    Supply(Predicate<Situation> lacking, UnaryOperator<Situation> supply) {
        this.lacking = lacking;
        this.supply = supply;
    }

    /** @return whether it is lacking, so that somebody could supply it */
    boolean isLacking(Situation situation) {
        return lacking.test(situation);
    }

    /** @return the check as it would stand */
    Situation in(Situation situation) {
        return supply.apply(situation);
    }

    private static Predicate<Situation> open(Question question, String wanted) {
        return situation ->
                question.isOpen(situation.answers()) && !situation.answers().is(question, wanted);
    }

    private static Predicate<Situation> blank(Question question) {
        return situation ->
                question.isOpen(situation.answers()) && situation.answers().isBlank(question);
    }

    private static Predicate<Situation> is(Question question, String... values) {
        return situation -> situation.answers().is(question, values);
    }

    private static UnaryOperator<Situation> answer(Question question, String value) {
        return situation -> situation.with(question, value);
    }

    private static boolean isTooMany(Situation situation) {
        int capacity = situation.facts().capacity();
        return capacity > 0 && people(situation.answers()) > capacity;
    }

    private static int people(Answers answers) {
        return answers.number(C7).orElse(0);
    }
}
