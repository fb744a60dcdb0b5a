package uk.concord.venue.domain.letter;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.DecisionRecord;
import uk.concord.venue.domain.life.Review;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;

/** Drafting, reading, sending and keeping letters to hirers. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class LetterService {
    private static final String SUBJECT = "venue-check";
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_SUBJECT = 200;

    private final CheckFiles files;
    private final LetterRepository letters;
    private final LetterValues values;
    private final ReviewService reviews;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    LetterService(
            CheckFiles files,
            LetterRepository letters,
            LetterValues values,
            ReviewService reviews,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.files = files;
        this.letters = letters;
        this.values = values;
        this.reviews = reviews;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the letters of a check, oldest first, those discarded too */
    @Transactional(readOnly = true)
    public List<Letter> letters(String reference) {
        return letters.letters(files.require(reference).id());
    }

    /** @throws NotFoundException when the check has no such letter */
    @Transactional(readOnly = true)
    public Letter letter(String reference, long id) {
        return require(files.require(reference), id);
    }

    /** @return the kinds of letter that fit the check as it stands, the most likely first */
    @Transactional(readOnly = true)
    public List<LetterKind> fitting(String reference) {
        return fitting(files.load(files.require(reference), null));
    }

    private List<LetterKind> fitting(CheckFile file) {
        List<LetterKind> kinds = new ArrayList<>();
        if (answered(file).isPresent()) {
            kinds.add(LetterKind.REVIEW);
        }
        if (file.check().state().isOpen()) {
            kinds.add(LetterKind.ASK);
        } else if (file.check().state() == CheckState.INCOMPLETE) {
            kinds.add(LetterKind.INCOMPLETE);
        } else if (file.check().state() == CheckState.DECIDED) {
            file.decision().map(DecisionRecord::decision).ifPresent(decision -> kinds.add(kind(decision)));
        }
        return kinds;
    }

    private Optional<Review> answered(CheckFile file) {
        return reviews.reviews(file.check().reference()).stream()
                .filter(review -> review.outcome() != null)
                .reduce((earlier, later) -> later);
    }

    private static LetterKind kind(Decision decision) {
        return switch (decision) {
            case APPROVE -> LetterKind.APPROVE;
            case APPROVE_CONDITIONS -> LetterKind.CONDITIONS;
            case KEEP_HOLD -> LetterKind.ASK;
            case REFUSE -> LetterKind.REFUSE;
            case CANCEL -> LetterKind.CANCEL;
        };
    }

    /**
     * Drafts a letter from the template of today.
     *
     * @return its id; the same one when the form was sent twice
     * @throws RuleBrokenException when such a letter does not fit the check
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public long draft(String reference, LetterKind kind, UUID submissionKey) {
        CheckFile file = files.load(files.require(reference), null);
        return letters.bySubmission(submissionKey.toString()).orElseGet(() -> {
            if (!fitting(file).contains(kind)) {
                throw new RuleBrokenException("venue.letter.error.kind");
            }
            CurrentUser writer = signedIn.user();
            LetterTemplate template = letters.template(kind, LondonTime.today(clock))
                    .orElseThrow(() -> new RuleBrokenException("venue.letter.error.template"));
            var filled = values.of(file, writer);
            if (kind == LetterKind.REVIEW) {
                answered(file)
                        .ifPresent(review -> filled.put(LetterText.Value.REASONS, String.valueOf(review.reasons())));
            }
            String body = LetterText.fill(template.body(), filled);
            String subject = LetterText.fill(template.subject(), filled);
            long id = letters.insert(
                    file.check().id(),
                    template,
                    LetterValues.decision(file).map(DecisionRecord::id).orElse(null),
                    filled.getOrDefault(LetterText.Value.NAME, ""),
                    subject.length() > LONGEST_SUBJECT ? subject.substring(0, LONGEST_SUBJECT) : subject,
                    body,
                    writer.displayName(),
                    clock.instant(),
                    submissionKey.toString());
            audit.record("venue.letter.drafted", SUBJECT, reference, kind.name());
            return id;
        });
    }

    /**
     * Changes the words; a letter that was read has to be read again.
     *
     * @throws RuleBrokenException when it has left, or a text is missing or too long
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void rewrite(String reference, long id, int version, String subject, String body) {
        Letter letter = open(reference, id, version);
        if (subject.isBlank() || subject.length() > LONGEST_SUBJECT || body.isBlank() || body.length() > LONGEST_BODY) {
            throw new RuleBrokenException("venue.letter.error.text");
        }
        letters.rewrite(letter, subject.strip(), body.strip().replace("\r", ""));
        audit.record("venue.letter.changed", SUBJECT, reference, letter.kind().name());
    }

    /**
     * Says that somebody has read the letter as it stands. A letter that tells the hirer no is read at level 3.
     *
     * @throws RuleBrokenException when a value is still open in it, or the level does not reach
     */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void review(String reference, long id, int version) {
        Letter letter = open(reference, id, version);
        var unfilled = LetterText.open(letter.subject() + letter.body());
        if (!unfilled.isEmpty()) {
            throw new RuleBrokenException("venue.letter.error.open", String.join(", ", unfilled));
        }
        if (letter.kind().isAdverse() && !Actor.of(signedIn.user()).holds(Authority.L3)) {
            throw new RuleBrokenException("venue.letter.error.level");
        }
        letters.reviewed(letter, signedIn.user().displayName(), clock.instant());
        audit.record("venue.letter.reviewed", SUBJECT, reference, letter.kind().name());
    }

    /** @throws RuleBrokenException when nobody has read it as it stands */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void posted(String reference, long id, int version) {
        Letter letter = readyToLeave(reference, id, version);
        letters.sent(letter, Letter.Channel.POST, signedIn.user().displayName(), clock.instant());
        audit.record("venue.letter.sent", SUBJECT, reference, letter.kind() + " POST");
    }

    /** Takes a draft out of the way; it stays on the record as discarded. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
    public void discard(String reference, long id, int version) {
        Letter letter = open(reference, id, version);
        letters.discarded(letter);
        audit.record("venue.letter.discarded", SUBJECT, reference, letter.kind().name());
    }

    /** @return the letter for the printer */
    @Transactional
    public DocumentModel document(String reference, long id) {
        Letter letter = letter(reference, id);
        audit.record("venue.letter.printed", SUBJECT, reference, letter.kind().name());
        var sentAt = letter.sentAt();
        return LetterDocument.of(
                letter,
                LondonTime.date(sentAt == null ? clock.instant() : sentAt),
                texts.get("venue.letter.footer", reference));
    }

    /** @throws RuleBrokenException when nobody has read it as it stands */
    Letter readyToLeave(String reference, long id, int version) {
        Letter letter = open(reference, id, version);
        if (letter.state() != Letter.State.REVIEWED) {
            throw new RuleBrokenException("venue.letter.error.unread");
        }
        return letter;
    }

    private Letter open(String reference, long id, int version) {
        Letter letter = require(files.require(reference), id);
        if (letter.version() != version) {
            throw new EditConflictException("letter");
        }
        if (!letter.state().isOpen()) {
            throw new RuleBrokenException("venue.letter.error.left");
        }
        return letter;
    }

    private Letter require(Check check, long id) {
        return letters.letter(check.id(), id).orElseThrow(() -> new NotFoundException("letter"));
    }
}
