package uk.concord.venue.domain.repeat;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.NameScreening;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.domain.screening.NormalisedName;

/**
 * The short way for hirers who come back: what was answered for an approved check of the last twelve months is shown,
 * confirmed as unchanged and taken over (venue rules, A2 and R31). The names are screened anew.
 */
@Service
@RolesAllowed(Permissions.VENUE_CHECK)
public class RepeatService {
    private static final int MONTHS = 12;
    private static final int MOST = 5;
    private static final int SHORTEST_NAME = 3;
    private static final String SUBJECT = "venue-check";

    /** They are about this time, not about last time. */
    private static final Set<Question> ANEW =
            EnumSet.of(Question.A2, Question.A2_CHANGED, Question.A3_DATE, Question.D1);

    private static final Set<Section> OFFICER = EnumSet.of(Section.CHECKS, Section.CONCERNS);

    private final RepeatQuery query;
    private final CheckFiles files;
    private final CheckEditing editing;
    private final NameScreening screening;
    private final HireDecisionService decisions;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    RepeatService(
            RepeatQuery query,
            CheckFiles files,
            CheckEditing editing,
            NameScreening screening,
            HireDecisionService decisions,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.files = files;
        this.editing = editing;
        this.screening = screening;
        this.decisions = decisions;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return approved hires of the last twelve months of hirers whose name begins so; none for fewer than 3 letters */
    @Transactional(readOnly = true)
    public List<PastHire> find(String name) {
        NormalisedName normalised = NormalisedName.of(name);
        return normalised.text().length() < SHORTEST_NAME ? List.of() : query.approved(normalised, yearAgo(), MOST);
    }

    /** @throws NotFoundException when there is no such check, or it was not approved in the last twelve months */
    @Transactional
    public RepeatOffer offer(String reference) {
        audit.record("venue.check.read", SUBJECT, reference, "repeat");
        return offer(reference, source(reference));
    }

    private RepeatOffer offer(String reference, CheckFile file) {
        PastHire hire =
                query.approved(reference, yearAgo()).orElseThrow(() -> new NotFoundException("approved venue check"));
        Answers given = file.given();
        boolean quick = given.is(Question.I0, "no")
                && given.is(Question.J0, "no")
                && given.is(Question.I3, "none")
                && given.is(Question.I6, "not-needed")
                && given.is(Question.B1_PROOF, "seen");
        return new RepeatOffer(
                hire,
                pairs(given, given, RepeatService::isTakenOver),
                pairs(given, given, question -> OFFICER.contains(question.section())),
                quick);
    }

    /**
     * Starts a check with the answers of last time, all confirmed as unchanged, screens its names and runs the rules.
     *
     * @return its reference; the same one when the form was sent twice
     * @throws RuleBrokenException when the day has passed, or what was found last time has to be looked at again
     */
    @Transactional
    public String same(UUID submissionKey, String reference, LocalDate date) {
        if (!date.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("venue.error.repeat.date");
        }
        CheckFile source = source(reference);
        if (!offer(reference, source).quick()) {
            throw new RuleBrokenException("venue.error.repeat.look-again");
        }
        Map<Question, String> values =
                taken(source, question -> isTakenOver(question) || OFFICER.contains(question.section()));
        values.put(Question.A2_CHANGED, "no");
        values.put(Question.A3_DATE, date.toString());
        String made = start(submissionKey, source, values);
        screening.screen(Actor.of(signedIn.user()), made);
        decisions.evaluate(made);
        return made;
    }

    /** Starts a check with what the hirer said last time, to be gone through; the officer's own checks are done anew. */
    @Transactional
    public String changed(UUID submissionKey, String reference) {
        CheckFile source = source(reference);
        offer(reference, source);
        Map<Question, String> values = taken(source, RepeatService::isTakenOver);
        values.put(Question.A2_CHANGED, "yes");
        return start(submissionKey, source, values);
    }

    private String start(UUID submissionKey, CheckFile source, Map<Question, String> values) {
        Actor actor = Actor.of(signedIn.user());
        values.put(Question.A2, "yes");
        String made = editing.start(actor, submissionKey);
        Check check = files.lockForEdit(made, actor);
        if (query.source(made).isEmpty()) {
            query.link(check.id(), source.check().id());
            values.forEach((question, value) -> editing.saveAnswer(actor, made, question, value, 0));
            if (Question.D1.isOpen(source.given()) && !source.speakers().isEmpty()) {
                editing.saveSpeakers(actor, made, source.speakers(), 0);
            }
            audit.record("venue.check.repeated", SUBJECT, made, source.check().reference());
        }
        return made;
    }

    /** @return reference of the check this one was taken over from */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public Optional<String> sourceOf(String reference) {
        return query.source(reference);
    }

    /** @return last time and now, beside each other; empty when the check was not taken over from another */
    @Transactional
    @RolesAllowed(Permissions.VENUE_READ)
    public List<AnswerPair> compare(String reference) {
        audit.record("venue.check.read", SUBJECT, reference, "compare");
        return query.source(reference)
                .map(before -> pairs(source(before).given(), source(reference).given(), question -> true))
                .orElse(List.of());
    }

    private CheckFile source(String reference) {
        return files.load(files.require(reference), Actor.of(signedIn.user()));
    }

    private static boolean isTakenOver(Question question) {
        return !OFFICER.contains(question.section())
                && question.section() != Section.RIGHTS
                && !ANEW.contains(question);
    }

    private static Map<Question, String> taken(CheckFile source, Predicate<Question> which) {
        Map<Question, String> values = new EnumMap<>(Question.class);
        pairs(source.given(), source.given(), which).forEach(pair -> values.put(pair.question(), pair.before()));
        return values;
    }

    private static List<AnswerPair> pairs(Answers before, Answers now, Predicate<Question> which) {
        return Arrays.stream(Question.values())
                .filter(which)
                .map(question -> new AnswerPair(question, before.get(question), now.get(question)))
                .filter(pair -> !pair.before().isEmpty() || !pair.now().isEmpty())
                .toList();
    }

    private Instant yearAgo() {
        return clock.instant().atOffset(ZoneOffset.UTC).minusMonths(MONTHS).toInstant();
    }
}
