package uk.concord.tension.domain.alert;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.TENSION_CAMPAIGN;
import static uk.concord.db.Tables.WARD;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** Reporting campaigns; they stand beside the alerts of their time and change no figure. */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class CampaignService {
    /** Characters of a name, at most. */
    public static final int NAME_MOST = 120;

    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    CampaignService(DSLContext db, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return latest first, at most 100 */
    @Transactional(readOnly = true)
    public List<Campaign> all() {
        return db.select(
                        TENSION_CAMPAIGN.ID,
                        TENSION_CAMPAIGN.NAME,
                        TENSION_CAMPAIGN.WARD_ID,
                        WARD.NAME,
                        TENSION_CAMPAIGN.STARTS_ON,
                        TENSION_CAMPAIGN.ENDS_ON,
                        TENSION_CAMPAIGN.VERSION)
                .from(TENSION_CAMPAIGN)
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_CAMPAIGN.WARD_ID))
                .orderBy(TENSION_CAMPAIGN.ENDS_ON.desc(), TENSION_CAMPAIGN.ID.desc())
                .limit(100)
                .fetch(mapping(Campaign::new));
    }

    /**
     * Records a campaign; a second call with the same key changes nothing.
     *
     * @param key random, chosen when the form was opened
     * @throws RuleBrokenException when the name or a day is missing, or the last day is before the first
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_TRIAGE)
    public void add(
            String key, String name, @Nullable Long wardId, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        check(name, startsOn, endsOn);
        int added = db.insertInto(TENSION_CAMPAIGN)
                .set(TENSION_CAMPAIGN.SUBMISSION_KEY, key)
                .set(TENSION_CAMPAIGN.NAME, name.strip())
                .set(TENSION_CAMPAIGN.WARD_ID, wardId)
                .set(TENSION_CAMPAIGN.STARTS_ON, startsOn)
                .set(TENSION_CAMPAIGN.ENDS_ON, endsOn)
                .set(TENSION_CAMPAIGN.CREATED_BY, signedIn.user().id())
                .set(TENSION_CAMPAIGN.CREATED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        if (added > 0) {
            audit.record("tension.campaign.added", "campaign", key, startsOn + " to " + endsOn);
        }
    }

    /**
     * Changes the last day, when a campaign ends sooner or goes on.
     *
     * @throws RuleBrokenException when the day is missing or before the first
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_TRIAGE)
    public void end(Campaign campaign, @Nullable LocalDate endsOn) {
        check(campaign.name(), campaign.startsOn(), endsOn);
        int changed = db.update(TENSION_CAMPAIGN)
                .set(TENSION_CAMPAIGN.ENDS_ON, endsOn)
                .set(TENSION_CAMPAIGN.VERSION, campaign.version() + 1)
                .where(TENSION_CAMPAIGN.ID.eq(campaign.id()))
                .and(TENSION_CAMPAIGN.VERSION.eq(campaign.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("campaign");
        }
        audit.record("tension.campaign.changed", "campaign", String.valueOf(campaign.id()), "to " + endsOn);
    }

    private static void check(String name, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {
        if (name.isBlank() || name.strip().length() > NAME_MOST) {
            throw new RuleBrokenException("tension.campaign.error.name", NAME_MOST);
        }
        if (startsOn == null) {
            throw new RuleBrokenException("tension.campaign.error.start");
        }
        if (endsOn == null || endsOn.isBefore(startsOn)) {
            throw new RuleBrokenException("tension.campaign.error.end");
        }
    }
}
