package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import uk.concord.db.tables.records.TensionReportRecord;
import uk.concord.tension.domain.report.Agency;
import uk.concord.tension.domain.report.Characteristic;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Frequency;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.Ideology;
import uk.concord.tension.domain.report.SuggestedRoute;

/** Between the columns of a report and the further answers of a partner. */
final class FurtherMapping {
    private FurtherMapping() {}

    static Further further(TensionReportRecord row) {
        return new Further(
                new Further.Nature(
                        Choice.parse(Ideology.class, row.getIdeology()),
                        row.getTriggerText(),
                        row.getStartTime(),
                        Choice.parse(Frequency.class, row.getFrequency())),
                new Further.Online(row.getOnlineReference(), row.getFalseClaim(), row.getClaimText()),
                new Further.Point(
                        row.getGeoLat(),
                        row.getGeoLon(),
                        Choice.parse(GeoPrecision.class, row.getGeoPrecision()),
                        row.getGeoOutsideConfirmed()),
                new Further.Affected(
                        Choice.split(Characteristic.class, row.getCharacteristics()), row.getGroupsInTension()),
                new Further.Told(
                        Choice.split(Agency.class, row.getToldAgencies()),
                        Choice.split(SuggestedRoute.class, row.getSuggestedRoutes())));
    }

    static Map<Field<?>, @Nullable Object> columns(Further further) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.IDEOLOGY, ReportMapping.code(further.nature().ideology()));
        columns.put(TENSION_REPORT.TRIGGER_TEXT, further.nature().trigger());
        columns.put(TENSION_REPORT.START_TIME, further.nature().time());
        columns.put(
                TENSION_REPORT.FREQUENCY, ReportMapping.code(further.nature().frequency()));
        columns.put(TENSION_REPORT.ONLINE_REFERENCE, further.online().reference());
        columns.put(TENSION_REPORT.FALSE_CLAIM, further.online().falseClaim());
        columns.put(TENSION_REPORT.CLAIM_TEXT, further.online().claim());
        columns.put(TENSION_REPORT.GEO_LAT, further.point().latitude());
        columns.put(TENSION_REPORT.GEO_LON, further.point().longitude());
        columns.put(
                TENSION_REPORT.GEO_PRECISION, ReportMapping.code(further.point().precision()));
        columns.put(TENSION_REPORT.GEO_OUTSIDE_CONFIRMED, further.point().outsideConfirmed());
        columns.put(
                TENSION_REPORT.CHARACTERISTICS, Choice.join(further.affected().characteristics()));
        columns.put(TENSION_REPORT.GROUPS_IN_TENSION, further.affected().groups());
        columns.put(TENSION_REPORT.TOLD_AGENCIES, Choice.join(further.told().agencies()));
        columns.put(TENSION_REPORT.SUGGESTED_ROUTES, Choice.join(further.told().routes()));
        return columns;
    }
}
