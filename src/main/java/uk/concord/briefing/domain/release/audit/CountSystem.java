package uk.concord.briefing.domain.release.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Unknown counts, each within limits, and sums of them within limits: what a reader of published tables knows. Gives the
 * exact lowest and highest value that a count, or a sum or difference of counts, can have. Not safe for use by several
 * threads.
 *
 * <p>ojAlgo solves the linear programs. The search for whole numbers is done here: its own (57.0 and 57.1) calls systems
 * impossible that are not, in about one of 600 small ones.
 */
public final class CountSystem {

    /** A count without an upper limit has this one, which no borough reaches. */
    public static final long UNLIMITED = 1_000_000_000L;

    /** The solver calculates with fractions of that size. */
    private static final double TOLERANCE = 1e-6;

    private record Unknown(long low, long high) {}

    private record Sum(Map<Integer, Integer> factors, long low, long high) {}

    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final Map<Integer, Part> parts = new HashMap<>();

    /**
     * @param low 0 or more
     * @param high null when there is no upper limit
     * @return the number of this unknown count, from 0
     */
    public int unknown(long low, @Nullable Long high) {
        if (low < 0 || (high != null && high < low)) {
            throw new IllegalArgumentException("Not a range of counts");
        }
        parts.clear();
        unknowns.add(new Unknown(low, high == null ? UNLIMITED : Math.min(high, UNLIMITED)));
        return unknowns.size() - 1;
    }

    /** Adds what is known about a sum; a range from minus {@link #UNLIMITED} or up to it says nothing on that side. */
    public void sum(List<Integer> counts, long low, long high) {
        Map<Integer, Integer> factors = new LinkedHashMap<>();
        counts.forEach(count -> factors.merge(count, 1, Integer::sum));
        sum(factors, low, high);
    }

    /** @param factors by the number of the unknown: 1 adds it, -1 takes it away */
    public void sum(Map<Integer, Integer> factors, long low, long high) {
        parts.clear();
        sums.add(new Sum(Map.copyOf(factors), low, high));
    }

    /** @return the possible values of one count; empty when nothing at all fits */
    public Optional<CountRange> range(int count) {
        return range(Map.of(count, 1));
    }

    /**
     * @param factors by the number of the unknown, at least one
     * @return the possible values of this sum or difference; empty when nothing at all fits
     */
    public Optional<CountRange> range(Map<Integer, Integer> factors) {
        // Counts that no sum ties together do not matter to each other: each connected part is its own small program.
        Map<Integer, Map<Integer, Integer>> byPart = new HashMap<>();
        int[] roots = roots();
        factors.forEach((count, factor) -> byPart.computeIfAbsent(roots[count], root -> new LinkedHashMap<>())
                .put(count, factor));
        long low = 0;
        long high = 0;
        for (Map.Entry<Integer, Map<Integer, Integer>> goal : byPart.entrySet()) {
            Part part = parts.computeIfAbsent(goal.getKey(), root -> new Part(root, roots));
            Optional<CountRange> range = part.range(goal.getValue());
            if (range.isEmpty()) {
                return Optional.empty();
            }
            low += range.get().low();
            high += range.get().high();
        }
        return Optional.of(new CountRange(low, high));
    }

    /** The first unknown of the connected part that each unknown belongs to. */
    private int[] roots() {
        int[] parent = new int[unknowns.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
        }
        for (Sum sum : sums) {
            int first = -1;
            for (int count : sum.factors().keySet()) {
                if (first < 0) {
                    first = count;
                } else {
                    parent[root(parent, count)] = root(parent, first);
                }
            }
        }
        int[] roots = new int[parent.length];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(parent, i);
        }
        return roots;
    }

    private static int root(int[] parent, int count) {
        int at = count;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** One connected part. */
    private final class Part {

        /** The numbers of its unknowns: a variable of the solver has the place that its number has here. */
        private final List<Integer> members = new ArrayList<>();

        private final List<Sum> ties = new ArrayList<>();

        Part(int root, int[] roots) {
            for (int i = 0; i < roots.length; i++) {
                if (roots[i] == root) {
                    members.add(i);
                }
            }
            for (Sum sum : sums) {
                if (members.contains(sum.factors().keySet().iterator().next())) {
                    ties.add(sum);
                }
            }
        }

        Optional<CountRange> range(Map<Integer, Integer> goal) {
            long[] low = members.stream().mapToLong(i -> unknowns.get(i).low()).toArray();
            long[] high =
                    members.stream().mapToLong(i -> unknowns.get(i).high()).toArray();
            Map<Integer, Integer> negative = new HashMap<>();
            goal.forEach((count, factor) -> negative.put(count, -factor));
            return highest(goal, low, high, Long.MIN_VALUE)
                    .flatMap(most ->
                            highest(negative, low, high, Long.MIN_VALUE).map(least -> new CountRange(-least, most)));
        }

        /**
         * Branch and bound over the linear program: where its best point has a fraction, the count is at most the whole
         * number below or at least the one above.
         *
         * @param known only what is higher than this is looked for
         * @return the highest value in whole numbers, empty when there is none above {@code known}
         */
        private Optional<Long> highest(Map<Integer, Integer> goal, long[] low, long[] high, long known) {
            if (ties.isEmpty()) {
                // The solver refuses a program without a constraint. Such a part is a single count.
                int factor = goal.values().iterator().next();
                return Optional.of(factor > 0 ? factor * high[0] : factor * low[0]);
            }
            Optimisation.Result best = program(goal, low, high).maximise();
            if (best.getState() == Optimisation.State.INFEASIBLE) {
                return Optional.empty();
            }
            if (!best.getState().isOptimal()) {
                throw new IllegalStateException("The audit found no answer: " + best.getState());
            }
            long bound = (long) Math.floor(best.getValue() + TOLERANCE);
            if (bound <= known) {
                return Optional.empty();
            }
            int branch = 0;
            for (int i = 1; i < low.length; i++) {
                branch = fraction(best.doubleValue(i)) > fraction(best.doubleValue(branch)) ? i : branch;
            }
            double value = best.doubleValue(branch);
            if (fraction(value) <= TOLERANCE) {
                return Optional.of(bound);
            }
            long[] below = high.clone();
            below[branch] = (long) Math.floor(value);
            long[] above = low.clone();
            above[branch] = (long) Math.ceil(value);
            Optional<Long> first = highest(goal, low, below, known);
            return highest(goal, above, high, first.orElse(known)).or(() -> first);
        }

        /** A new one each time: the solver leaves what it derived for one question in the model. */
        private ExpressionsBasedModel program(Map<Integer, Integer> goal, long[] low, long[] high) {
            ExpressionsBasedModel model = new ExpressionsBasedModel();
            Map<Integer, Variable> variables = new HashMap<>();
            for (int i = 0; i < low.length; i++) {
                int count = members.get(i);
                variables.put(
                        count,
                        model.newVariable("c" + count)
                                .lower(low[i])
                                .upper(high[i])
                                .weight(goal.getOrDefault(count, 0)));
            }
            for (Sum tie : ties) {
                Expression expression = model.newExpression("s" + model.countExpressions());
                if (tie.low() > -UNLIMITED) {
                    expression.lower(tie.low());
                }
                if (tie.high() < UNLIMITED) {
                    expression.upper(tie.high());
                }
                variables.forEach((count, variable) -> {
                    int factor = tie.factors().getOrDefault(count, 0);
                    if (factor != 0) {
                        expression.set(variable, factor);
                    }
                });
            }
            return model;
        }

        private static double fraction(double value) {
            return Math.abs(value - Math.rint(value));
        }
    }
}
