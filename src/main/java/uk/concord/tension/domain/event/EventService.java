package uk.concord.tension.domain.event;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.event.CalendarFile.Content;
import uk.concord.tension.domain.event.CalendarFile.Entry;
import uk.concord.tension.domain.report.Problem;

/** The register of dated triggers and precursors. */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class EventService {
    private static final String EVENT = "event";
    private static final int AROUND_WEEKS = 6;
    private static final Pattern REFERENCE = Pattern.compile("^TE-\\d{4}-\\d{6}\\b");

    private final EventRepository events;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    EventService(
            EventRepository events, ReferenceNumbers references, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.events = events;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** What an import did, or would do. */
    public record Imported(int added, int changed, int unchanged, List<CalendarFile.Left> left) {
        public Imported {
            left = List.copyOf(left);
        }
    }

    /** @return what takes place in the period and this person sees, in order */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        return events.between(signedIn.user(), from, to);
    }

    /**
     * @return reference and title of the events six weeks before and after that day, for choosing what set a tension off;
     *     none for somebody who may not read the register
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_FILE)
    public List<String> around(LocalDate day) {
        if (!signedIn.user().has(Permissions.TENSION_READ)) {
            return List.of();
        }
        return events.between(signedIn.user(), day.minusWeeks(AROUND_WEEKS), day.plusWeeks(AROUND_WEEKS)).stream()
                .map(occurrence -> occurrence.event().reference() + " "
                        + occurrence.event().details().title())
                .distinct()
                .toList();
    }

    /** @return the reference of the event that was chosen as what set a tension off; empty when it was typed freely */
    public static Optional<String> reference(String trigger) {
        Matcher matcher = REFERENCE.matcher(trigger);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /**
     * @return the event, without its issue when this person does not see that
     * @throws NotFoundException when there is none that this person sees
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public Event read(String reference) {
        return events.byReference(signedIn.user(), reference).orElseThrow(() -> new NotFoundException(EVENT));
    }

    /** Puts an event on the register; the same key puts it there once. @return its reference */
    @Transactional
    public String create(EventDetails details, String key) {
        var known = events.byKey(key);
        if (known.isPresent()) {
            return known.get().reference();
        }
        check(details);
        String reference = next();
        events.insert(reference, key, null, details, false, signedIn.user().id(), clock.instant());
        audit.record("tension.event.created", EVENT, reference, "");
        return reference;
    }

    /** @throws EditConflictException when it was changed meanwhile */
    @Transactional
    public void change(String reference, int version, EventDetails details, boolean cancelled) {
        Event event = read(reference);
        check(details);
        // Somebody who does not see an event's issue can put none in its place.
        if (events.hidesIssue(signedIn.user(), event)) {
            events.changeButIssue(event, version, details, cancelled);
        } else {
            events.change(event, version, details, cancelled);
        }
        audit.record("tension.event.changed", EVENT, reference, cancelled ? "cancelled" : "");
    }

    /**
     * Takes the events of an iCalendar file over. An event that is known by its UID is brought up to date, so importing
     * twice changes nothing.
     *
     * @param dryRun only tells what would be done
     * @throws RuleBrokenException when the file is too long or holds no event
     */
    @Transactional
    public Imported importCalendar(String text, boolean dryRun) {
        if (text.length() > CalendarFile.LONGEST) {
            throw new RuleBrokenException("tension.event.import.long");
        }
        Content content = CalendarFile.read(text);
        if (content.events().isEmpty() && content.left().isEmpty()) {
            throw new RuleBrokenException("tension.event.import.empty");
        }
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (Entry entry : content.events()) {
            var known = events.byUid(entry.uid());
            EventDetails details = details(entry, known.orElse(null));
            if (known.isEmpty()) {
                added++;
                if (!dryRun) {
                    events.insert(
                            next(),
                            UUID.randomUUID().toString(),
                            entry.uid(),
                            details,
                            entry.cancelled(),
                            signedIn.user().id(),
                            clock.instant());
                }
            } else if (known.get().details().equals(details) && known.get().cancelled() == entry.cancelled()) {
                unchanged++;
            } else {
                changed++;
                if (!dryRun) {
                    events.change(known.get(), known.get().version(), details, entry.cancelled());
                }
            }
        }
        if (!dryRun) {
            audit.record("tension.event.imported", EVENT, "calendar", "added=" + added + " changed=" + changed);
        }
        return new Imported(added, changed, unchanged, content.left());
    }

    /** What people added here (kind, ward, issue) stays when the calendar is imported again. */
    private static EventDetails details(Entry entry, @org.jspecify.annotations.Nullable Event known) {
        Recurrence days = entry.days();
        return new EventDetails(
                entry.title(),
                known == null ? EventDetails.Kind.CALENDAR : known.details().kind(),
                days.start(),
                days.end(),
                days.frequency(),
                days.every(),
                days.until(),
                known == null ? null : known.details().wardId(),
                entry.place(),
                entry.note(),
                known == null ? null : known.details().issue());
    }

    private String next() {
        return references.next("TE", LondonTime.today(clock).getYear());
    }

    private void check(EventDetails details) {
        List<Problem> problems = details.problems();
        if (!problems.isEmpty()) {
            throw new RuleBrokenException(problems.getFirst().messageKey());
        }
        String issue = details.issue();
        if (issue != null && !events.isIssue(signedIn.user(), issue)) {
            throw new RuleBrokenException("tension.problem.event.issue");
        }
    }
}
