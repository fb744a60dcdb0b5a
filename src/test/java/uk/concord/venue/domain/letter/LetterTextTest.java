package uk.concord.venue.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.letter.LetterText.Value;

/** Filling in the texts of letters. */
class LetterTextTest {
    @Test
    void valuesArePutInAndEmptyParagraphsLeftOut() {
        String text = LetterText.fill(
                "Dear {name}\n\n{conditions}\n\nSee you on {date}.",
                Map.of(Value.NAME, "Ines $1 \\ Calloway", Value.DATE, "Tuesday"));
        assertThat(text).isEqualTo("Dear Ines $1 \\ Calloway\n\nSee you on Tuesday.");
    }

    @Test
    void whatCannotBeFilledInStaysToBeSeen() {
        String text = LetterText.fill("We say no because: {reasons}", Map.of());
        assertThat(LetterText.open(text)).containsExactly("{reasons}");
        assertThat(LetterText.open("Nothing is open.")).isEmpty();
    }

    @Test
    void aMarkTypedByAHirerIsNotFilledInAgain() {
        String text = LetterText.fill("“{event}” on {date}", Map.of(Value.EVENT, "{reasons}", Value.DATE, "Monday"));
        assertThat(text).isEqualTo("“{reasons}” on Monday");
    }

    @Test
    void aTemplateNamesOnlyValuesThereAre() {
        assertThat(LetterText.unknown("Dear {name} {Name} {reason}")).containsExactly("{Name}", "{reason}");
    }
}
