package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Release rule 2: a cluster with too few schools is shown together with a named neighbour. */
public final class ClusterMerge {

    /** A cluster shown on its own has at least as many schools. */
    public static final int MIN_SCHOOLS = 3;

    private ClusterMerge() {}

    /**
     * @param code stable
     * @param name as printed
     * @param schools open schools in it
     * @param neighbour code of the cluster it joins when it is too small
     */
    public record Cluster(String code, String name, int schools, String neighbour) {}

    /**
     * Clusters shown as one row.
     *
     * @param key the sorted codes joined by "+": the same group has the same key in every term
     * @param label the names, "A and B"
     * @param codes the clusters in it
     */
    public record Group(String key, String label, List<String> codes, int schools) {}

    /**
     * @param and the word between two names
     * @return groups in order of their first name; all have {@link #MIN_SCHOOLS} schools or more, unless the whole
     *     borough has fewer
     * @throws IllegalArgumentException when a neighbour does not exist or small clusters name only each other
     */
    public static List<Group> merge(List<Cluster> clusters, String and) {
        return merge(clusters, and, MIN_SCHOOLS)
                .orElseThrow(() -> new IllegalArgumentException("Small clusters name only each other"));
    }

    /**
     * The ways in which clusters can be shown, for when the finest one would give something away (release rule 7).
     *
     * @return as {@link #merge(List, String)} first, then with the smallest group joined to a neighbour, and so on while
     *     two groups or more are left
     * @throws IllegalArgumentException as {@link #merge(List, String)}
     */
    public static List<List<Group>> steps(List<Cluster> clusters, String and) {
        List<List<Group>> steps = new ArrayList<>();
        Optional<List<Group>> next = Optional.of(merge(clusters, and));
        while (next.isPresent() && (steps.isEmpty() || next.get().size() > 1)) {
            steps.add(next.get());
            int smallest = next.get().stream().mapToInt(Group::schools).min().orElse(0);
            next = next.get().size() > 1 ? merge(clusters, and, smallest + 1) : Optional.empty();
        }
        return steps;
    }

    /** @return empty when a group is too small and its clusters name only each other */
    private static Optional<List<Group>> merge(List<Cluster> clusters, String and, int minimum) {
        Map<String, Cluster> byCode = new LinkedHashMap<>();
        clusters.forEach(cluster -> byCode.put(cluster.code(), cluster));
        List<TreeSet<String>> groups = new ArrayList<>();
        byCode.keySet().stream().sorted().forEach(code -> groups.add(new TreeSet<>(List.of(code))));
        boolean changed = true;
        while (changed && groups.size() > 1) {
            changed = false;
            for (TreeSet<String> group : groups) {
                if (schools(group, byCode) < minimum) {
                    Optional<TreeSet<String>> found = neighbourOf(group, groups, byCode);
                    if (found.isEmpty()) {
                        return Optional.empty();
                    }
                    TreeSet<String> other = found.get();
                    groups.remove(other);
                    group.addAll(other);
                    changed = true;
                    break;
                }
            }
        }
        return Optional.of(groups.stream()
                .map(group -> group(group, byCode, and))
                .sorted(Comparator.comparing(Group::label))
                .toList());
    }

    private static Optional<TreeSet<String>> neighbourOf(
            TreeSet<String> group, List<TreeSet<String>> groups, Map<String, Cluster> byCode) {
        for (String code : group) {
            String neighbour = cluster(code, byCode).neighbour();
            if (!byCode.containsKey(neighbour)) {
                throw new IllegalArgumentException("The cluster " + code + " names an unknown neighbour");
            }
            if (!group.contains(neighbour)) {
                return groups.stream()
                        .filter(other -> other.contains(neighbour))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static Group group(TreeSet<String> codes, Map<String, Cluster> byCode, String and) {
        List<String> names = codes.stream()
                .map(code -> cluster(code, byCode).name())
                .sorted()
                .toList();
        String label = names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + and + " " + names.get(names.size() - 1);
        return new Group(String.join("+", codes), label, List.copyOf(codes), schools(codes, byCode));
    }

    private static int schools(TreeSet<String> codes, Map<String, Cluster> byCode) {
        return codes.stream().mapToInt(code -> cluster(code, byCode).schools()).sum();
    }

    private static Cluster cluster(String code, Map<String, Cluster> byCode) {
        Cluster cluster = byCode.get(code);
        if (cluster == null) {
            throw new IllegalArgumentException("Unknown cluster " + code);
        }
        return cluster;
    }
}
