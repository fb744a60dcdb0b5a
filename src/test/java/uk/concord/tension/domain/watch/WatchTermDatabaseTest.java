package uk.concord.tension.domain.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.db.Tables;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.ShortReport;
import uk.concord.tension.domain.escalation.Prompt;
import uk.concord.tension.domain.escalation.PromptService;
import uk.concord.tension.domain.escalation.Prompts;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** A report that holds watched words raises one prompt; the words themselves go nowhere. */
@DatabaseTest
class WatchTermDatabaseTest {
    private static final String REASON = "Named in a rumour about the old depot.";

    @Autowired
    WatchTermService terms;

    @Autowired
    Prompts prompts;

    @Autowired
    PromptService open;

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    Clock clock;

    @Autowired
    DSLContext db;

    private String report(String text) {
        SignIn.as("officer");
        return ShortReport.file(drafts, quick, text, LondonTime.today(clock).minusDays(1));
    }

    private List<String> watched() {
        SignIn.as("analyst");
        prompts.raise();
        return open.open().stream()
                .filter(prompt -> prompt.rule() == Prompt.Rule.WATCH)
                .map(Prompt::subject)
                .toList();
    }

    @Test
    void wholeWordsInAnyCaseRaiseOnePrompt() {
        String said = report("They paint a VIOLET Heptágon on the doors of the terrace.");
        report("A violet flag and a heptagonal window, nothing else.");
        assertThat(watched()).isEmpty();
        terms.add("violet heptagon", REASON);
        assertThat(watched()).containsExactly(said);
        assertThat(watched()).as("once").containsExactly(said);
        assertThat(db.select(Tables.OUTBOX_MESSAGE.SUBJECT.concat(Tables.OUTBOX_MESSAGE.BODY))
                        .from(Tables.OUTBOX_MESSAGE)
                        .where(Tables.OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("tension-prompt-"))
                        .fetch(0, String.class))
                .noneMatch(mail -> mail.contains("heptagon"));
    }

    @Test
    void whatIsNoLongerWatchedForRaisesNothing() {
        SignIn.as("analyst");
        terms.add("violet heptagon", REASON);
        terms.remove(terms.watched().stream()
                .filter(term -> term.term().equals("violet heptagon"))
                .findFirst()
                .orElseThrow());
        report("They paint a violet heptagon on the doors of the terrace.");
        assertThat(watched()).isEmpty();
    }

    @Test
    void neitherPeopleNorLettersNorTheSameTwice() {
        SignIn.as("analyst");
        terms.add("violet heptagon", REASON);
        assertThatThrownBy(() -> terms.add("Violet  Heptagon!", REASON)).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> terms.add("@some_handle", REASON)).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> terms.add("abc", REASON)).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> terms.add("green octagon", "why")).isInstanceOf(RuleBrokenException.class);
        SignIn.as("officer");
        assertThatThrownBy(() -> terms.watched()).isInstanceOf(AccessDeniedException.class);
    }
}
