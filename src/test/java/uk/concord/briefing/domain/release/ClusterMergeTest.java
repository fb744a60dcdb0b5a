package uk.concord.briefing.domain.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.release.ClusterMerge.Group;

/** Clusters with fewer than three schools are shown with a named neighbour. */
class ClusterMergeTest {

    @Test
    void joinsASmallClusterToItsNeighbour() {
        List<Group> groups = ClusterMerge.merge(
                List.of(
                        new Cluster("river", "Riverside", 3, "old"),
                        new Cluster("old", "Old Town", 4, "river"),
                        new Cluster("fen", "Fenside", 2, "dock"),
                        new Cluster("dock", "Dockside", 2, "fen")),
                "and");
        assertThat(groups).extracting(Group::label).containsExactly("Dockside and Fenside", "Old Town", "Riverside");
        assertThat(groups.get(0).key()).isEqualTo("dock+fen");
    }

    @Test
    void goesOnUntilThereAreEnough() {
        List<Group> groups = ClusterMerge.merge(
                List.of(
                        new Cluster("a", "A", 1, "b"),
                        new Cluster("b", "B", 1, "c"),
                        new Cluster("c", "C", 1, "d"),
                        new Cluster("d", "D", 5, "c")),
                "and");
        assertThat(groups).extracting(Group::label).containsExactly("A, B and C", "D");
    }

    @Test
    void refusesSmallClustersThatNameOnlyEachOther() {
        List<Cluster> clusters =
                List.of(new Cluster("a", "A", 1, "b"), new Cluster("b", "B", 1, "a"), new Cluster("c", "C", 9, "a"));
        assertThatThrownBy(() -> ClusterMerge.merge(clusters, "and")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyClusterIsShownOnceAndNoneIsTooSmall() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            int size = 2 + random.nextInt(8);
            List<Cluster> clusters = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                // A chain to a large last cluster: there is always somewhere to go.
                boolean last = i == size - 1;
                clusters.add(new Cluster("c" + i, "C" + i, last ? 5 : random.nextInt(5), "c" + (last ? 0 : i + 1)));
            }
            List<Group> groups = ClusterMerge.merge(clusters, "and");
            assertThat(groups).allSatisfy(g -> assertThat(g.schools()).isGreaterThanOrEqualTo(3));
            List<String> codes =
                    groups.stream().flatMap(g -> g.codes().stream()).toList();
            assertThat(codes).hasSize(size);
            assertThat(Set.copyOf(codes))
                    .isEqualTo(clusters.stream().map(Cluster::code).collect(Collectors.toSet()));
        }
    }
}
