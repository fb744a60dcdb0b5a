package uk.concord.tension.domain.escalation;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Locality;
import uk.concord.core.settings.Settings;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.cluster.ClusterRuns;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.returns.ReturnQuery;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.watch.WatchTermQuery;
import uk.concord.tension.domain.weekly.Weeks;

/** Finds what people should look at. */
@Component
class PromptFinder {
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Duration SYMBOLS = Duration.ofDays(28);
    private static final int LINKED = 3;
    private static final int SOON_DAYS = 7;

    /** Characters of a partner's name in the subject of a prompt. */
    private static final int PARTNER_MOST = 48;

    private final DSLContext db;
    private final AlertQuery alerts;
    private final ReturnQuery returns;
    private final ClusterRuns clusters;
    private final WatchTermQuery watch;
    private final Settings settings;

    PromptFinder(
            DSLContext db,
            AlertQuery alerts,
            ReturnQuery returns,
            ClusterRuns clusters,
            WatchTermQuery watch,
            Settings settings) {
        this.db = db;
        this.alerts = alerts;
        this.returns = returns;
        this.clusters = clusters;
        this.watch = watch;
        this.settings = settings;
    }

    /** Something found. */
    record Found(Prompt.Rule rule, String subject, String href) {}

    List<Found> find(LocalDate today, Instant now) {
        Instant since = now.minus(WINDOW);
        List<Found> found = new ArrayList<>();
        Condition recent = TENSION_REPORT
                .RECEIVED_AT
                .ge(since)
                .and(TENSION_REPORT.STATE.in(
                        ReportState.SUBMITTED.name(), ReportState.IN_TRIAGE.name(), ReportState.ACCEPTED.name()));
        reports(Prompt.Rule.DANGER, recent.and(TENSION_REPORT.DANGER_NOW.isTrue()), found);
        reports(
                Prompt.Rule.SOON,
                recent.and(TENSION_REPORT.EEP.eq(Eep.POTENTIAL.name()))
                        .and(TENSION_REPORT.START_DATE.between(today, today.plusDays(SOON_DAYS))),
                found);
        reports(
                Prompt.Rule.PLACE,
                recent.and(TENSION_REPORT.EEP.eq(Eep.EVIDENCED.name()))
                        .and(TENSION_REPORT.PLACE_TYPE.in(
                                PlaceType.WORSHIP.name(),
                                PlaceType.SCHOOL.name(),
                                PlaceType.ASYLUM_ACCOMMODATION.name())),
                found);
        reports(Prompt.Rule.WATCH, recent.and(watch.found()), found);
        linked(since, found);
        symbols(now.minus(SYMBOLS), found);
        issues(today, found);
        alerts(found);
        silence(today, found);
        clusters(today, found);
        return found;
    }

    private void reports(Prompt.Rule rule, Condition which, List<Found> found) {
        db.select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT.forceIndex("tension_report_received"))
                .where(which)
                .orderBy(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID)
                .limit(200)
                .forEach(row -> found.add(new Found(rule, row.value1(), "tensions/" + row.value1())));
    }

    private void linked(Instant since, List<Found> found) {
        db.selectDistinct(TENSION_ISSUE.REFERENCE)
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                .join(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_ISSUE_REPORT.ISSUE_ID))
                .where(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .and(TENSION_REPORT.RECEIVED_AT.ge(since))
                .and(live())
                .groupBy(TENSION_ISSUE.REFERENCE, TENSION_REPORT.WARD_ID)
                .having(count().ge(LINKED))
                .forEach(row -> found.add(issue(Prompt.Rule.LINKED, row.value1())));
    }

    private void symbols(Instant since, List<Found> found) {
        db.select(TENSION_ISSUE.REFERENCE)
                .from(TENSION_ISSUE_REPORT)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                .join(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_ISSUE_REPORT.ISSUE_ID))
                .where(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                .and(TENSION_ISSUE.CATEGORY.eq("FLAGS_SYMBOLS"))
                .and(TENSION_REPORT.RECEIVED_AT.ge(since))
                .and(live())
                .groupBy(TENSION_ISSUE.REFERENCE)
                .having(countDistinct(TENSION_REPORT.WARD_ID).ge(2))
                .forEach(row -> found.add(issue(Prompt.Rule.WARDS, row.value1())));
    }

    private void issues(LocalDate today, List<Found> found) {
        db.selectDistinct(TENSION_ACTION.REFERENCE)
                .from(TENSION_ACTION)
                .join(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_ACTION.ISSUE_ID))
                .where(TENSION_ACTION.STATE.eq(Action.State.OPEN.name()))
                .and(TENSION_ACTION.DUE_ON.lt(today))
                .and(TENSION_ISSUE.LEVEL.in(Level.RAISED.name(), Level.HIGH.name(), Level.CRITICAL.name()))
                .forEach(row ->
                        found.add(new Found(Prompt.Rule.ACTION, row.value1(), "tensions/actions/" + row.value1())));
        db.select(TENSION_ISSUE.REFERENCE, TENSION_ISSUE.REVIEW_ON)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.REVIEW_ON.lt(today))
                .and(live())
                .forEach(row -> found.add(new Found(
                        Prompt.Rule.REVIEW, row.value1() + " " + row.value2(), "tensions/issues/" + row.value1())));
    }

    private void alerts(List<Found> found) {
        alerts.open(Locality.EVERYWHERE)
                .forEach(alert -> found.add(
                        new Found(Prompt.Rule.ALERT, alert.reference(), "tensions/alerts/" + alert.reference())));
    }

    /** Asked once for each period that a partner stays silent. */
    private void silence(LocalDate today, List<Found> found) {
        int days = settings.number(ReturnPeriod.DAYS);
        LocalDate period = ReturnPeriod.of(today, days).before(1).start();
        returns.silent(today, days, settings.number("tension.return.silent-periods"))
                .forEach(partner -> found.add(new Found(
                        Prompt.Rule.SILENCE,
                        StringUtils.abbreviate(partner, PARTNER_MOST) + " " + period,
                        "tensions/returns")));
    }

    /** Asked once in each week whose newest run finds a possible cluster. */
    private void clusters(LocalDate today, List<Found> found) {
        LocalDate monday = Weeks.of(today);
        clusters.between(monday, today)
                .filter(ClusterRuns.Run::unlikely)
                .ifPresent(run -> found.add(new Found(Prompt.Rule.CLUSTER, monday.toString(), "tensions/clusters")));
    }

    private static Found issue(Prompt.Rule rule, String reference) {
        return new Found(rule, reference, "tensions/issues/" + reference);
    }

    private static Condition live() {
        return TENSION_ISSUE.STATE.in(IssueState.LIVE.stream().map(Enum::name).toList());
    }
}
