package uk.concord.venue.domain.remedy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.rules.RuleSet;

/**
 * Finds the smallest changes that would better a recommendation: each single one, each pair that does more than either of
 * its two, and where only more will do, the smallest set that gives the best result (venue rules, explanation).
 */
public final class Remedies {
    private static final Comparator<Recommendation> BY_RESULT =
            Comparator.comparing(Recommendation::outcome).thenComparing(Recommendation::authority);

    private final RuleSet rules;
    private final Situation situation;
    private final Recommendation now;

    private Remedies(RuleSet rules, Situation situation) {
        this.rules = rules;
        this.situation = situation;
        this.now = rules.evaluate(situation.concerns());
    }

    /** @return what would better the recommendation, the best first; empty when nothing that can be supplied would */
    public static List<Remedy> of(RuleSet rules, Situation situation) {
        return new Remedies(rules, situation).find();
    }

    private List<Remedy> find() {
        Set<Supply> lacking = EnumSet.noneOf(Supply.class);
        for (Supply supply : Supply.values()) {
            if (supply.isLacking(situation) && changesWhatTheRulesRead(supply)) {
                lacking.add(supply);
            }
        }
        Map<Supply, Recommendation> single = new EnumMap<>(Supply.class);
        lacking.forEach(supply -> single.put(supply, with(EnumSet.of(supply))));
        List<Remedy> found = new ArrayList<>();
        single.forEach((supply, then) -> add(found, EnumSet.of(supply), then));
        List<Supply> order = List.copyOf(lacking);
        for (int i = 0; i < order.size(); i++) {
            for (int j = i + 1; j < order.size(); j++) {
                Set<Supply> pair = EnumSet.of(order.get(i), order.get(j));
                Recommendation then = with(pair);
                if (pair.stream().allMatch(one -> isBetter(then, single.getOrDefault(one, now)))) {
                    add(found, pair, then);
                }
            }
        }
        addSmallestBest(found, lacking);
        found.sort(Comparator.comparing(Remedy::outcome)
                .thenComparing(Remedy::authority)
                .thenComparing(remedy -> remedy.conditions().size())
                .thenComparing(remedy -> remedy.supplies().size()));
        return found;
    }

    /** Where pairs do not reach the best that can be reached, takes away what is not needed for it. */
    private void addSmallestBest(List<Remedy> found, Set<Supply> lacking) {
        if (lacking.size() < 3) {
            return;
        }
        Recommendation best = with(lacking);
        Set<Supply> needed = EnumSet.copyOf(lacking);
        for (Supply supply : lacking) {
            Set<Supply> fewer = EnumSet.copyOf(needed);
            fewer.remove(supply);
            if (!fewer.isEmpty() && !isBetter(best, with(fewer))) {
                needed = fewer;
            }
        }
        if (needed.size() > 2) {
            add(found, needed, with(needed));
        }
    }

    private void add(List<Remedy> found, Set<Supply> supplies, Recommendation then) {
        if (isBetter(then, now)) {
            found.add(Remedy.of(supplies, now, then));
        }
    }

    private boolean changesWhatTheRulesRead(Supply supply) {
        return !supply.in(situation)
                .concerns()
                .inputs()
                .equals(situation.concerns().inputs());
    }

    private Recommendation with(Set<Supply> supplies) {
        Situation changed = situation;
        for (Supply supply : supplies) {
            changed = supply.in(changed);
        }
        return rules.evaluate(changed.concerns());
    }

    /** Milder, or decided lower, or the same with fewer of the same conditions. */
    static boolean isBetter(Recommendation one, Recommendation other) {
        int compared = BY_RESULT.compare(one, other);
        return compared < 0
                || compared == 0
                        && other.conditions().containsAll(one.conditions())
                        && other.conditions().size() > one.conditions().size();
    }
}
