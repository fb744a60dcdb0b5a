package uk.concord.venue.domain.hirer;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachments;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.Speaker;
import uk.concord.venue.domain.life.Life;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.rules.Question;

/**
 * What somebody with a link may do: answer, add a document, send. Nothing that is stored ever comes back, not even what
 * was typed through the link before; every reason why a link does not work looks the same.
 */
@Service
@PermitAll
public class HirerAnswers {
    private static final String SUBJECT = "venue-check";
    private static final String BY = "hirer-link";

    private final HirerLinkRepository links;
    private final CheckFiles files;
    private final CheckEditing editing;
    private final Life life;
    private final RoomQuery rooms;
    private final QuestionBook book;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final LinkThrottle throttle;
    private final Clock clock;

    HirerAnswers(
            HirerLinkRepository links,
            CheckFiles files,
            CheckEditing editing,
            Life life,
            RoomQuery rooms,
            QuestionBook book,
            Attachments attachments,
            AuditTrail audit,
            LinkThrottle throttle,
            Clock clock) {
        this.links = links;
        this.files = files;
        this.editing = editing;
        this.life = life;
        this.rooms = rooms;
        this.book = book;
        this.attachments = attachments;
        this.audit = audit;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Which questions to put: what an open request asks and what the answers to it open, or the whole of the hirer's
     * sections. Branches open by what was typed on this visit alone, so that the questions tell nothing of what is stored.
     *
     * @throws NotFoundException when the link does not work
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public List<SetQuestion> questions(String token, Map<String, String> typed) {
        Link link = open(token);
        Wording wording = book.of(link.reference());
        List<SetQuestion> open = wording.forHirer(wording.answers(typed));
        List<String> asked = life.openQuestions(link.check());
        if (asked.isEmpty()) {
            return open;
        }
        List<SetQuestion> before = wording.forHirer(wording.answers(Map.of()));
        return wording.all()
                .filter(question ->
                        asked.contains(question.code()) || open.contains(question) && !before.contains(question))
                .toList();
    }

    /**
     * @return the words of the check's questions
     * @throws NotFoundException when the link does not work
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public Wording wording(String token) {
        return book.of(open(token).check().reference());
    }

    /** @return the rooms that can be hired; the same for everybody */
    @Transactional(readOnly = true)
    public List<Room> rooms() {
        return rooms.all();
    }

    /**
     * Keeps an answer. An empty one changes nothing: what is on record is never wiped through a link.
     *
     * @throws NotFoundException when the link does not work
     * @throws RuleBrokenException when the answer does not fit the question
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public void answer(String token, SetQuestion question, String value) {
        Link link = open(token);
        if (value.isBlank() || !question.isForHirer()) {
            return;
        }
        CheckFile file = files.load(link.check(), null);
        links.used(link.id());
        question.own().ifPresent(own -> {
            if (own == Question.D1) {
                editing.saveSpeakers(link.actor(), link.reference(), Speaker.ofLines(value), file.version(own));
            } else {
                editing.saveAnswer(link.actor(), link.reference(), own, value, file.version(own));
            }
        });
        question.added()
                .ifPresent(added -> editing.saveAdded(
                        link.actor(),
                        link.reference(),
                        added.code(),
                        value,
                        file.added().version(added)));
        audit.recordAs(BY, "venue.link.answered", SUBJECT, link.reference(), question.code());
    }

    /**
     * Adds a document.
     *
     * @throws NotFoundException when the link does not work
     * @throws RuleBrokenException when it is not what its name says, see {@link Attachments#store}
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public void attach(String token, String fileName, byte[] bytes) {
        Link link = open(token);
        links.used(link.id());
        attachments.store(CheckFiles.OWNER, link.check().id(), fileName, bytes);
        audit.recordAs(BY, "venue.link.document-added", SUBJECT, link.reference(), "");
    }

    /**
     * Says that the hirer is done: the link stops working, and a clock that stood still goes on.
     *
     * @throws NotFoundException when the link does not work
     */
    @Transactional(noRollbackFor = NotFoundException.class)
    public void send(String token) {
        Link link = open(token);
        links.end(link.id(), clock.instant());
        if (!life.openQuestions(link.check()).isEmpty()) {
            life.received(link.actor().name(), link.reference());
        }
        audit.recordAs(BY, "venue.link.sent", SUBJECT, link.reference(), "");
    }

    /** The link, the check it is for, and as whom it writes: for the officer's check, with no level. */
    private record Link(long id, String reference, Check check) {
        Actor actor() {
            return new Actor(check.officerId(), "The hirer, through the link", null, false);
        }
    }

    private Link open(String token) {
        var now = clock.instant();
        if (throttle.isBlocked()) {
            throw new NotFoundException("link");
        }
        if (LinkToken.isOne(token)) {
            var found = links.open(LinkToken.hash(token), now)
                    .map(link -> new Link(link.id(), link.reference(), files.require(link.reference())))
                    .filter(link -> life.takesAnswers(link.check()));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throttle.failed();
        throw new NotFoundException("link");
    }
}
