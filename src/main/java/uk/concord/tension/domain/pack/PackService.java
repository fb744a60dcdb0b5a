package uk.concord.tension.domain.pack;

import static uk.concord.db.Tables.TENSION_PACK;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.document.WordDocument;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.report.Problem;

/**
 * The monitoring group's packs. The chair, who neither prepared a pack nor changed its words last, approves it; from
 * then on page, PDF and Word file are frozen and their hash is on the record.
 */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class PackService {
    /** Longest minutes, in characters. */
    public static final int MINUTES_MAX = 20_000;

    private static final String PACK = "pack";

    private final PackRepository packs;
    private final PackComposer composer;
    private final PackFreezer freezer;
    private final PackPeriods periods;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    PackService(
            PackRepository packs,
            PackComposer composer,
            PackFreezer freezer,
            PackPeriods periods,
            ReferenceNumbers references,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.packs = packs;
        this.composer = composer;
        this.freezer = freezer;
        this.periods = periods;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return whether this person reads packs: they are about the whole borough, and so for those who work in all of it */
    public boolean mayRead() {
        return signedIn.user().locality().everywhere();
    }

    /** @return the newest first; none for somebody who works in some wards only */
    @Transactional(readOnly = true)
    public List<Pack> all() {
        return mayRead() ? packs.newest() : List.of();
    }

    /** @throws NotFoundException when there is none that this person reads */
    @Transactional(readOnly = true)
    public Pack read(String reference) {
        return packs.byReference(reference).filter(pack -> mayRead()).orElseThrow(() -> new NotFoundException(PACK));
    }

    /** @return how often the group has a pack, as an administrator set it */
    @Transactional(readOnly = true)
    public Rhythm rhythm() {
        return periods.rhythm();
    }

    /**
     * Prepares the pack of the group's next period, as long as the rhythm says. The same key prepares it once.
     *
     * @return its reference
     * @throws RuleBrokenException when the next period has not begun
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public String prepare(String key) {
        mustWorkEverywhere();
        return packs.byKey(key).map(Pack::reference).orElseGet(() -> prepare(key, periods.next()));
    }

    /**
     * Prepares the roll-up of a quarter for the Prevent board. The same key prepares it once.
     *
     * @return its reference
     * @throws RuleBrokenException when the quarter is not over
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public String prepareForBoard(String key) {
        mustWorkEverywhere();
        return packs.byKey(key).map(Pack::reference).orElseGet(() -> prepare(key, periods.nextOfBoard()));
    }

    /**
     * Prepares the figures of a year for the committee. The same key prepares them once.
     *
     * @return its reference
     * @throws RuleBrokenException when the year is not over
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public String prepareForCommittee(String key) {
        mustWorkEverywhere();
        return packs.byKey(key).map(Pack::reference).orElseGet(() -> prepare(key, periods.nextOfCommittee()));
    }

    private void mustWorkEverywhere() {
        if (!mayRead()) {
            throw new RuleBrokenException("tension.pack.elsewhere");
        }
    }

    private String prepare(String key, PackPeriods.Period period) {
        String reference = references.next("TP", LondonTime.today(clock).getYear());
        packs.insert(
                reference,
                key,
                period.kind(),
                period.from(),
                period.to(),
                signedIn.user().id(),
                clock.instant());
        audit.record("tension.pack.prepared", PACK, reference, period.kind() + " " + period.from() + " " + period.to());
        return reference;
    }

    /**
     * Keeps the words of a draft, complete or not.
     *
     * @throws RuleBrokenException when it is approved already, or something is too long
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public void save(String reference, int version, PackWords words) {
        Pack pack = draft(reference);
        if (!words.fits()) {
            throw new RuleBrokenException("tension.problem.pack.long");
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_PACK.JUDGEMENT, words.judgement());
        columns.put(
                TENSION_PACK.LIKELIHOOD,
                words.likelihood() == null ? null : words.likelihood().name());
        columns.put(
                TENSION_PACK.CONFIDENCE,
                words.confidence() == null ? null : words.confidence().name());
        columns.put(TENSION_PACK.RUMOURS, words.rumours());
        columns.put(TENSION_PACK.CAVEATS, words.caveats());
        columns.put(TENSION_PACK.DISTRIBUTION, words.distribution());
        columns.put(TENSION_PACK.EDITED_BY, signedIn.user().id());
        columns.put(TENSION_PACK.EDITED_AT, clock.instant());
        packs.update(pack.id(), version, columns);
        audit.record("tension.pack.saved", PACK, reference, "");
    }

    /**
     * Approves and freezes a pack.
     *
     * @throws RuleBrokenException when it lacks something, or this person prepared it or changed its words last
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void approve(String reference, int version) {
        Pack pack = draft(reference);
        CurrentUser user = signedIn.user();
        if (pack.createdBy() == user.id() || pack.editedBy() == user.id()) {
            throw new RuleBrokenException("tension.pack.own");
        }
        List<Problem> problems = pack.words().problems();
        if (!problems.isEmpty()) {
            throw new RuleBrokenException(problems.getFirst().messageKey());
        }
        String hash = freezer.freeze(pack, version, user.id(), user.displayName(), clock.instant());
        audit.record("tension.pack.approved", PACK, reference, hash);
    }

    /** Keeps the minutes of the meeting. */
    @Transactional
    @RolesAllowed(Permissions.TENSION_ASSESS)
    public void saveMinutes(String reference, int version, String minutes) {
        Pack pack = read(reference);
        if (pack.state() != Pack.State.APPROVED) {
            throw new RuleBrokenException("tension.pack.minutes.early");
        }
        if (minutes.length() > MINUTES_MAX) {
            throw new RuleBrokenException("tension.problem.pack.long");
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_PACK.MINUTES, minutes.strip());
        packs.update(pack.id(), version, columns);
        audit.record("tension.pack.minutes", PACK, reference, "");
    }

    /** @return the whole page: frozen, or as it would be now */
    @Transactional
    public String html(String reference) {
        Pack pack = read(reference);
        audit.record("tension.pack.read", PACK, reference, pack.state().name());
        return html(pack);
    }

    private String html(Pack pack) {
        return packs.frozen(pack.id())
                .map(PackRepository.Frozen::html)
                .orElseGet(() -> HtmlDocument.render(draftModel(pack), composer.pageWords()));
    }

    /** @return the tagged PDF of exactly that page */
    @Transactional
    public byte[] pdf(String reference) {
        Pack pack = read(reference);
        audit.record("tension.pack.taken", PACK, reference, "pdf");
        return PdfDocument.fromHtml(html(pack));
    }

    /** @return the Word file with the same text */
    @Transactional
    public byte[] word(String reference) {
        Pack pack = read(reference);
        audit.record("tension.pack.taken", PACK, reference, "word");
        return packs.frozen(pack.id())
                .map(PackRepository.Frozen::word)
                .orElseGet(() -> WordDocument.render(draftModel(pack), composer.pageWords()));
    }

    private DocumentModel draftModel(Pack pack) {
        return composer.compose(pack, texts.get("tension.pack.footer.draft"));
    }

    private Pack draft(String reference) {
        Pack pack = read(reference);
        if (pack.state() != Pack.State.DRAFT) {
            throw new RuleBrokenException("tension.pack.approvedAlready");
        }
        return pack;
    }
}
