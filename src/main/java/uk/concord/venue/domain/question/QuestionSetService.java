package uk.concord.venue.domain.question;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.question.QuestionSet.Action;
import uk.concord.venue.domain.question.QuestionSet.State;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Question;

/**
 * New versions of the questions: one person writes, another publishes. What an answer to a question of the product means to
 * the rules stays as it is; questions can be added, and left out where no rule reads them. A published version never
 * changes, so that none can break a check in flight.
 */
@Service
public class QuestionSetService {
    private static final int LONGEST_NOTE = 500;

    private final QuestionBook book;
    private final QuestionSetRepository sets;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    QuestionSetService(
            QuestionBook book, QuestionSetRepository sets, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.book = book;
        this.sets = sets;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return all that are published, the newest first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public List<QuestionSet> versions() {
        return book.versions();
    }

    /** @return the words in force today */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public Wording current() {
        return book.current();
    }

    /** @return the set that is being written or waits for publishing; there is at most one */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public Optional<QuestionSet> onItsWay() {
        return book.onItsWay();
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public Wording wording(QuestionSet set) {
        return book.of(set);
    }

    /** Starts a version with the words of the newest one, unless one is on its way. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void start() {
        if (book.onItsWay().isEmpty()) {
            long id = sets.insert(book.versions().getFirst(), clock.instant());
            record(id, Action.STARTED, "");
        }
    }

    /**
     * Changes the words of a question.
     *
     * @throws RuleBrokenException when a text is too long, or nothing would be left to choose
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void save(QuestionText text, int seenVersion) {
        QuestionSet set = in(State.OPEN, seenVersion);
        verify(text);
        sets.step(set, State.OPEN, set.note(), set.effectiveFrom());
        sets.replace(set.id(), book.product().withoutWhatIsTheSame(text));
        record(set.id(), Action.SAVED, text.question().code());
    }

    private static void verify(QuestionText text) {
        boolean tooLong = text.wording().length() > QuestionText.LONGEST_WORDING
                || text.help().length() > QuestionText.LONGEST_TEXT
                || text.why().length() > QuestionText.LONGEST_TEXT
                || text.options().values().stream()
                        .anyMatch(option -> option.label().length() > QuestionText.LONGEST_LABEL);
        if (tooLong) {
            throw new RuleBrokenException("venue.error.question.long");
        }
        Question question = text.question();
        if (!text.asked() && !question.isDispensable()) {
            throw new RuleBrokenException("venue.error.question.needed");
        }
        if (!question.options().containsAll(text.options().keySet())) {
            throw new RuleBrokenException("venue.error.question.option");
        }
        long hidden = text.options().values().stream()
                .filter(option -> !option.offered())
                .count();
        boolean yesNo = question.kind() == Question.Kind.YES_NO;
        if (hidden > 0 && (yesNo || question.options().size() - hidden < 2)) {
            throw new RuleBrokenException("venue.error.question.choice");
        }
    }

    /**
     * Adds a question, or changes one that was added.
     *
     * @param question with an empty code when it is new
     * @throws RuleBrokenException when it could not be asked like this, or would break what was published before
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void save(AddedQuestion question, int seenVersion) {
        QuestionSet set = in(State.OPEN, seenVersion);
        AddedQuestion coded = question.code().isEmpty() ? question.withCode(book.freeCode()) : question;
        AddedQuestionChecks.verify(coded, set, book.everAdded());
        sets.step(set, State.OPEN, set.note(), set.effectiveFrom());
        sets.replace(set.id(), coded);
        record(set.id(), Action.ADDED, coded.code());
    }

    /** Says what changes and why, and from when it counts. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void describe(String note, @Nullable LocalDate effectiveFrom, int seenVersion) {
        QuestionSet set = in(State.OPEN, seenVersion);
        if (note.length() > LONGEST_NOTE) {
            throw new RuleBrokenException("venue.error.question.long");
        }
        sets.step(set, State.OPEN, note.strip(), effectiveFrom);
        record(set.id(), Action.DESCRIBED, "");
    }

    /** Hands the version to those who publish. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void submit(int seenVersion) {
        QuestionSet set = in(State.OPEN, seenVersion);
        if (set.note().isBlank()) {
            throw new RuleBrokenException("venue.error.rules.note");
        }
        if (set.saysTheSame(book.versions().getFirst())) {
            throw new RuleBrokenException("venue.error.question.unchanged");
        }
        sets.step(set, State.SUBMITTED, set.note(), set.effectiveFrom());
        record(set.id(), Action.SUBMITTED, "");
    }

    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_EDIT)
    public void discard(int seenVersion) {
        QuestionSet set = in(State.OPEN, seenVersion);
        sets.step(set, State.DISCARDED, set.note(), set.effectiveFrom());
        record(set.id(), Action.DISCARDED, "");
    }

    /** Gives the version back to those who write it. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_PUBLISH)
    public void giveBack(int seenVersion) {
        QuestionSet set = in(State.SUBMITTED, seenVersion);
        sets.step(set, State.OPEN, set.note(), set.effectiveFrom());
        record(set.id(), Action.RETURNED, "");
    }

    /**
     * Publishes the version. Checks that were started before keep theirs.
     *
     * @throws RuleBrokenException when the person wrote any of it
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_RULES_PUBLISH)
    public void publish(int seenVersion) {
        QuestionSet set = in(State.SUBMITTED, seenVersion);
        if (set.authorIds().contains(signedIn.user().id())) {
            throw new RuleBrokenException("venue.error.rules.second-person");
        }
        LocalDate today = LondonTime.today(clock);
        LocalDate from = set.effectiveFrom();
        sets.step(set, State.PUBLISHED, set.note(), from == null || from.isBefore(today) ? today : from);
        sets.published(set.id(), signedIn.user().displayName(), clock.instant());
        record(set.id(), Action.PUBLISHED, "");
    }

    private QuestionSet in(State state, int seenVersion) {
        QuestionSet set = book.onItsWay().orElseThrow(() -> new EditConflictException("question set"));
        if (set.state() != state || set.version() != seenVersion) {
            throw new EditConflictException("question set");
        }
        return set;
    }

    private void record(long id, Action action, String question) {
        var user = signedIn.user();
        sets.record(id, action, question, user.id(), user.displayName(), clock.instant());
        audit.record(
                "venue.questions." + action.name().toLowerCase(Locale.ROOT),
                "venue-questions",
                String.valueOf(id),
                question);
    }
}
