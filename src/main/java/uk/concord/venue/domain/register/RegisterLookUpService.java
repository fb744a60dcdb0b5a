package uk.concord.venue.domain.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Answer;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.SourceFiles;
import uk.concord.venue.domain.register.Finding.State;
import uk.concord.venue.domain.register.RegisterEntry.Standing;
import uk.concord.venue.domain.rules.Question;

/**
 * Looks a hirer up in the public registers and keeps what a person confirms (venue rules, I1). What a register says or
 * does not say answers no question by itself.
 */
@Service
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class RegisterLookUpService {
    private static final String SUBJECT = "venue-check";
    private static final int LONGEST_QUESTION = 160;
    private static final int LONGEST_NOTE = 300;

    private final Map<Register, RegisterSource> sources = new EnumMap<>(Register.class);
    private final RegisterEntryRepository repository;
    private final CheckFiles files;
    private final CheckRepository checks;
    private final CheckEditing editing;
    private final Attachments attachments;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    RegisterLookUpService(
            List<RegisterSource> sources,
            RegisterEntryRepository repository,
            CheckFiles files,
            CheckRepository checks,
            CheckEditing editing,
            Attachments attachments,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        sources.forEach(source -> this.sources.put(source.register(), source));
        this.repository = repository;
        this.files = files;
        this.checks = checks;
        this.editing = editing;
        this.attachments = attachments;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return whether the register can be asked from here */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public boolean isOn(Register register) {
        return source(register).isOn();
    }

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<RecordedEntry> recorded(String reference) {
        return repository.of(files.require(reference).id());
    }

    /**
     * Asks a register. There is no transaction around it, so that a slow register holds no connection; nothing is kept
     * but that it was asked.
     *
     * @param asked a number of the register, or the name of a body
     * @throws RuleBrokenException when nothing is asked
     */
    public Finding lookUp(String reference, Register register, String asked) {
        Check check = files.require(reference);
        String question = asked.strip();
        if (question.isEmpty() || question.length() > LONGEST_QUESTION) {
            throw new RuleBrokenException("venue.register.error.asked", LONGEST_QUESTION);
        }
        RegisterSource source = source(register);
        Answer person = checks.answers(check.id()).get(Question.B1);
        Finding finding = source.isOn()
                ? ask(source, question, person == null ? "" : person.value())
                : new Finding(register, State.OFF, question, List.of());
        audit.record("venue.register.asked", SUBJECT, reference, register + " " + finding.state());
        return finding;
    }

    private static Finding ask(RegisterSource source, String question, String person) {
        try {
            Optional<String> number = source.register().number(question);
            List<RegisterEntry> entries = number.isPresent()
                    ? source.byNumber(number.get(), person).stream().toList()
                    : source.byName(question);
            return new Finding(source.register(), entries.isEmpty() ? State.NOTHING : State.FOUND, question, entries);
        } catch (RegisterFault fault) {
            return new Finding(source.register(), fault.state(), question, List.of());
        }
    }

    /**
     * Keeps what was found in the log of checks. Where it agrees with what the hirer said, it answers I1 as found; it
     * never answers I1 as not found, which is for a person to say.
     *
     * @param key the same when the form is sent twice
     * @throws RuleBrokenException when the check is closed or another officer's, or nothing can agree
     */
    @Transactional
    public void confirm(String reference, Finding finding, RegisterEntry entry, boolean agrees, UUID key) {
        keep(reference, finding.asked(), entry, agrees, false, LondonTime.today(clock), null, key);
    }

    /** A file a person captured of a register. */
    public record Capture(String fileName, byte[] bytes) {}

    /** @throws uk.concord.core.NotFoundException when no entry of the check has such a file */
    @Transactional
    @RolesAllowed(Permissions.VENUE_READ)
    public Attachments.Content file(String reference, long attachmentId) {
        Check check = files.require(reference);
        audit.record("venue.register.file-read", SUBJECT, reference, "attachment=" + attachmentId);
        return attachments.read(RegisterEntryRepository.OWNER, check.id(), attachmentId);
    }

    /** Keeps that the register has nothing under what was asked. */
    @Transactional
    public void confirmNothing(String reference, Finding finding, UUID key) {
        keep(
                reference,
                finding.asked(),
                RegisterEntry.nothing(finding.register()),
                false,
                false,
                LondonTime.today(clock),
                null,
                key);
    }

    /**
     * Keeps what a person saw in the register themselves.
     *
     * @param seenOn not after today
     * @param capture what they captured of it; null for nothing
     */
    @Transactional
    public void byHand(
            String reference,
            RegisterEntry entry,
            boolean agrees,
            LocalDate seenOn,
            @Nullable Capture capture,
            UUID key) {
        if (seenOn.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("venue.register.error.day");
        }
        boolean nothing = entry.standing() == Standing.NOT_THERE;
        if (nothing != entry.name().isBlank()) {
            throw new RuleBrokenException("venue.register.error.name");
        }
        keep(
                reference,
                entry.number().isEmpty() ? entry.name() : entry.number(),
                entry,
                agrees,
                true,
                seenOn,
                capture,
                key);
    }

    private void keep(
            String reference,
            String asked,
            RegisterEntry entry,
            boolean agrees,
            boolean byHand,
            LocalDate seenOn,
            @Nullable Capture capture,
            UUID key) {
        Actor actor = Actor.of(signedIn.user());
        Check check = files.lockForEdit(reference, actor);
        if (agrees && entry.standing() == Standing.NOT_THERE) {
            throw new RuleBrokenException("venue.register.error.nothing-agrees");
        }
        var row = new RecordedEntry(entry, asked, agrees, byHand, seenOn, actor.name(), clock.instant(), null);
        if (!repository.insert(check.id(), row, actor, clock.instant(), key)) {
            return;
        }
        if (capture != null) {
            repository.setFile(
                    key,
                    attachments.store(
                            RegisterEntryRepository.OWNER,
                            check.id(),
                            capture.fileName(),
                            capture.bytes(),
                            SourceFiles.MOST));
        }
        if (agrees) {
            answer(actor, check, Question.I1, "found");
            answer(actor, check, Question.I1_NOTE, note(row));
        }
        audit.record("venue.register.recorded", SUBJECT, reference, entry.register() + " " + entry.standing());
    }

    private void answer(Actor actor, Check check, Question question, String value) {
        Answer now = checks.answers(check.id()).get(question);
        editing.saveAnswer(actor, check.reference(), question, value, now == null ? 0 : now.version());
    }

    private static String note(RecordedEntry row) {
        String note = LondonTime.date(row.seenOn()) + ", " + row.entry().source();
        return note.substring(0, Math.min(LONGEST_NOTE, note.length()));
    }

    private RegisterSource source(Register register) {
        RegisterSource source = sources.get(register);
        if (source == null) {
            throw new IllegalStateException("no source for " + register);
        }
        return source;
    }
}
