package uk.concord.venue.domain.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The concerns of a check as the decision table reads them: one plain value per input, and where it comes from. */
final class TableInputs {
    private static final Set<Family> WEIGHT_ZERO = EnumSet.of(Family.VIEW, Family.LOBBY, Family.REP);

    /** Families the tables know by name; the others come together as {@code otherMax}. */
    private static final Set<Family> WITH_INPUT = EnumSet.of(
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
            Family.LATE,
            Family.POL,
            Family.PROMO,
            Family.FUND,
            Family.HIST,
            Family.TERMS,
            Family.LIC,
            Family.MAT);

    private final Concerns concerns;
    private final Answers answers;
    private final CaseFacts facts;
    private final Set<Family> raised;
    private final Predicate<String> known;
    private final Set<String> added;

    private TableInputs(Concerns concerns, Predicate<String> known, Set<String> added) {
        this.known = known;
        this.added = added;
        this.concerns = concerns;
        this.answers = concerns.answers();
        this.facts = concerns.facts();
        this.raised = concerns.raised();
    }

    /** For a table with every input. */
    static TableInputs of(Concerns concerns) {
        return new TableInputs(concerns, input -> true, Set.of());
    }

    /** For a table with the inputs named. */
    static TableInputs of(Concerns concerns, Set<String> known) {
        return new TableInputs(
                concerns,
                known::contains,
                known.stream().filter(AddedQuestion::isCode).collect(Collectors.toSet()));
    }

    private static String input(Family family) {
        return family.name().toLowerCase(Locale.ROOT);
    }

    /** @return by input name, in the order of the table */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("danger", answers.is(Question.I0, "yes"));
        values.put("listExactOpen", facts.exactOpen() > 0);
        values.put("listNearOpen", facts.nearOpen() > 0);
        values.put("listConfirmed", facts.confirmedListed() + facts.confirmedContested() > 0);
        values.put("listContested", facts.confirmedListed() == 0 && facts.confirmedContested() > 0);
        WITH_INPUT.forEach(family -> values.put(input(family), concerns.severity(family)));
        values.put("context", WEIGHT_ZERO.stream().anyMatch(raised::contains));
        values.put("right", concerns.right());
        values.put("agendaMissing", agendaMissing());
        values.put("maxSeverity", maxSeverity());
        values.put("families", familiesOfTwo());
        values.put("otherMax", otherMax());
        values.put("repeatCleared", repeatCleared());
        values.put("openGates", concerns.openGates().size());
        values.put("partyPolitical", answers.is(Question.E5, "yes"));
        values.put("openToPublic", answers.is(Question.C4, "public", "ticketed"));
        values.put("politicalPolicy", facts.setting().partiesPrivateOnly() ? "private-only" : "allowed");
        values.put("preElection", facts.setting().preElection());
        values.put("school", facts.setting().school());
        values.put("unanswered", unanswered());
        values.put("people", answers.number(Question.C7).orElse(0));
        values.put("noAgenda", agendaMissing() && answers.is(Question.A1, "meeting"));
        values.put("filmLicence", answers.is(Question.F6_LICENCE, "certificate", "neither"));
        added.forEach(code -> answers.openAdded(code).ifPresent(question -> addValue(values, question)));
        return values;
    }

    /** What is not answered is left out: the table reads it as blank. */
    private void addValue(Map<String, Object> values, AddedQuestion question) {
        String answer = answers.get(question);
        if (question.isReadable() && !answer.isEmpty()) {
            values.put(question.code(), question.kind() == Question.Kind.NUMBER ? Integer.parseInt(answer) : answer);
        }
    }

    /** @return the questions whose answers gave the input its value */
    List<Question> sources(String input) {
        return switch (input) {
            case "danger" -> List.of(Question.I0);
            case "context" -> from(Family.VIEW, Family.LOBBY, Family.REP);
            case "right" -> List.of(Question.E1, Question.E3, Question.I7);
            case "agendaMissing", "noAgenda" -> List.of(Question.C3);
            case "people" -> List.of(Question.C7);
            case "filmLicence" -> List.of(Question.F6_LICENCE);
            case "partyPolitical" -> List.of(Question.E5);
            case "openToPublic" -> List.of(Question.C4);
            case "politicalPolicy", "school" -> List.of(Question.A4);
            case "preElection" -> List.of(Question.A3_DATE);
            case "unanswered" -> List.of(Question.I9);
            case "repeatCleared" -> List.of(Question.A2, Question.A2_CHANGED);
            case "families" ->
                from(raised.stream()
                        .filter(family -> concerns.severity(family) >= 2)
                        .toArray(Family[]::new));
            case "otherMax" -> from(withoutRow().toArray(Family[]::new));
            default ->
                raised.stream()
                        .filter(family -> input(family).equals(input))
                        .findFirst()
                        .map(concerns::sources)
                        .orElse(List.of());
        };
    }

    private List<Question> from(Family... families) {
        List<Question> found = new ArrayList<>();
        Arrays.stream(families).forEach(family -> found.addAll(concerns.sources(family)));
        return found.stream().distinct().toList();
    }

    private boolean agendaMissing() {
        return Question.C3.isOpen(answers) && !answers.is(Question.C3, "attached");
    }

    private int maxSeverity() {
        return raised.stream().mapToInt(concerns::severity).max().orElse(0);
    }

    private int familiesOfTwo() {
        return (int)
                raised.stream().filter(family -> concerns.severity(family) >= 2).count();
    }

    /** Keeps the table complete (venue rules R34). */
    private int otherMax() {
        return withoutRow().stream().mapToInt(concerns::severity).max().orElse(0);
    }

    private List<Family> withoutRow() {
        return raised.stream()
                .filter(family -> concerns.severity(family) >= 2)
                .filter(family -> switch (family) {
                    case LIST -> concerns.severity(family) == 2;
                    case SPKR -> !known.test("noAgenda") && !agendaMissing();
                    case MART -> !known.test("mart") && !known.test("people");
                    case LATE -> familiesOfTwo() < 2;
                    default -> !WITH_INPUT.contains(family) || !known.test(input(family));
                })
                .toList();
    }

    private int unanswered() {
        return answers.is(Question.I9, "twice") ? 2 : answers.is(Question.I9, "once") ? 1 : 0;
    }

    private boolean repeatCleared() {
        return facts.clearedBefore()
                && answers.is(Question.A2, "yes")
                && answers.is(Question.A2_CHANGED, "no")
                && concerns.severity(Family.LIST) == 0;
    }
}
