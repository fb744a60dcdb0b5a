package uk.concord.briefing.domain.context;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_CONTEXT;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionLines;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;

/** Records what the team judges about contexts, and puts its words, never its weights, into the briefing. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class ContextService {

    private final DSLContext db;
    private final BriefingQuery briefings;
    private final BriefingService writing;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    ContextService(
            DSLContext db,
            BriefingQuery briefings,
            BriefingService writing,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.briefings = briefings;
        this.writing = writing;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return every group of schools, by name */
    public List<ClusterContext> clusters(String termSlug) {
        Briefing briefing = briefings.byTerm(termSlug);
        Map<Long, ContextJudgement> now = judgements(briefing.id());
        Map<Long, ContextJudgement> before = briefings
                .before(briefing.period().from())
                .map(earlier -> judgements(earlier.id()))
                .orElse(Map.of());
        return db.select(SCHOOL_CLUSTER.ID, SCHOOL_CLUSTER.CODE, SCHOOL_CLUSTER.NAME)
                .from(SCHOOL_CLUSTER)
                .orderBy(SCHOOL_CLUSTER.NAME, SCHOOL_CLUSTER.ID)
                .fetch(row -> new ClusterContext(
                        row.value2(), row.value3(), now.get(row.value1()), before.get(row.value1())));
    }

    /** @throws NotFoundException when there is no such group */
    public ClusterContext cluster(String termSlug, String code) {
        return clusters(termSlug).stream()
                .filter(cluster -> cluster.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("cluster"));
    }

    private Map<Long, ContextJudgement> judgements(long briefingId) {
        Map<Long, ContextJudgement> judgements = new HashMap<>();
        db.select(BRIEFING_CONTEXT.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(BRIEFING_CONTEXT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_CONTEXT.JUDGED_BY))
                .where(BRIEFING_CONTEXT.BRIEFING_ID.eq(briefingId))
                .forEach(row -> judgements.put(row.get(BRIEFING_CONTEXT.CLUSTER_ID), judgement(row)));
        return judgements;
    }

    private static ContextJudgement judgement(Record row) {
        Map<SafetyContext, Integer> weights = new EnumMap<>(SafetyContext.class);
        weights.put(SafetyContext.HOME, row.get(BRIEFING_CONTEXT.HOME));
        weights.put(SafetyContext.PEER, row.get(BRIEFING_CONTEXT.PEER));
        weights.put(SafetyContext.SCHOOL, row.get(BRIEFING_CONTEXT.SCHOOL));
        weights.put(SafetyContext.NEIGHBOURHOOD, row.get(BRIEFING_CONTEXT.NEIGHBOURHOOD));
        weights.put(SafetyContext.ONLINE, row.get(BRIEFING_CONTEXT.ONLINE));
        String changed = row.get(BRIEFING_CONTEXT.CHANGED);
        return new ContextJudgement(
                weights,
                row.get(BRIEFING_CONTEXT.RATIONALE),
                row.get(BRIEFING_CONTEXT.CHANGE_FIRST),
                row.get(BRIEFING_CONTEXT.OWNER),
                changed.isEmpty() ? null : ContextJudgement.Changed.valueOf(changed),
                row.get(BRIEFING_CONTEXT.CHANGE_NOTE),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(BRIEFING_CONTEXT.JUDGED_AT),
                row.get(BRIEFING_CONTEXT.VERSION));
    }

    /**
     * Records a judgement; the one before stays readable.
     *
     * @throws RuleBrokenException when the briefing is not a draft, a weight is not 0 to 3, a text is missing or too
     *     long, or a judgement of the term before is there and nobody said whether it has changed
     * @throws EditConflictException when somebody else judged meanwhile
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void judge(String termSlug, String code, ContextJudgement judgement) {
        Briefing briefing = briefings.lock(termSlug);
        if (briefing.state() != BriefingState.DRAFT) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        ClusterContext cluster = cluster(termSlug, code);
        check(judgement, cluster);
        long clusterId = db.select(SCHOOL_CLUSTER.ID)
                .from(SCHOOL_CLUSTER)
                .where(SCHOOL_CLUSTER.CODE.eq(code))
                .fetchSingle()
                .value1();
        var values = db.newRecord(BRIEFING_CONTEXT);
        values.setHome(judgement.weight(SafetyContext.HOME));
        values.setPeer(judgement.weight(SafetyContext.PEER));
        values.setSchool(judgement.weight(SafetyContext.SCHOOL));
        values.setNeighbourhood(judgement.weight(SafetyContext.NEIGHBOURHOOD));
        values.setOnline(judgement.weight(SafetyContext.ONLINE));
        values.setRationale(judgement.rationale().strip());
        values.setChangeFirst(judgement.changeFirst().strip());
        values.setOwner(judgement.owner().strip());
        var changed = judgement.changed();
        values.setChanged(changed == null ? "" : changed.name());
        values.setChangeNote(judgement.changeNote().strip());
        values.setJudgedBy(signedIn.user().id());
        values.setJudgedAt(clock.instant());
        values.setVersion(judgement.version() + 1);
        int kept;
        if (judgement.version() == 0) {
            values.setBriefingId(briefing.id());
            values.setClusterId(clusterId);
            kept = db.insertInto(BRIEFING_CONTEXT)
                    .set(values)
                    .onDuplicateKeyIgnore()
                    .execute();
        } else {
            kept = db.update(BRIEFING_CONTEXT)
                    .set(values)
                    .where(BRIEFING_CONTEXT.BRIEFING_ID.eq(briefing.id()))
                    .and(BRIEFING_CONTEXT.CLUSTER_ID.eq(clusterId))
                    .and(BRIEFING_CONTEXT.VERSION.eq(judgement.version()))
                    .execute();
        }
        if (kept == 0) {
            throw new EditConflictException("context");
        }
        audit.record("briefing.context.judged", "briefing", termSlug, code);
    }

    private static void check(ContextJudgement judgement, ClusterContext cluster) {
        for (SafetyContext context : SafetyContext.values()) {
            int weight = judgement.weight(context);
            if (weight < 0 || weight > ContextJudgement.MOST) {
                throw new RuleBrokenException("briefing.weighting.weight.error");
            }
        }
        required(judgement.rationale(), ContextJudgement.RATIONALE_LENGTH, "briefing.weighting.rationale.error");
        required(judgement.changeFirst(), ContextJudgement.CHANGE_LENGTH, "briefing.weighting.first.error");
        required(judgement.owner(), ContextJudgement.OWNER_LENGTH, "briefing.weighting.owner.error");
        if (cluster.before() != null && judgement.changed() == null) {
            throw new RuleBrokenException("briefing.weighting.changed.error");
        }
        if (judgement.changeNote().length() > ContextJudgement.CHANGE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(ContextJudgement.CHANGE_LENGTH));
        }
    }

    private static void required(String text, int length, String key) {
        if (text.isBlank() || text.length() > length) {
            throw new RuleBrokenException(key, String.valueOf(length));
        }
    }

    /** @return what the judgements of this term say in words, a line for each group of schools; no weight */
    public List<String> words(String termSlug) {
        return clusters(termSlug).stream()
                .filter(cluster -> cluster.now() != null)
                .map(this::words)
                .toList();
    }

    private String words(ClusterContext cluster) {
        ContextJudgement now = cluster.now();
        if (now == null) {
            return "";
        }
        String most = now.heaviest().stream()
                .map(context -> texts.get(context.textKey()).toLowerCase(java.util.Locale.UK))
                .collect(Collectors.joining(", "));
        return most.isEmpty()
                ? texts.get("briefing.weighting.line.first", cluster.name(), now.changeFirst())
                : texts.get("briefing.weighting.line", cluster.name(), most, now.changeFirst());
    }

    /**
     * Adds those words to the section on contexts, where they are edited and pass every gate.
     *
     * @param version of the section on the screen
     * @return the section as kept
     * @throws RuleBrokenException when nothing was judged yet
     * @throws EditConflictException when somebody else changed the section since
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public SectionDraft putWords(String termSlug, int version) {
        briefings.lock(termSlug);
        List<String> words = words(termSlug);
        if (words.isEmpty()) {
            throw new RuleBrokenException("briefing.weighting.none");
        }
        SectionDraft draft = writing.section(termSlug, Section.CONTEXT);
        String text = draft.text();
        for (String line : words) {
            if (!text.contains(line)) {
                text = SectionLines.add(text, Edition.WHOLE, "- " + line);
            }
        }
        return writing.saveSection(termSlug, Section.CONTEXT, text, draft.owner(), draft.finished(), version);
    }
}
