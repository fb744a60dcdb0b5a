package uk.concord.venue.domain.question;

import java.util.Optional;
import java.util.function.Function;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.HirerQuestions;
import uk.concord.venue.domain.rules.Question;

/**
 * A question of a set: one that comes with the product, or one that was added.
 *
 * @param own the question of the product, if it is one
 * @param added the added question, if it is one
 */
public record SetQuestion(Optional<Question> own, Optional<AddedQuestion> added) {
    public static SetQuestion of(Question question) {
        return new SetQuestion(Optional.of(question), Optional.empty());
    }

    public static SetQuestion of(AddedQuestion question) {
        return new SetQuestion(Optional.empty(), Optional.of(question));
    }

    /** @return what applies to it */
    public <T> T map(Function<Question, T> ofProduct, Function<AddedQuestion, T> ofCouncil) {
        return own.map(ofProduct).orElseGet(() -> ofCouncil.apply(added.orElseThrow()));
    }

    public String code() {
        return map(Question::code, AddedQuestion::code);
    }

    public Question.Kind kind() {
        return map(Question::kind, AddedQuestion::kind);
    }

    /** @return longest answer, in characters */
    public int length() {
        return map(Question::length, AddedQuestion::length);
    }

    public boolean isForHirer() {
        return map(HirerQuestions::isOne, AddedQuestion::isForHirer);
    }

    public boolean isOpen(Answers answers) {
        return map(question -> question.isOpen(answers), question -> question.isOpen(answers));
    }

    public boolean isOptional() {
        return map(Question::isOptional, question -> !question.required());
    }

    public boolean isRequired(Answers answers) {
        return map(
                question -> question.isRequired(answers), question -> question.required() && question.isOpen(answers));
    }

    public String answer(Answers answers) {
        return map(answers::get, answers::get);
    }
}
