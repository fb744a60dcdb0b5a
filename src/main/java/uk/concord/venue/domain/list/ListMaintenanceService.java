package uk.concord.venue.domain.list;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;

/** Keeping the list of proscribed organisations right: proposed by one person, confirmed by another. */
@Service
public class ListMaintenanceService {
    private static final String SUBJECT = "screening-list";

    private final ScreeningList list;
    private final ListDraftRepository drafts;
    private final Runs runs;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ListMaintenanceService(
            ScreeningList list,
            ListDraftRepository drafts,
            Runs runs,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.list = list;
        this.drafts = drafts;
        this.runs = runs;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the new version that waits for a second person; there is at most one */
    @Transactional(readOnly = true)
    @RolesAllowed({Permissions.VENUE_LISTS_EDIT, Permissions.VENUE_LISTS_PUBLISH})
    public Optional<ListDraft> proposal() {
        return drafts.open();
    }

    /** @return what the proposal changes */
    @Transactional(readOnly = true)
    @RolesAllowed({Permissions.VENUE_LISTS_EDIT, Permissions.VENUE_LISTS_PUBLISH})
    public List<ListChange> changes(ListDraft proposal) {
        return ListChange.between(list.entries(proposal.basedOn()), proposal.entries());
    }

    /** @return the re-screening of bookings against the current list */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_LISTS)
    public Optional<Run> rescreening() {
        return runs.latest(Run.Kind.RESCREEN, String.valueOf(list.current().versionNo()));
    }

    /**
     * Proposes the whole list anew.
     *
     * @param text CSV, or one organisation on a line with its other names behind semicolons
     * @param effectiveFrom first day it counts; null for the day it is confirmed
     * @throws RuleBrokenException when it is no list, nothing differs, or another proposal waits
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_LISTS_EDIT)
    public void propose(String text, String source, String note, @Nullable LocalDate effectiveFrom) {
        LocalDate from = notBeforeToday(effectiveFrom);
        propose(ListImport.read(text, current(), from), source, note, from);
    }

    /** Proposes that an entry is contested in court, or no longer. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_LISTS_EDIT)
    public void proposeStatus(String code, boolean contested, String source, String note) {
        List<ListEntry> entries = current();
        if (entries.stream().noneMatch(entry -> entry.code().equals(code))) {
            throw new RuleBrokenException("venue.error.lists.code", code);
        }
        propose(
                entries.stream()
                        .map(entry -> entry.code().equals(code) ? entry.contested(contested, note.strip()) : entry)
                        .toList(),
                source,
                note,
                LondonTime.today(clock));
    }

    private void propose(List<ListEntry> entries, String source, String note, LocalDate from) {
        if (source.isBlank() || source.length() > 500 || note.isBlank() || note.length() > 280) {
            throw new RuleBrokenException("venue.error.lists.source");
        }
        if (drafts.open().isPresent()) {
            throw new RuleBrokenException("venue.error.lists.waits");
        }
        ListVersion newest = list.newest();
        if (ListChange.between(list.entries(newest.id()), entries).isEmpty()) {
            throw new RuleBrokenException("venue.error.lists.unchanged");
        }
        drafts.insert(newest.id(), source.strip(), note.strip(), from, entries, signedIn.user(), clock.instant());
        audit.record("venue.list.proposed", SUBJECT, String.valueOf(newest.versionNo() + 1), "");
    }

    @Transactional
    @RolesAllowed({Permissions.VENUE_LISTS_EDIT, Permissions.VENUE_LISTS_PUBLISH})
    public void discard(long id, int seenVersion) {
        drafts.close(id, seenVersion, "DISCARDED");
        audit.record("venue.list.discarded", SUBJECT, String.valueOf(id), "");
    }

    /**
     * Confirms a proposal. Bookings are screened again at once, or on the day it comes into force
     * (see {@link ListDay}).
     *
     * @throws RuleBrokenException when the person proposed it, or another version came in between
     */
    @Transactional
    @RolesAllowed(Permissions.VENUE_LISTS_PUBLISH)
    public void confirm(long id, int seenVersion) {
        ListDraft proposal =
                drafts.open().filter(draft -> draft.id() == id).orElseThrow(() -> new NotFoundException("list draft"));
        CurrentUser user = signedIn.user();
        if (proposal.proposedBy() == user.id()) {
            throw new RuleBrokenException("venue.error.lists.second-person");
        }
        if (list.newest().id() != proposal.basedOn()) {
            throw new RuleBrokenException("venue.error.lists.outdated");
        }
        drafts.close(id, seenVersion, "PUBLISHED");
        int version = list.publish(proposal, notBeforeToday(proposal.effectiveFrom()), user.displayName());
        audit.record("venue.list.published", SUBJECT, String.valueOf(version), "");
        if (list.current().versionNo() == version) {
            runs.request(Run.Kind.RESCREEN, String.valueOf(version), user.id(), user.displayName());
        }
    }

    /** Notes that somebody compared the current list with the published one today and nothing differs. */
    @Transactional
    @RolesAllowed(Permissions.VENUE_LISTS_EDIT)
    public void confirmUnchanged() {
        ListVersion current = list.current();
        drafts.checked(current.id(), LondonTime.today(clock));
        audit.record("venue.list.checked", SUBJECT, String.valueOf(current.versionNo()), "");
    }

    private List<ListEntry> current() {
        return list.entries(list.newest().id());
    }

    private LocalDate notBeforeToday(@Nullable LocalDate day) {
        LocalDate today = LondonTime.today(clock);
        return day == null || day.isBefore(today) ? today : day;
    }
}
