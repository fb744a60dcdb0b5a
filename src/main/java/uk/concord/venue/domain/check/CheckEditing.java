package uk.concord.venue.domain.check;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.added.AddedAnswers;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** Starts checks and keeps their answers. Who may do it is decided before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CheckEditing {
    private static final int MOST_SPEAKERS = 30;
    private static final int MOST_PEOPLE = 100_000;

    private final CheckRepository checks;
    private final CheckFiles files;
    private final RoomQuery rooms;
    private final QuestionBook book;
    private final ReferenceNumbers references;
    private final SourceFiles sources;
    private final Clock clock;

    CheckEditing(
            CheckRepository checks,
            CheckFiles files,
            RoomQuery rooms,
            QuestionBook book,
            ReferenceNumbers references,
            SourceFiles sources,
            Clock clock) {
        this.checks = checks;
        this.files = files;
        this.rooms = rooms;
        this.book = book;
        this.references = references;
        this.sources = sources;
        this.clock = clock;
    }

    /** @return reference of the draft; the same one when the form was sent before */
    public String start(Actor actor, UUID submissionKey) {
        return checks.bySubmission(submissionKey.toString())
                .filter(check -> check.officerId() == actor.id())
                .map(Check::reference)
                .orElseGet(() -> {
                    String reference =
                            references.next("VC", LondonTime.today(clock).getYear());
                    checks.insert(
                            reference,
                            actor.id(),
                            actor.name(),
                            submissionKey.toString(),
                            book.currentId(),
                            clock.instant());
                    return reference;
                });
    }

    /**
     * Saves one answer. Saving the same again changes nothing.
     *
     * @param seenVersion version of the answer the person saw; 0 when there was none
     * @return version of the answer now
     * @throws EditConflictException when somebody else changed this answer meanwhile
     * @throws RuleBrokenException when the value does not fit the question, the check is closed or another officer's
     */
    public int saveAnswer(Actor actor, String reference, Question question, String value, int seenVersion) {
        Check check = files.lockForEdit(reference, actor);
        String answer = value.strip().replace("\r", "");
        verify(question, answer);
        Answer stored = checks.answers(check.id()).get(question);
        if (stored == null ? answer.isEmpty() : stored.value().equals(answer)) {
            return stored == null ? 0 : stored.version();
        }
        if ((stored == null ? 0 : stored.version()) != seenVersion) {
            throw new EditConflictException("answer " + question.code());
        }
        if (question == Question.I4) {
            sources.settle(check, answer);
        }
        checks.saveAnswer(check.id(), question.code(), answer, actor.id(), actor.name(), clock.instant());
        changed(check, question.section() != Section.RIGHTS);
        return seenVersion + 1;
    }

    /**
     * Saves the answer to a question the council added; as {@link #saveAnswer(Actor, String, Question, String, int)}.
     *
     * @param code of a question which the set of the check asks
     * @throws RuleBrokenException also when the set does not ask it
     */
    public int saveAdded(Actor actor, String reference, String code, String value, int seenVersion) {
        Check check = files.lockForEdit(reference, actor);
        AddedAnswers added = files.load(check, actor).added();
        AddedQuestion question = added.asked().stream()
                .filter(asked -> asked.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBrokenException("venue.error.added.not-asked", code));
        String answer = value.strip().replace("\r", "");
        if (!answer.isEmpty() && !fits(question.kind(), answer, question.length(), question.values())) {
            throw new RuleBrokenException("venue.error.answer", question.length());
        }
        if (added.value(question).equals(answer)) {
            return added.version(question);
        }
        if (added.version(question) != seenVersion) {
            throw new EditConflictException("answer " + code);
        }
        checks.saveAnswer(check.id(), code, answer, actor.id(), actor.name(), clock.instant());
        changed(check, question.section() != Section.RIGHTS);
        return seenVersion + 1;
    }

    /**
     * Replaces the speakers (D1).
     *
     * @throws EditConflictException when somebody else changed them meanwhile
     */
    public int saveSpeakers(Actor actor, String reference, List<Speaker> speakers, int seenVersion) {
        Check check = files.lockForEdit(reference, actor);
        if (speakers.size() > MOST_SPEAKERS) {
            throw new RuleBrokenException("venue.error.speakers", MOST_SPEAKERS);
        }
        if (checks.speakers(check.id()).equals(speakers)) {
            return seenVersion;
        }
        Answer stored = checks.answers(check.id()).get(Question.D1);
        if ((stored == null ? 0 : stored.version()) != seenVersion) {
            throw new EditConflictException("speakers");
        }
        checks.saveSpeakers(check.id(), speakers);
        String lines = speakers.stream().map(Speaker::line).collect(Collectors.joining("\n"));
        checks.saveAnswer(check.id(), Question.D1.code(), lines, actor.id(), actor.name(), clock.instant());
        changed(check, true);
        return seenVersion + 1;
    }

    /** Closes a draft that is no longer wanted; nothing is deleted. */
    public void withdraw(Actor actor, String reference) {
        Check check = files.lockForEdit(reference, actor);
        checks.setState(check.id(), CheckState.WITHDRAWN, null, clock.instant());
    }

    private void changed(Check check, boolean rulesRead) {
        checks.answersChanged(check.id(), CheckFiles.given(checks.answers(check.id())), rulesRead, clock.instant());
        if (rulesRead && check.state() == CheckState.RECOMMENDED) {
            checks.setCollecting(check.id(), clock.instant());
        }
    }

    /** The organisation where there is one, else the person. */
    static String hirerName(Answers answers) {
        String organisation = answers.get(Question.B4);
        return organisation.isEmpty() ? answers.get(Question.B1) : organisation;
    }

    private void verify(Question question, String value) {
        if (value.isEmpty()) {
            return;
        }
        if (!fits(question.kind(), value, question.length(), question.options())) {
            throw new RuleBrokenException("venue.error.answer", question.length());
        }
    }

    private boolean fits(Question.Kind kind, String value, int length, List<String> options) {
        return value.length() <= length
                && switch (kind) {
                    case CHOICE, YES_NO -> options.contains(value);
                    case NUMBER -> value.matches("\\d{1,6}") && Integer.parseInt(value) <= MOST_PEOPLE;
                    case DATE -> parses(value, true);
                    case TIME -> parses(value, false);
                    case ROOM ->
                        value.matches("\\d{1,9}")
                                && rooms.byId(Long.parseLong(value)).isPresent();
                    case SPEAKER_LIST -> false;
                    case TEXT, LONG_TEXT, NAMES, EVIDENCE -> true;
                };
    }

    private static boolean parses(String value, boolean date) {
        try {
            @Nullable Object parsed = date ? LocalDate.parse(value) : LocalTime.parse(value);
            return parsed != null;
        } catch (DateTimeParseException wrong) {
            return false;
        }
    }
}
