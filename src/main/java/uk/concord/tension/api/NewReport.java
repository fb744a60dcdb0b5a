package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.GeoPrecision;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;

/**
 * A report as a system files it: one answer per field of an import, under the same name. Its values are read by the
 * rules of the form, so that all that is wrong is told at once.
 */
public record NewReport(
        @Schema(
                description = "The reference of this record in your system, unique within your organisation for ever",
                requiredMode = Schema.RequiredMode.REQUIRED,
                maxLength = 80)
        @Nullable
        String externalReference,

        @Schema(
                description = "What happened, without names or other personal data",
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String text,

        @Schema(
                description = "The day it started, or is expected",
                requiredMode = Schema.RequiredMode.REQUIRED,
                format = "date")
        @Nullable
        String start,

        @Schema(description = "Code of the ward, see /codes", requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String ward,

        @Schema(
                description = "What people feel or do",
                requiredMode = Schema.RequiredMode.REQUIRED,
                implementation = ImpactFelt.class)
        @Nullable
        String impact,

        @Schema(
                description = "How the reporter knows",
                requiredMode = Schema.RequiredMode.REQUIRED,
                implementation = HowKnown.class)
        @Nullable
        String howKnown,

        @Schema(description = "Whether anybody is in danger right now; call 999 first") @Nullable
        Boolean danger,

        @Schema(description = "A few words; made from the text when it is missing") @Nullable
        String title,

        @Schema(description = "Code of the subject, see /codes") @Nullable
        String category,

        @Schema(description = "Codes of further subjects, see /codes") @Nullable
        List<String> otherCategories,

        @Schema(description = "How it shows itself", implementation = Eep.class) @Nullable
        String eep,

        @Schema(implementation = Ending.class) @Nullable String ending,
        @Schema(format = "date") @Nullable String end,

        @Schema(implementation = DatePrecision.class) @Nullable
        String precision,

        @Schema(description = "Needed for something that started long ago: it is meant") @Nullable
        Boolean oldConfirmed,

        @Nullable String location,
        @Schema(implementation = PlaceType.class) @Nullable String placeType,

        @ArraySchema(schema = @Schema(implementation = Channel.class)) @Nullable
        List<String> channels,

        @ArraySchema(schema = @Schema(implementation = Community.class)) @Nullable
        List<String> communities,

        @Schema(implementation = PeopleEstimate.class) @Nullable
        String people,

        @Schema(implementation = SourceType.class) @Nullable String sourceType,

        @Schema(description = "Whether the report could show who told it") @Nullable
        Boolean identifiable,

        @Nullable String policeReference,

        @Schema(description = "What was done already") @Nullable
        String actionText,

        @Schema(description = "What the reporter hopes for") @Nullable
        String wanted,

        @Schema(description = "What set it off") @Nullable String trigger,
        @Nullable String onlineReference,
        @Nullable Double latitude,
        @Nullable Double longitude,

        @Schema(implementation = GeoPrecision.class) @Nullable
        String geoPrecision,

        @Schema(description = "Needed for a point outside the borough: it is meant") @Nullable
        Boolean outsideConfirmed) {

    Map<ImportField, String> answers() {
        Map<ImportField, String> answers = new EnumMap<>(ImportField.class);
        put(answers, ImportField.EXTERNAL_REFERENCE, externalReference);
        put(answers, ImportField.TEXT, text);
        put(answers, ImportField.START, start);
        put(answers, ImportField.WARD, ward);
        put(answers, ImportField.IMPACT, impact);
        put(answers, ImportField.HOW_KNOWN, howKnown);
        put(answers, ImportField.DANGER, danger);
        put(answers, ImportField.TITLE, title);
        put(answers, ImportField.CATEGORY, category);
        put(answers, ImportField.OTHER_CATEGORIES, otherCategories);
        put(answers, ImportField.EEP, eep);
        put(answers, ImportField.ENDING, ending);
        put(answers, ImportField.END, end);
        put(answers, ImportField.PRECISION, precision);
        put(answers, ImportField.OLD_CONFIRMED, oldConfirmed);
        put(answers, ImportField.LOCATION, location);
        put(answers, ImportField.PLACE_TYPE, placeType);
        put(answers, ImportField.CHANNELS, channels);
        put(answers, ImportField.COMMUNITIES, communities);
        put(answers, ImportField.PEOPLE, people);
        put(answers, ImportField.SOURCE_TYPE, sourceType);
        put(answers, ImportField.IDENTIFIABLE, identifiable);
        put(answers, ImportField.POLICE_REFERENCE, policeReference);
        put(answers, ImportField.ACTION_TEXT, actionText);
        put(answers, ImportField.WANTED, wanted);
        put(answers, ImportField.TRIGGER, trigger);
        put(answers, ImportField.ONLINE_REFERENCE, onlineReference);
        put(answers, ImportField.LATITUDE, latitude);
        put(answers, ImportField.LONGITUDE, longitude);
        put(answers, ImportField.GEO_PRECISION, geoPrecision);
        put(answers, ImportField.OUTSIDE_CONFIRMED, outsideConfirmed);
        return answers;
    }

    private static void put(Map<ImportField, String> answers, ImportField field, @Nullable Object value) {
        if (value instanceof List<?> several) {
            answers.put(
                    field,
                    String.join(";", several.stream().map(String::valueOf).toList()));
        } else if (value != null) {
            answers.put(field, String.valueOf(value));
        }
    }
}
