package uk.concord.venue.domain.advice;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.NameScreening;
import uk.concord.venue.domain.check.Speaker;
import uk.concord.venue.domain.politics.PoliticalRecords;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.room.Tenure;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.domain.screening.Hit;
import uk.concord.venue.domain.screening.Tier;

/**
 * Advice for halls run by their community: the same questions and the same rules, and nothing is stored. No row is written,
 * not even in the audit trail, unless somebody asks for it to be kept as a check. The hall decides for itself.
 */
@Service
@RolesAllowed(Permissions.VENUE_CHECK)
public class AdviceOnlyService {
    private static final int NO_DATE = 10_000;

    private final QuestionBook book;
    private final Rulebook rulebook;
    private final NameScreening screening;
    private final RoomQuery rooms;
    private final PoliticalRecords politics;
    private final WorkingDayCalendar calendar;
    private final CheckEditing editing;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    AdviceOnlyService(
            QuestionBook book,
            Rulebook rulebook,
            NameScreening screening,
            RoomQuery rooms,
            PoliticalRecords politics,
            WorkingDayCalendar calendar,
            CheckEditing editing,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.book = book;
        this.rulebook = rulebook;
        this.screening = screening;
        this.rooms = rooms;
        this.politics = politics;
        this.calendar = calendar;
        this.editing = editing;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the questions in the words in force */
    @Transactional(readOnly = true)
    public Wording wording() {
        return book.current();
    }

    /** @return the rooms of halls run by their community */
    @Transactional(readOnly = true)
    public List<Room> rooms() {
        return rooms.all().stream()
                .filter(room -> room.tenure() == Tenure.COMMUNITY)
                .toList();
    }

    /**
     * Runs the rules in force over the answers and keeps nothing.
     *
     * @param typed by code of the question; speakers one on a line
     */
    @Transactional(readOnly = true)
    public AdviceOnly advise(Map<String, String> typed) {
        Answers answers = book.current().answers(typed);
        List<Hit> hits = screening.look(answers, Speaker.ofLines(answers.get(Question.D1)));
        Concerns concerns = Concerns.of(answers, facts(answers, hits));
        PublishedRules rules = rulebook.current();
        return new AdviceOnly(
                rulebook.compiled(rules).evaluate(concerns),
                concerns.openGates(),
                Stream.concat(
                                answers.missing().stream().map(Question::code),
                                answers.missingAdded().stream().map(AddedQuestion::code))
                        .toList(),
                hits,
                rules);
    }

    private CaseFacts facts(Answers answers, List<Hit> hits) {
        LocalDate today = LondonTime.today(clock);
        LocalDate event = answers.date(Question.A3_DATE).orElse(today);
        int exact = (int) hits.stream().filter(hit -> hit.tier() == Tier.EXACT).count();
        Room room = answers.number(Question.A4).stream()
                .boxed()
                .flatMap(id -> rooms.byId(id).stream())
                .findFirst()
                .orElse(null);
        return new CaseFacts(
                true,
                exact,
                hits.size() - exact,
                0,
                0,
                0,
                room == null ? 0 : room.capacity(),
                answers.date(Question.A3_DATE)
                        .map(date -> calendar.current().between(today, date))
                        .orElse(NO_DATE),
                false,
                new CaseFacts.Setting(room != null && room.partiesPrivateOnly(), politics.isPreElection(event), false));
    }

    /**
     * Keeps the answers as a check like any other, because somebody asked for it.
     *
     * @return its reference; the same one when the form was sent twice
     * @throws RuleBrokenException when an answer does not fit its question
     */
    @Transactional
    public String save(UUID submissionKey, Map<String, String> typed) {
        Actor actor = Actor.of(signedIn.user());
        String reference = editing.start(actor, submissionKey);
        Wording wording = book.of(reference);
        for (Section section : Section.values()) {
            for (SetQuestion question : wording.asked(section)) {
                String value = typed.getOrDefault(question.code(), "");
                if (value.isBlank()) {
                    continue;
                }
                question.added().ifPresent(added -> editing.saveAdded(actor, reference, added.code(), value, 0));
                question.own().ifPresent(own -> {
                    if (own == Question.D1) {
                        editing.saveSpeakers(actor, reference, Speaker.ofLines(value), 0);
                    } else {
                        editing.saveAnswer(actor, reference, own, value, 0);
                    }
                });
            }
        }
        audit.record("venue.check.started", "venue-check", reference, "advice");
        return reference;
    }
}
