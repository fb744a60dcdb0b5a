package uk.concord.venue.domain.rulebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;

/** A later release proposes its rules; it does not put them in force. */
@DatabaseTest
class ShippedRulesDatabaseTest {
    @Autowired
    private ShippedRules shipped;

    @Autowired
    private Rulebook rulebook;

    @Autowired
    private RuleDraftService drafts;

    @Autowired
    private RulePublishingService publishing;

    private void offer(String dmn) {
        shipped.offer("Venue hire rules", dmn, LocalDate.of(2026, 11, 1), "From the next release");
    }

    private static String later(PublishedRules now) {
        return now.dmn().replace("No agenda of the talk has been seen.", "Nobody has seen an agenda of the talk.");
    }

    @Test
    void theDeliveredRulesAreInForceOnlyWhereThereWereNone() {
        PublishedRules first = rulebook.byVersion(1);
        assertThat(first.publishedBy()).isEqualTo("Concord");
        offer(first.dmn());
        assertThat(rulebook.all()).hasSize(1);
        SignIn.as("prevent");
        assertThat(drafts.onItsWay()).isEmpty();
    }

    @Test
    void newerOnesAreADraftForTwoPeople() {
        PublishedRules now = rulebook.current();
        offer(later(now));
        assertThat(rulebook.current()).isEqualTo(now);
        SignIn.as("prevent");
        RuleDraft proposed = drafts.onItsWay().orElseThrow();
        assertThat(proposed.isOpen()).isTrue();
        assertThat(proposed.note()).isEqualTo("From the next release");
        assertThat(proposed.dmn()).contains("Nobody has seen an agenda of the talk.");
        assertThat(proposed.authors()).isEqualTo("Concord");
        assertThatExceptionOfType(RuleBrokenException.class)
                .as("without a simulation it is not even handed over")
                .isThrownBy(() -> publishing.submit(proposed.id(), proposed.version()));
    }

    @Test
    void whatWasDroppedIsNotProposedAgain() {
        String dmn = later(rulebook.current());
        offer(dmn);
        offer(dmn);
        SignIn.as("prevent");
        RuleDraft proposed = drafts.onItsWay().orElseThrow();
        publishing.discard(proposed.id(), proposed.version());
        offer(dmn);
        assertThat(drafts.onItsWay()).isEmpty();
    }
}
