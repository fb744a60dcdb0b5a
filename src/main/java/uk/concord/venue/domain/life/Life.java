package uk.concord.venue.domain.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.life.ChangeRules.Change;
import uk.concord.venue.domain.life.LifeEvent.Kind;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;

/** The steps of a request and a booking (venue rules, states). Who may take them is decided before. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Life {
    /** Requests for information before a request may be closed as incomplete (venue rules G2). */
    private static final int REQUESTS_BEFORE_INCOMPLETE = 2;

    private static final int LONGEST = 1000;

    private final CheckRepository checks;
    private final CheckFiles files;
    private final LifeRepository life;
    private final Settings settings;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    Life(
            CheckRepository checks,
            CheckFiles files,
            LifeRepository life,
            Settings settings,
            WorkingDayCalendar calendar,
            Clock clock) {
        this.checks = checks;
        this.files = files;
        this.life = life;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Asks the hirer; the clock stands still until the answer. */
    public void ask(Actor actor, String reference, Set<SetQuestion> questions) {
        Check check = files.lockForEdit(reference, actor);
        if (questions.isEmpty() || !questions.stream().allMatch(SetQuestion::isForHirer)) {
            throw new RuleBrokenException("venue.ask.error.none");
        }
        if (!open(check).isEmpty()) {
            throw new RuleBrokenException("venue.ask.error.open");
        }
        LocalDate due = calendar.current().plus(LondonTime.today(clock), settings.number("venue.reply.days"));
        int number = life.requests(check.id()).size() + 1;
        life.insertRequest(check.id(), number, questions, due, actor.name(), clock.instant());
        checks.setState(check.id(), CheckState.INFO_REQUESTED, null, clock.instant());
        event(check, Kind.ASKED, "", actor.name());
    }

    /** The hirer has answered: the clock goes on. */
    public void received(String by, String reference) {
        Check check = lock(reference);
        List<InfoRequest> open = open(check);
        if (!check.state().isOpen() || open.isEmpty()) {
            throw new RuleBrokenException("venue.ask.error.not-open");
        }
        open.forEach(request -> life.answered(request.id(), clock.instant()));
        if (check.state() == CheckState.INFO_REQUESTED) {
            checks.setState(check.id(), CheckState.DRAFT, null, clock.instant());
        }
        event(check, Kind.ANSWERED, "", by);
    }

    /** @return the conditions of the last decision that set any */
    public List<HireCondition> conditions(long checkId) {
        return life.conditions(checkId);
    }

    /** @return codes of the questions which the open request asks; empty when the hirer is not being asked */
    public List<String> openQuestions(Check check) {
        return open(check).stream()
                .flatMap(request -> request.questions().stream())
                .toList();
    }

    /**
     * @return whether the hirer can answer: what somebody has a recommendation on changes only when the hirer was asked
     */
    public boolean takesAnswers(Check check) {
        return check.state().isOpen()
                && (check.state() != CheckState.RECOMMENDED || !open(check).isEmpty());
    }

    private List<InfoRequest> open(Check check) {
        return life.requests(check.id()).stream().filter(InfoRequest::isOpen).toList();
    }

    /** Closes a request whose answers never came, after two requests; neither a refusal nor held against anybody (G2). */
    void incomplete(Actor actor, String reference) {
        Check check = files.lockForEdit(reference, actor);
        List<InfoRequest> requests = life.requests(check.id());
        boolean passed = !requests.isEmpty()
                && requests.getLast().isOpen()
                && requests.getLast().replyDue().isBefore(LondonTime.today(clock));
        if (check.state() != CheckState.INFO_REQUESTED || requests.size() < REQUESTS_BEFORE_INCOMPLETE || !passed) {
            throw new RuleBrokenException("venue.ask.error.too-early");
        }
        checks.setState(check.id(), CheckState.INCOMPLETE, null, clock.instant());
        event(check, Kind.INCOMPLETE, "", actor.name());
    }

    /** The hirer takes the room. */
    public void accept(String by, String reference, String how) {
        Check check = at(reference, Stage.OFFERED);
        checks.setStage(check.id(), Stage.CONFIRMED, true, clock.instant());
        event(check, Kind.ACCEPTED, how, by);
    }

    /** An offer that lapsed is made again. */
    void offerAgain(String by, String reference) {
        Check check = at(reference, Stage.LAPSED);
        checks.setStage(check.id(), Stage.OFFERED, check.confirmed(), clock.instant());
        event(check, Kind.OFFERED, "", by);
    }

    void lapse(String by, String reference) {
        Check check = at(reference, Stage.OFFERED);
        checks.setStage(check.id(), Stage.LAPSED, check.confirmed(), clock.instant());
        event(check, Kind.LAPSED, "", by);
    }

    /**
     * Something changed after the approval (venue rules X1).
     *
     * @param people expected now; counts only when the number changed
     * @return whether the check is open again
     */
    boolean change(Actor actor, String reference, Set<Change> changes, int people, String what) {
        Check check = live(reference);
        if (changes.isEmpty() || what.isBlank() || what.length() > LONGEST) {
            throw new RuleBrokenException("venue.change.error.what");
        }
        Answers given = files.load(check, actor).given();
        int before = given.number(Question.C7).orElse(0);
        boolean reopens = changes.stream()
                .anyMatch(change -> change != Change.NUMBER
                        || ChangeRules.numberReopens(before, people, settings.number("venue.change.percent")));
        event(check, Kind.CHANGED, what.strip(), actor.name());
        if (reopens) {
            reopen(check, "", actor.name());
            if (changes.contains(Change.NUMBER)) {
                expect(check, actor, given, people);
            }
        }
        return reopens;
    }

    /** The rules read the new number; a smaller rise is measured from what was approved. */
    private void expect(Check check, Actor actor, Answers given, int people) {
        String number = String.valueOf(people);
        checks.saveAnswer(check.id(), Question.C7.code(), number, actor.id(), actor.name(), clock.instant());
        checks.answersChanged(check.id(), given.with(Question.C7, number), true, clock.instant());
    }

    /** Opens a decided check again, for a change of the list or of a decision on review. */
    public void reopen(String by, String reference, String why) {
        reopen(lock(reference), why, by);
    }

    private void reopen(Check check, String why, String by) {
        checks.reopen(check.id(), clock.instant());
        event(check, Kind.REOPENED, why, by);
    }

    /** The hirer no longer wants the room. */
    void withdraw(String by, String reference) {
        Check check = live(reference);
        checks.setStage(check.id(), null, check.confirmed(), clock.instant());
        checks.setState(check.id(), CheckState.WITHDRAWN, null, clock.instant());
        event(check, Kind.WITHDRAWN, "", by);
    }

    /** The event has taken place. */
    public void held(String by, String reference) {
        Check check = at(reference, Stage.CONFIRMED);
        checks.setStage(check.id(), Stage.EVENT_DONE, true, clock.instant());
        event(check, Kind.HELD, "", by);
    }

    /** Says how the event went. */
    public void debrief(Actor actor, String reference, Debrief.Incident incident, String note) {
        Check check = at(reference, Stage.EVENT_DONE);
        if (note.length() > 2 * LONGEST || incident != Debrief.Incident.NONE && note.isBlank()) {
            throw new RuleBrokenException("venue.debrief.error.note");
        }
        life.debrief(check.id(), incident, note.strip(), actor.name(), clock.instant());
        checks.setStage(check.id(), Stage.DEBRIEFED, true, clock.instant());
        event(check, Kind.DEBRIEFED, "", actor.name());
    }

    /** Nothing is left to do. */
    public void close(Actor actor, String reference) {
        Check check = at(reference, Stage.DEBRIEFED);
        if (life.conditions(check.id()).stream().anyMatch(condition -> condition.state() == HireCondition.State.OPEN)) {
            throw new RuleBrokenException("venue.close.error.conditions");
        }
        checks.setStage(check.id(), Stage.CLOSED, true, clock.instant());
        event(check, Kind.CLOSED, "", actor.name());
    }

    /** Says what was seen of a condition. */
    public void settle(Actor actor, String reference, HireCondition seen, HireCondition.State state, String evidence) {
        Check check = lock(reference);
        if (evidence.isBlank() || evidence.length() > LONGEST) {
            throw new RuleBrokenException("venue.condition.error.evidence");
        }
        life.settle(check.id(), seen.id(), seen.version(), state, evidence.strip(), actor.name(), clock.instant());
    }

    private Check at(String reference, Stage stage) {
        Check check = lock(reference);
        if (check.stage() != stage) {
            throw new RuleBrokenException("venue.life.error.stage");
        }
        return check;
    }

    private Check live(String reference) {
        Check check = lock(reference);
        if (check.stage() != Stage.OFFERED && check.stage() != Stage.CONFIRMED) {
            throw new RuleBrokenException("venue.life.error.stage");
        }
        return check;
    }

    private Check lock(String reference) {
        return checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
    }

    private void event(Check check, Kind kind, String detail, String by) {
        life.event(check.id(), kind, detail, by, clock.instant());
    }
}
