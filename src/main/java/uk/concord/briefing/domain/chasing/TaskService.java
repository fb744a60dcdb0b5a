package uk.concord.briefing.domain.chasing;

import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** The tasks of whoever makes sure that schools can be reached. */
@Service
@RolesAllowed(Permissions.BRIEFING_PROGRESS)
@Transactional(readOnly = true)
public class TaskService {

    /** A note is at most as long, in characters. */
    public static final int NOTE_LENGTH = 500;

    private final TaskRepository repository;
    private final SchoolQuery schools;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    TaskService(TaskRepository repository, SchoolQuery schools, AuditTrail audit, SignedIn signedIn) {
        this.repository = repository;
        this.schools = schools;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @return open tasks, the oldest first */
    public List<SchoolTask> open() {
        return repository.open();
    }

    /**
     * @param version of the task on the screen
     * @param note may be empty; nothing about a pupil
     * @throws EditConflictException when somebody else did it meanwhile
     * @throws RuleBrokenException when the note is too long
     */
    @Transactional
    public void done(long id, int version, SchoolTask.Reason reason, String note) {
        if (note.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        repository.done(id, version, reason, note.strip(), signedIn.user().id());
        audit.record("briefing.task.done", "task", String.valueOf(id), reason.name());
    }

    /**
     * Records that mails came back.
     *
     * @param addresses as the mail server or the sender of the notices lists them, in any case
     * @return the addresses that belong to nobody at a school
     */
    @Transactional
    public List<String> cameBack(Collection<String> addresses) {
        Set<String> wanted = addresses.stream()
                .map(address -> address.strip().toLowerCase(Locale.ROOT))
                .filter(address -> !address.isEmpty())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        List<SchoolContact> known = schools.recipients().stream()
                .filter(contact -> wanted.contains(contact.email().toLowerCase(Locale.ROOT)))
                .toList();
        known.forEach(contact -> repository.open(SchoolTask.Kind.BOUNCE, contact.schoolId(), contact.accountId()));
        known.forEach(contact -> wanted.remove(contact.email().toLowerCase(Locale.ROOT)));
        audit.record("briefing.bounces.recorded", "task", "bounces", known.size() + " addresses");
        return List.copyOf(wanted);
    }
}
