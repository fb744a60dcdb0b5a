package uk.concord.tension.domain;

import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.WARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SafetyContext;

/**
 * The reports that may count in a schools briefing: accepted or closed, marked for sharing with schools, not
 * restricted and not held by the police. A duplicate is not listed; its incident counts once, through the report it was linked to.
 */
@Component
public class ShareableReports {
    private static final Set<Channel> ONLINE = Set.of(Channel.SOCIAL_MEDIA, Channel.MESSAGING_GROUP);

    private final DSLContext db;

    ShareableReports(DSLContext db) {
        this.db = db;
    }

    /**
     * @param from first day of the incident
     * @param to last day of the incident
     * @return in the order of their days; the caller guards who may ask and what is released
     */
    @Transactional(readOnly = true)
    public List<ShareableReport> between(LocalDate from, LocalDate to) {
        return db.select(
                        TENSION_REPORT.ID,
                        TENSION_REPORT.CATEGORY,
                        TENSION_REPORT.START_DATE,
                        TENSION_REPORT.ORGANISATION_ID,
                        TENSION_REPORT.PLACE_TYPE,
                        TENSION_REPORT.CHANNELS,
                        TENSION_REPORT.CONTEXTS,
                        WARD.CODE,
                        WARD.NAME,
                        LOCALITY.NAME)
                .from(TENSION_REPORT)
                .join(WARD)
                .on(WARD.ID.eq(TENSION_REPORT.WARD_ID))
                .leftJoin(LOCALITY)
                .on(LOCALITY.ID.eq(WARD.LOCALITY_ID))
                .where(TENSION_REPORT.SHARE_WITH_SCHOOLS.isTrue())
                .and(TENSION_REPORT.START_DATE.between(from, to))
                .and(TENSION_REPORT.STATE.in(ReportState.ACCEPTED.name(), ReportState.CLOSED.name()))
                .and(TENSION_REPORT.POLICE_HOLD.isFalse())
                .and(ReportAccessSql.inFigures())
                .and(TENSION_REPORT.CATEGORY.isNotNull())
                .orderBy(TENSION_REPORT.START_DATE, TENSION_REPORT.ID)
                .fetch(ShareableReports::toShareable);
    }

    private static ShareableReport toShareable(Record row) {
        String locality = row.get(LOCALITY.NAME);
        return new ShareableReport(
                row.get(TENSION_REPORT.ID),
                row.get(TENSION_REPORT.CATEGORY),
                locality == null ? row.get(WARD.NAME) : locality,
                context(
                        SafetyContext.parse(row.get(TENSION_REPORT.CONTEXTS)),
                        Choice.parse(PlaceType.class, row.get(TENSION_REPORT.PLACE_TYPE)),
                        Choice.split(Channel.class, row.get(TENSION_REPORT.CHANNELS)),
                        row.get(WARD.CODE)),
                row.get(TENSION_REPORT.START_DATE),
                "organisation-" + row.get(TENSION_REPORT.ORGANISATION_ID));
    }

    /** What an assessor recorded; else what place and channels tell. */
    private static @Nullable String context(
            List<SafetyContext> recorded, @Nullable PlaceType place, Set<Channel> channels, String wardCode) {
        if (!recorded.isEmpty()) {
            return recorded.get(0).name();
        }
        if (place == PlaceType.SCHOOL || channels.contains(Channel.SCHOOL_COLLEGE)) {
            return SafetyContext.SCHOOL.name();
        }
        if (place == PlaceType.ONLINE
                || "ONLINE".equals(wardCode)
                || (!channels.isEmpty() && ONLINE.containsAll(channels))) {
            return SafetyContext.ONLINE.name();
        }
        return channels.isEmpty() && place == null ? null : SafetyContext.NEIGHBOURHOOD.name();
    }
}
