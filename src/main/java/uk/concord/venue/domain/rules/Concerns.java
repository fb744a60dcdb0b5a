package uk.concord.venue.domain.rules;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the answers raise: a severity per family and the gates still open, each with the questions it comes from. These
 * are the plain values the decision table reads. Nothing here knows anybody's faith, politics or ethnicity: no question
 * asks for them and no text is read for them.
 */
public final class Concerns {
    private static final int NEED_10_DAYS = 10;
    private static final int NEED_5_DAYS = 5;
    private static final int STANDARD_TIER = 200;
    private static final int ENHANCED_TIER = 800;
    private static final int FEWEST_WORDS = 6;

    private final Answers answers;
    private final CaseFacts facts;
    private final Map<Family, Integer> severities = new EnumMap<>(Family.class);
    private final Map<Family, List<Question>> sources = new EnumMap<>(Family.class);
    private final Set<Gate> openGates = EnumSet.noneOf(Gate.class);

    private Concerns(Answers answers, CaseFacts facts) {
        this.answers = answers;
        this.facts = facts;
    }

    /** Derives everything from the open answers and the facts. */
    public static Concerns of(Answers answers, CaseFacts facts) {
        Concerns concerns = new Concerns(answers, facts);
        concerns.event();
        concerns.hirer();
        concerns.content();
        concerns.promotion();
        concerns.evidence();
        concerns.list();
        concerns.cash();
        concerns.gates();
        return concerns;
    }

    private void event() {
        if (answers.date(Question.A3_DATE).isPresent() && facts.noticeDays() < NEED_10_DAYS) {
            raise(Family.LATE, facts.noticeDays() < NEED_5_DAYS ? 2 : 1, Question.A3_DATE);
        }
        int people = answers.number(Question.C7).orElse(0);
        if (facts.capacity() > 0 && people > facts.capacity()) {
            raise(Family.CAP, 3, Question.C7, Question.A4);
        }
        if (people >= STANDARD_TIER) {
            raise(Family.MART, people >= ENHANCED_TIER ? 2 : 1, Question.C7);
        }
    }

    private void hirer() {
        boolean unreachable = answers.isBlank(Question.B1_EMAIL) && answers.isBlank(Question.B1_PHONE);
        if (answers.is(Question.B1_PROOF, "not")) {
            raise(Family.ID, 2, Question.B1_PROOF);
        } else if (unreachable && !answers.isBlank(Question.B1)) {
            raise(Family.ID, 2, Question.B1_EMAIL, Question.B1_PHONE);
        }
        if (answers.is(Question.B2, "other") && answers.isBlank(Question.B3)) {
            raise(Family.AGENT, 3, Question.B2, Question.B3);
        }
        if (answers.is(Question.I1, "not-found")) {
            raise(Family.REG, 2, Question.I1);
        }
        // An allegation by somebody else never weighs more than 1 (venue rules, B9).
        if (answers.is(Question.B9, "yes")) {
            raise(Family.HIST, 1, Question.B9);
        }
        if (answers.is(Question.I5, "bad")) {
            raise(Family.HIST, 2, Question.I5);
        }
        if (answers.is(Question.I3, "minor", "serious")) {
            raise(Family.HIST, answers.is(Question.I3, "serious") ? 3 : 2, Question.I3);
        }
    }

    private void content() {
        String purpose = answers.get(Question.C2);
        if (!purpose.isBlank() && purpose.split("\\s+").length < FEWEST_WORDS) {
            raise(Family.DESC, 2, Question.C2);
        }
        if (answers.is(Question.A1, "campaign") && answers.is(Question.C4, "members", "invitation")) {
            raise(Family.CTRL, 1, Question.A1, Question.C4);
        }
        if (answers.is(Question.C5, "characteristic")) {
            raise(Family.EQ, 2, Question.C5);
        }
        if (answers.is(Question.C6, "other")) {
            raise(Family.SEG, answers.is(Question.C6_OPEN, "declines") ? 3 : 2, Question.C6, Question.C6_OPEN);
        }
        if (answers.is(Question.C8, "yes")) {
            raise(Family.SAFE, answers.is(Question.C8_POLICY, "none") ? 2 : 1, Question.C8, Question.C8_POLICY);
        }
        if (answers.is(Question.A1, "meeting") && answers.isBlank(Question.D1)) {
            raise(Family.SPKR, 2, Question.D1);
        }
        if (answers.is(Question.G1, "protest", "threats")) {
            boolean credible = answers.is(Question.I6, "credible-threat");
            raise(Family.PO, credible ? 3 : 2, Question.G1, Question.I6);
        } else if (answers.is(Question.I6, "credible-threat")) {
            raise(Family.PO, 3, Question.I6);
        }
    }

    private void promotion() {
        if (answers.is(Question.A5_MOVED, "refused")) {
            raise(Family.MOVE, 1, Question.A5_MOVED);
        }
        if (answers.is(Question.E5, "yes")) {
            raise(Family.POL, 1, Question.E5);
        } else if (answers.is(Question.E6, "all", "some", "claims")) {
            raise(Family.POL, 1, Question.E6);
        }
        if (answers.is(Question.F1, "differs")) {
            raise(Family.PROMO, 2, Question.F1);
        }
        if (answers.is(Question.F2, "no")) {
            raise(Family.MAT, 2, Question.F2);
        }
        if (Question.F4_CAUSE.isOpen(answers) && answers.isBlank(Question.F4_NUMBER)) {
            raise(Family.FUND, 1, Question.F4_CAUSE, Question.F4_NUMBER);
        }
        boolean unlicensedFilm = answers.is(Question.F6_LICENCE, "certificate", "neither");
        if (unlicensedFilm || answers.is(Question.G3, "not-yet")) {
            raise(Family.LIC, 1, unlicensedFilm ? Question.F6_LICENCE : Question.G3);
        }
        if (answers.is(Question.G2, "gap")) {
            raise(Family.SEC, 1, Question.G2);
        }
        if (answers.is(Question.H1, "no")) {
            raise(Family.TERMS, 3, Question.H1, Question.H1_REASON);
        }
    }

