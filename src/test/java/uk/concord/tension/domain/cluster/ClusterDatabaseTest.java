package uk.concord.tension.domain.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.TENSION_CLUSTER_RUN;
import static uk.concord.db.Tables.TENSION_PROMPT;
import static uk.concord.db.Tables.TENSION_PROMPT_NOTICE;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.escalation.Prompt;
import uk.concord.tension.domain.escalation.PromptService;
import uk.concord.tension.domain.escalation.Prompts;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

@DatabaseTest
class ClusterDatabaseTest {
    @Autowired
    ClusterService clusters;

    @Autowired
    ClusterNight night;

    @Autowired
    Prompts prompts;

    @Autowired
    PromptService promptService;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    @Test
    void theMarkingsInGraysAreAPossibleClusterAndTheNightKeepsTheSameNumbers() {
        SignIn.as("analyst");
        Clusters found = clusters.now();
        assertThat(found.reports()).isGreaterThan(10);
        assertThat(found.closePairs()).isEqualTo(found.pairs().size()).isPositive();
        assertThat(found.pairs()).allSatisfy(pair -> {
            assertThat(pair.daysApart()).isBetween(0, 14);
            assertThat(pair.within()).isBetween(100, 500).matches(metres -> metres % 100 == 0);
        });
        assertThat(found.pairs()).extracting(Clusters.Pair::ward).anyMatch(ward -> ward.startsWith("Grays"));
        night.run();
        assertThat(clusters.runs()).first().satisfies(run -> {
            assertThat(run.reports()).isEqualTo(found.reports());
            assertThat(run.closePairs()).isEqualTo((int) found.closePairs());
            assertThat(run.probability()).isEqualTo(found.probability());
        });
    }

    @Test
    void aRestrictedReportStandsInNoPair() {
        SignIn.as("analyst");
        Clusters.Pair pair = clusters.now().pairs().getFirst();
        db.update(TENSION_REPORT)
                .set(TENSION_REPORT.RESTRICTED, true)
                .where(TENSION_REPORT.REFERENCE.eq(pair.one()))
                .execute();
        assertThat(clusters.now().pairs())
                .noneMatch(
                        other -> other.one().equals(pair.one()) || other.other().equals(pair.one()));
    }

    @Test
    void anUnlikelyRunPromptsOnceAWeekAndOnlyWhoWorksEverywhere() {
        prompts.raise();
        night.run();
        LocalDate today = LondonTime.today(clock);
        db.update(TENSION_CLUSTER_RUN).set(TENSION_CLUSTER_RUN.PROBABILITY, 0.9).execute();
        db.deleteFrom(TENSION_PROMPT_NOTICE).execute();
        db.deleteFrom(TENSION_PROMPT).execute();
        prompts.raise();
        SignIn.as("analyst");
        assertThat(clusterPrompts()).isEmpty();
        db.update(TENSION_CLUSTER_RUN)
                .set(TENSION_CLUSTER_RUN.PROBABILITY, 0.002)
                .execute();
        prompts.raise();
        prompts.raise();
        assertThat(clusterPrompts()).singleElement().satisfies(prompt -> {
            LocalDate monday = LocalDate.parse(prompt.subject());
            assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(clusters.runOfWeek(monday)).hasValueSatisfying(run -> {
                assertThat(run.day()).isEqualTo(today);
                assertThat(run.unlikely()).isTrue();
            });
            assertThat(prompt.told()).isNotEmpty();
        });
        SignIn.as("analyst.grays");
        assertThat(clusterPrompts()).isEmpty();
        assertThat(clusters.runOfWeek(today.minusDays(6))).isEmpty();
    }

    private List<Prompt> clusterPrompts() {
        return promptService.open().stream()
                .filter(prompt -> prompt.rule() == Prompt.Rule.CLUSTER)
                .toList();
    }

    @Test
    void membersAndPartnersDoNotSeeThem() {
        for (String stranger : List.of("member", "partner", "officer", "admin")) {
            SignIn.as(stranger);
            assertThatThrownBy(clusters::now).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(clusters::runs).isInstanceOf(AccessDeniedException.class);
        }
    }
}
