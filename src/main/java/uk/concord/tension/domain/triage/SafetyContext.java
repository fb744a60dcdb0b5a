package uk.concord.tension.domain.triage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.tension.domain.report.Choice;

/** Where young people meet a harm, and so where safety would have to change first (the schools briefing, table C). */
public enum SafetyContext implements Choice {
    SCHOOL,
    PEER,
    NEIGHBOURHOOD,
    ONLINE,
    HOME;

    /** A report has at most as many. */
    public static final int MOST = 3;

    /** @return the codes in this order, the stored form: the main context first */
    static String store(List<SafetyContext> contexts) {
        return contexts.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /** Reads what {@link #store} wrote. */
    public static List<SafetyContext> parse(String stored) {
        return stored.isEmpty()
                ? List.of()
                : Arrays.stream(stored.split(",", -1))
                        .map(SafetyContext::valueOf)
                        .toList();
    }
}