    /** Only a primary source, or two secondary ones, may raise a concern above severity 2 (venue rules, grades). */
    private void evidence() {
        boolean strong = Evidence.isStrong(Evidence.of(answers.get(Question.I4)));
        graded(Family.TERR, Question.J1, strong);
        graded(Family.HATE, Question.J2, strong);
        if (answers.is(Question.J3, "past", "event")) {
            boolean now = answers.is(Question.J3, "event") && strong;
            raise(Family.EXTR, now ? 3 : 2, Question.J3, Question.I4);
        }
        contextOnly(Family.VIEW, Question.J4);
        contextOnly(Family.LOBBY, Question.J5);
        contextOnly(Family.REP, Question.J6);
    }

    private void graded(Family family, Question question, boolean strong) {
        if (answers.is(question, "alleged", "primary")) {
            raise(family, answers.is(question, "primary") && strong ? 4 : 2, question, Question.I4);
        }
    }

    private void contextOnly(Family family, Question question) {
        if (answers.is(question, "yes")) {
            raise(family, 0, question);
        }
    }

    private void list() {
        if (facts.confirmedListed() + facts.confirmedContested() > 0) {
            severities.put(Family.LIST, 4);
        } else if (facts.exactOpen() > 0) {
            severities.put(Family.LIST, 3);
        } else if (facts.confirmedNotInForce() > 0) {
            severities.put(Family.LIST, 2);
        } else if (facts.nearOpen() > 0) {
            severities.put(Family.LIST, 1);
        }
    }

    /** Cash by itself is how clubs pay; it counts beside another concern only (venue rules, F3). */
    private void cash() {
        if (answers.is(Question.F3, "cash") && severities.values().stream().anyMatch(severity -> severity > 0)) {
            raise(Family.CASH, 1, Question.F3);
        }
    }

    private void gates() {
        if (!answers.missing().isEmpty() || !answers.missingAdded().isEmpty()) {
            openGates.add(Gate.ANSWERS);
        }
        if (!facts.screened()) {
            openGates.add(Gate.SCREENING);
        }
        if (facts.exactOpen() + facts.nearOpen() > 0) {
            openGates.add(Gate.MATCHES);
        }
        if (policeViewNeeded() && !answers.is(Question.I6, "no-concern", "conditions", "credible-threat")) {
            openGates.add(Gate.POLICE);
        }
        if ("claimed".equals(right())) {
            openGates.add(Gate.ELECTORAL);
        }
    }

    /** I6 is a gate when public order weighs 2, or there is a list match or evidence under J1 or J2. */
    private boolean policeViewNeeded() {
        return severity(Family.PO) >= 2
                || severity(Family.LIST) >= 2
                || severity(Family.TERR) > 0
                || severity(Family.HATE) > 0;
    }

    private void raise(Family family, int severity, Question... from) {
        if (severity >= severities.getOrDefault(family, -1)) {
            severities.put(family, severity);
            sources.put(family, List.of(from));
        }
    }

    /** @return working days from the request to the event; meaningless while its day is not known */
    public int noticeDays() {
        return facts.noticeDays();
    }

    /** @return 0 to 4; 0 also when the family was not raised */
    public int severity(Family family) {
        return severities.getOrDefault(family, 0);
    }

    /** @return families raised at all, also with weight 0 */
    public Set<Family> raised() {
        return severities.isEmpty() ? Set.of() : EnumSet.copyOf(severities.keySet());
    }

    public Set<Gate> openGates() {
        return Set.copyOf(openGates);
    }

    /** @return the values of all inputs a table can have, by name */
    public Map<String, Object> inputs() {
        return TableInputs.of(this).values();
    }

    /**
     * @param known inputs of the table; a concern with no input among them counts as one with no row of its own
     * @return the values by input name
     */
    Map<String, Object> inputs(Set<String> known) {
        return TableInputs.of(this, known).values();
    }

    /**
     * @param known inputs of the table
     * @return the questions whose answers gave the input its value
     */
    public List<Question> sources(String input, Set<String> known) {
        return TableInputs.of(this, known).sources(input);
    }

    Answers answers() {
        return answers;
    }

    CaseFacts facts() {
        return facts;
    }

    /** @return the questions the family was raised from; none when it was not raised or comes from the list */
    List<Question> sources(Family family) {
        return sources.getOrDefault(family, List.of());
    }

    /** @return no, a claimed or a verified right to a room for an election meeting */
    String right() {
        if (!answers.is(Question.E1, "yes") || !answers.is(Question.E3, "yes")) {
            return "none";
        }
        if (answers.is(Question.I7, "confirmed")) {
            return "verified";
        }
        return answers.is(Question.I7, "not-confirmed") ? "none" : "claimed";
    }
}
