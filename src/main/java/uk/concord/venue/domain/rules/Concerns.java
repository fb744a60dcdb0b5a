package uk.concord.venue.domain.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
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
    private static final Set<Family> WEIGHT_ZERO = EnumSet.of(Family.VIEW, Family.LOBBY, Family.REP);

    private final Answers answers;
    private final CaseFacts facts;
    private final Map<Family, Integer> severities = new EnumMap<>(Family.class);
    private final Map<String, List<Question>> sources = new LinkedHashMap<>();
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
        concerns.evidence();
        concerns.list();
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

    private void evidence() {
        graded(Family.TERR, Question.J1);
        graded(Family.HATE, Question.J2);
        if (answers.is(Question.J3, "past", "event")) {
            raise(Family.EXTR, answers.is(Question.J3, "event") ? 3 : 2, Question.J3);
        }
        contextOnly(Family.VIEW, Question.J4);
        contextOnly(Family.LOBBY, Question.J5);
        contextOnly(Family.REP, Question.J6);
    }

    private void graded(Family family, Question question) {
        if (answers.is(question, "alleged", "primary")) {
            raise(family, answers.is(question, "primary") ? 4 : 2, question);
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

    private void gates() {
        if (!answers.missing().isEmpty()) {
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

    private String right() {
        if (!answers.is(Question.E1, "yes") || !answers.is(Question.E3, "yes")) {
            return "none";
        }
        if (answers.is(Question.I7, "confirmed")) {
            return "verified";
        }
        return answers.is(Question.I7, "not-confirmed") ? "none" : "claimed";
    }

    private void raise(Family family, int severity, Question... from) {
        if (severity >= severities.getOrDefault(family, -1)) {
            severities.put(family, severity);
            sources.put(input(family), List.of(from));
        }
    }

    private static String input(Family family) {
        return family.name().toLowerCase(java.util.Locale.ROOT);
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

    /** @return the values of the decision table by input name */
    public Map<String, Object> inputs() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("danger", answers.is(Question.I0, "yes"));
        values.put("listExactOpen", facts.exactOpen() > 0);
        values.put("listNearOpen", facts.nearOpen() > 0);
        values.put("listConfirmed", facts.confirmedListed() + facts.confirmedContested() > 0);
        values.put("listContested", facts.confirmedListed() == 0 && facts.confirmedContested() > 0);
        for (Family family : List.of(
                Family.TERR,
                Family.HATE,
                Family.EXTR,
                Family.PO,
                Family.SEG,
                Family.EQ,
                Family.SAFE,
                Family.CAP,
                Family.MART,
                Family.AGENT,
                Family.ID,
                Family.REG,
                Family.SPKR,
                Family.LATE)) {
            values.put(input(family), severity(family));
        }
        values.put("context", WEIGHT_ZERO.stream().anyMatch(severities::containsKey));
        values.put("right", right());
        values.put("agendaMissing", agendaMissing());
        values.put("maxSeverity", maxSeverity());
        values.put("families", familiesOfTwo());
        values.put("otherMax", otherMax());
        values.put("repeatCleared", repeatCleared());
        values.put("openGates", openGates.size());
        return values;
    }

    /** @return the questions whose answers gave the input its value */
    public List<Question> sources(String input) {
        return switch (input) {
            case "danger" -> List.of(Question.I0);
            case "context" -> from(Family.VIEW, Family.LOBBY, Family.REP);
            case "right" -> List.of(Question.E1, Question.E3, Question.I7);
            case "agendaMissing" -> List.of(Question.C3);
            case "repeatCleared" -> List.of(Question.A2, Question.A2_CHANGED);
            case "families" ->
                from(severities.keySet().stream()
                        .filter(family -> severity(family) >= 2)
                        .toArray(Family[]::new));
            case "otherMax" -> from(withoutRow().toArray(Family[]::new));
            default -> sources.getOrDefault(input, List.of());
        };
    }

    private List<Question> from(Family... families) {
        List<Question> found = new ArrayList<>();
        Arrays.stream(families).forEach(family -> found.addAll(sources.getOrDefault(input(family), List.of())));
        return found.stream().distinct().toList();
    }

    private boolean agendaMissing() {
        return Question.C3.isOpen(answers) && !answers.is(Question.C3, "attached");
    }

    private int maxSeverity() {
        return severities.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private int familiesOfTwo() {
        return (int)
                severities.values().stream().filter(severity -> severity >= 2).count();
    }

    /** Keeps the table complete (venue rules R34). */
    private int otherMax() {
        return withoutRow().stream().mapToInt(this::severity).max().orElse(0);
    }

    private List<Family> withoutRow() {
        return severities.keySet().stream()
                .filter(family -> severity(family) >= 2)
                .filter(family -> switch (family) {
                    case DESC, HIST, CTRL -> true;
                    case LIST -> severity(family) == 2;
                    case SPKR -> !agendaMissing();
                    case LATE -> familiesOfTwo() < 2;
                    default -> false;
                })
                .toList();
    }

    private boolean repeatCleared() {
        return facts.clearedBefore()
                && answers.is(Question.A2, "yes")
                && answers.is(Question.A2_CHANGED, "no")
                && severity(Family.LIST) == 0;
    }
}
