package uk.concord.venue.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.venue.domain.rules.Question.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.rules.Question;

/** The words of the questions: one person writes, another publishes, and a check in flight keeps its own. */
@DatabaseTest
class QuestionSetDatabaseTest {
    private static final String NEW_WORDS = "What sort of event is planned?";

    @Autowired
    private QuestionSetService sets;

    @Autowired
    private QuestionBook book;

    @Autowired
    private CheckService checks;

    @Autowired
    private Clock clock;

    private int version() {
        return sets.onItsWay().orElseThrow().version();
    }

    private void write(QuestionText text, @Nullable LocalDate from) {
        SignIn.as("prevent");
        sets.start();
        sets.save(text, version());
        sets.describe("Plainer words", from, version());
        sets.submit(version());
    }

    private static QuestionText text(String wording, Map<String, Option> options) {
        return new QuestionText(A1, wording, "", "So that we ask only what matters.", options);
    }

    private String started() {
        SignIn.as("bookings");
        return checks.start(UUID.randomUUID());
    }

    @Test
    void aCheckInFlightKeepsItsWords() {
        String before = started();
        String product = book.of(before).question(A1);
        write(text(NEW_WORDS, Map.of("party", new Option("Birthday or wedding", true))), null);
        SignIn.as("legal");
        sets.publish(version());
        String after = started();
        assertThat(book.of(before).question(A1)).isEqualTo(product).isNotEqualTo(NEW_WORDS);
        assertThat(book.of(after).question(A1)).isEqualTo(NEW_WORDS);
        assertThat(book.of(after).why(A1)).contains("So that we ask only what matters.");
        assertThat(book.of(after).option(A1, "party")).isEqualTo("Birthday or wedding");
        assertThat(book.of(after).option(A1, "class")).isEqualTo("Class or club");
        assertThat(book.of(after).question(A2)).isEqualTo(book.of(before).question(A2));
    }

    @Test
    void everyQuestionSaysWhyItIsAsked() {
        Wording words = book.product();
        assertThat(Question.values())
                .allSatisfy(question -> assertThat(words.why(question).orElse(""))
                        .as(question.code())
                        .hasSizeBetween(40, QuestionText.LONGEST_TEXT)
                        .endsWith("."));
    }

    @Test
    void aVersionCountsFromItsDay() {
        LocalDate later = LondonTime.today(clock).plusDays(3);
        write(text(NEW_WORDS, Map.of()), later);
        SignIn.as("legal");
        sets.publish(version());
        assertThat(book.current().question(A1)).isNotEqualTo(NEW_WORDS);
        assertThat(sets.versions().getFirst().effectiveFrom()).isEqualTo(later);
    }

    @Test
    void anAnswerThatIsNoLongerOfferedStaysReadable() {
        write(text("", Map.of("fundraiser", new Option("", false))), null);
        SignIn.as("legal");
        sets.publish(version());
        Wording words = book.of(started());
        assertThat(words.offered(A1, "")).doesNotContain("fundraiser").contains("party");
        assertThat(words.offered(A1, "fundraiser")).contains("fundraiser");
        assertThat(words.option(A1, "fundraiser")).isEqualTo("Fundraiser");
    }

    @Test
    void whoWroteItDoesNotPublishIt() {
        write(text(NEW_WORDS, Map.of()), null);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sets.publish(version()));
        SignIn.as("bookings");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sets.start());
    }

    @Test
    void whatBreaksAQuestionIsNotTaken() {
        SignIn.as("prevent");
        sets.start();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() ->
                        sets.save(new QuestionText(A2, "", "", "", Map.of("no", new Option("", false))), version()));
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> sets.save(text("", Map.of("rave", new Option("Rave", true))), version()));
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> sets.save(text("x".repeat(301), Map.of()), version()));
        sets.save(new QuestionText(A1, book.current().question(A1), "", "", Map.of()), version());
        sets.describe("Nothing", null, version());
        assertThatExceptionOfType(RuleBrokenException.class)
                .as("the product's own words are no change")
                .isThrownBy(() -> sets.submit(version()));
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        SignIn.as("prevent");
        sets.start();
        int seen = version();
        sets.save(text(NEW_WORDS, Map.of()), seen);
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> sets.save(text("Other", Map.of()), seen));
    }
}
