package uk.concord.venue.domain.rulebook.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/**
 * Cases made up by the thousand: an everyday one with some answers and facts changed at random. They go through the same
 * questions as real ones, so they never combine what cannot come together. The same ones every time.
 */
public final class MadeUpCases {
    private static final long SEED = 20261124;
    private static final int MOST_CHANGES = 9;
    private static final int[] PEOPLE = {0, 18, 60, 199, 200, 301, 799, 800, 2000};
    private static final int[] NOTICE = {0, 4, 5, 9, 10, 30, 10_000};

    private final Random random = new Random(SEED);

    /** A case before the rules are run. */
    public record MadeUp(Answers answers, CaseFacts facts) {
        public Concerns concerns() {
            return Concerns.of(answers, facts);
        }

        /** @return the same case with lawful views, lobbying and worries about reputation on record, or without */
        public MadeUp withContext(boolean recorded) {
            String answer = recorded ? "yes" : "no";
            return new MadeUp(
                    answers.with(Question.J0, "yes")
                            .with(Question.J4, answer)
                            .with(Question.J5, answer)
                            .with(Question.J5_LOG, "three mails")
                            .with(Question.J6, answer),
                    facts);
        }
    }

    /** @return that many cases */
    public List<MadeUp> cases(int number) {
        List<MadeUp> cases = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            MadeUp madeUp = new MadeUp(answers(), facts());
            cases.add(i % 3 == 0 ? madeUp : completed(madeUp));
        }
        return cases;
    }

    /** Nothing is missing any more: without gates in the way, the other rows have to answer. */
    private MadeUp completed(MadeUp madeUp) {
        CaseFacts facts = madeUp.facts();
        Answers answers = madeUp.answers();
        if (!answers.is(Question.I6, "credible-threat", "conditions")) {
            answers = answers.with(Question.I6, "no-concern");
        }
        for (List<Question> missing = answers.missing(); !missing.isEmpty(); missing = answers.missing()) {
            for (Question question : missing) {
                String given = answer(question);
                answers = answers.with(question, given.isEmpty() ? "Words about it" : given);
            }
        }
        return new MadeUp(
                answers,
                new CaseFacts(
                                true,
                                0,
                                0,
                                facts.confirmedListed(),
                                facts.confirmedContested(),
                                facts.confirmedNotInForce(),
                                facts.capacity(),
                                facts.noticeDays(),
                                facts.clearedBefore())
                        .in(facts.setting()));
    }

    private Answers answers() {
        Map<Question, String> answers = BuiltInCase.unremarkable();
        if (random.nextInt(6) == 0) {
            answers.put(Question.A2, "yes");
            answers.put(Question.A2_CHANGED, "no");
        }
        Question[] all = Question.values();
        int changes = random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            Question question = all[random.nextInt(all.length)];
            answers.put(question, answer(question));
            if (question.code().startsWith("J")) {
                answers.put(Question.J0, "yes");
            }
        }
        return Answers.of(answers);
    }

    private String answer(Question question) {
        if (!question.options().isEmpty()) {
            return question.options().get(random.nextInt(question.options().size()));
        }
        return switch (question.kind()) {
            case NUMBER -> String.valueOf(PEOPLE[random.nextInt(PEOPLE.length)]);
            case DATE -> "2027-03-06";
            case TIME -> "19:30";
            case ROOM -> "1";
            case EVIDENCE -> random.nextInt(3) == 0 ? "" : source();
            default -> random.nextInt(4) == 0 ? "" : "Words about it";
        };
    }

    private CaseFacts facts() {
        return new CaseFacts(
                        random.nextInt(8) > 0,
                        seldom(),
                        seldom(),
                        seldom(),
                        seldom(),
                        seldom(),
                        random.nextBoolean() ? 60 : 900,
                        NOTICE[random.nextInt(NOTICE.length)],
                        random.nextInt(3) == 0)
                .in(new CaseFacts.Setting(random.nextInt(4) == 0, random.nextInt(4) == 0, random.nextInt(4) == 0));
    }

    private String source() {
        Evidence.Grade[] grades = Evidence.Grade.values();
        return new Evidence(grades[random.nextInt(grades.length)], "", "Their own page", "says it").line();
    }

    private int seldom() {
        return random.nextInt(15) == 0 ? 1 : 0;
    }
}
