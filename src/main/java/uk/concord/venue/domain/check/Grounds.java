package uk.concord.venue.domain.check;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.RefusalGround;

/**
 * Which grounds of the closed list the record of a check bears out (venue rules X2). A ground without evidence cannot be
 * chosen; complaints, lawful views and reputation are evidence of none.
 */
public final class Grounds {
    private Grounds() {}

    /** @return the grounds that can be chosen; those that rest on a text of the decision always can */
    public static Set<RefusalGround> of(CheckFile file) {
        Answers answers = file.given();
        Set<RefusalGround> grounds = EnumSet.of(RefusalGround.BREACH_OF_TERM);
        boolean police = file.advice().stream().anyMatch(advice -> advice.kind() == Advice.Kind.POLICE)
                || answers.is(Question.I6, "credible-threat");
        if (answers.is(Question.J1, "primary") || answers.is(Question.J2, "primary")) {
            grounds.add(RefusalGround.CRIME);
        }
        if (isListed(file)) {
            grounds.add(RefusalGround.PROSCRIPTION);
        }
        if (police) {
            grounds.add(RefusalGround.SAFETY);
        }
        var room = file.room();
        if (room != null && answers.number(Question.C7).orElse(0) > room.capacity()) {
            grounds.add(RefusalGround.CAPACITY);
        }
        if (file.evaluation().filter(Evaluation::statutoryRight).isEmpty()) {
            grounds.add(RefusalGround.NO_RIGHT_AND_POLICY);
        }
        return grounds;
    }

    private static boolean isListed(CheckFile file) {
        LocalDate date = file.check().eventDate();
        return file.matches().stream()
                .anyMatch(match -> match.resolution() == Resolution.CONFIRMED
                        && (date == null || match.entry().isInForceOn(date)));
    }
}
