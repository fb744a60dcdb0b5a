package uk.concord.tension.domain.access;

import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;

/** Who may read a report, as its author and those who triage it decide; from the draft on, and always with a reason. */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class AccessService {
    /** Longest reason, in characters. */
    public static final int REASON_MAX = 500;

    private static final int REASON_MIN = 5;
    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final MemberRepository members;
    private final NoteRepository notes;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    AccessService(
            ReportRepository reports,
            MemberRepository members,
            NoteRepository notes,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.reports = reports;
        this.members = members;
        this.notes = notes;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Who may read a report.
     *
     * @param version of the report, for optimistic locking
     * @param restricted whether only the author and the members may
     */
    public record Readers(String title, int version, boolean restricted, List<Member> members) {
        public Readers {
            members = List.copyOf(members);
        }
    }

    /** @throws NotFoundException when there is none, or this person does not decide who may read it */
    @Transactional(readOnly = true)
    public Readers readers(String reference) {
        Report report = shared(reports.byReference(reference), reference);
        return new Readers(
                report.answers().happening().title(),
                report.version(),
                report.audience().restricted(),
                members.of(report.id()));
    }

    /** @return who can be named: authors choose among those who triage, those who triage among all who report */
    @Transactional(readOnly = true)
    public List<Person> people() {
        CurrentUser user = signedIn.user();
        return members
                .peopleWith(
                        user.has(Permissions.TENSION_TRIAGE) ? Permissions.TENSION_FILE : Permissions.TENSION_TRIAGE)
                .stream()
                .filter(person -> person.accountId() != user.id())
                .toList();
    }

    /**
     * Restricts one's own draft to the people named, or opens it.
     *
     * @return the version of the draft afterwards
     * @throws RuleBrokenException when it is restricted and nobody is named, or somebody who cannot be
     * @throws EditConflictException when the draft was changed elsewhere
     */
    @Transactional
    public int chooseForDraft(String key, int version, boolean restricted, Set<Long> named, String reason) {
        CurrentUser user = signedIn.user();
        Report report = reports.lockByKey(key)
                .filter(found -> found.authorId() == user.id() && found.reference() == null)
                .orElseThrow(() -> new NotFoundException("draft"));
        Set<Long> wanted = restricted ? named : Set.of();
        if (restricted && wanted.isEmpty()) {
            throw new RuleBrokenException("tension.problem.access.nobody");
        }
        Set<Long> possible = members.peopleWith(Permissions.TENSION_TRIAGE).stream()
                .map(Person::accountId)
                .collect(Collectors.toSet());
        if (!possible.containsAll(wanted)) {
            throw new RuleBrokenException("tension.problem.access.person");
        }
        report.audience().members().stream()
                .filter(member -> !wanted.contains(member))
                .forEach(member -> members.remove(report.id(), member));
        wanted.forEach(member -> members.add(report.id(), member, user.id(), reason, clock.instant()));
        if (restricted != report.audience().restricted()) {
            setRestricted(report, version, restricted);
            return version + 1;
        }
        return version;
    }

    /**
     * Names somebody on a report.
     *
     * @throws RuleBrokenException when the reason is missing or the person cannot be named
     */
    @Transactional
    public void name(String reference, long accountId, String reason) {
        Report report = shared(reports.lockByReference(reference), reference);
        String why = reason(reason);
        if (people().stream().noneMatch(person -> person.accountId() == accountId)) {
            throw new RuleBrokenException("tension.problem.access.person");
        }
        if (members.add(report.id(), accountId, signedIn.user().id(), why, clock.instant())) {
            audit.record("tension.access.named", REPORT, reference, "account=" + accountId);
        }
    }

    /**
     * Takes somebody off a report.
     *
     * @throws RuleBrokenException when the reason is missing, or it is restricted and nobody would be left
     */
    @Transactional
    public void unname(String reference, long accountId, String reason) {
        Report report = shared(reports.lockByReference(reference), reference);
        String why = reason(reason);
        if (report.audience().restricted() && report.audience().members().equals(Set.of(accountId))) {
            throw new RuleBrokenException("tension.problem.access.last");
        }
        if (members.remove(report.id(), accountId)) {
            note(report, "unnamed", why);
            audit.record("tension.access.unnamed", REPORT, reference, "account=" + accountId);
        }
    }

    /**
     * Restricts a report to its author and the people named, or opens it again.
     *
     * @throws RuleBrokenException when the reason is missing, or nobody is named who could triage it
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    public void restrict(String reference, int version, boolean restricted, String reason) {
        Report report = shared(reports.lockByReference(reference), reference);
        String why = reason(reason);
        if (restricted) {
            Set<Long> triage = members.peopleWith(Permissions.TENSION_TRIAGE).stream()
                    .map(Person::accountId)
                    .collect(Collectors.toSet());
            if (report.audience().members().stream().noneMatch(triage::contains)) {
                throw new RuleBrokenException("tension.problem.access.nobody");
            }
        }
        setRestricted(report, version, restricted);
        note(report, restricted ? "restricted" : "opened", why);
        audit.record(restricted ? "tension.access.restricted" : "tension.access.opened", REPORT, reference, "");
    }

    /** Why stands with the report and goes with its words; the audit trail, which stays, holds codes only. */
    private void note(Report report, String what, String why) {
        notes.add(
                report.id(),
                Note.Kind.INTERNAL,
                signedIn.user().id(),
                texts.get("tension.access.note." + what, why),
                clock.instant());
    }

    private void setRestricted(Report report, int version, boolean restricted) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.RESTRICTED, restricted);
        reports.update(report.id(), version, columns);
    }

    private Report shared(java.util.Optional<Report> report, String reference) {
        return report.filter(found -> reference.equals(found.reference()))
                .filter(found -> ReportAccess.mayShare(signedIn.user(), found))
                .orElseThrow(() -> new NotFoundException(REPORT));
    }

    /** @throws RuleBrokenException when a reason is missing or too long */
    static String reason(String typed) {
        String reason = typed.strip();
        if (reason.length() < REASON_MIN || reason.length() > REASON_MAX) {
            throw new RuleBrokenException("tension.problem.access.reason", REASON_MIN, REASON_MAX);
        }
        return reason;
    }
}
