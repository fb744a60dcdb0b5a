package uk.concord.tension.domain.importing;

import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Fields;

/**
 * An answer that a column of a file may hold: the six of the short form and the reference of the other system, which
 * must be there, and what else a file may know.
 */
public enum ImportField implements Choice {
    EXTERNAL_REFERENCE(null, true),
    TEXT(Fields.TEXT, true),
    START(Fields.START, true),
    WARD(Fields.WARD, true),
    IMPACT(Fields.IMPACT, true),
    HOW_KNOWN(Fields.HOW_KNOWN, true),
    DANGER(Fields.DANGER, false),
    TITLE(Fields.TITLE, false),
    CATEGORY(Fields.CATEGORY, false),
    OTHER_CATEGORIES(Fields.OTHER_CATEGORIES, false),
    EEP(Fields.EEP, false),
    ENDING(Fields.ENDING, false),
    END(Fields.END, false),
    PRECISION(Fields.PRECISION, false),
    OLD_CONFIRMED(Fields.OLD_CONFIRMED, false),
    LOCATION(Fields.LOCATION, false),
    PLACE_TYPE("placeType", false),
    CHANNELS(Fields.CHANNELS, false),
    COMMUNITIES("communities", false),
    PEOPLE("people", false),
    SOURCE_TYPE(Fields.SOURCE_TYPE, false),
    IDENTIFIABLE(Fields.IDENTIFIABLE, false),
    POLICE_REFERENCE(Fields.POLICE_REFERENCE, false),
    ACTION_TEXT(Fields.ACTION_TEXT, false),
    WANTED(Fields.WANTED, false),
    TRIGGER(Fields.TRIGGER, false),
    ONLINE_REFERENCE(Fields.ONLINE_REFERENCE, false),
    LATITUDE(Fields.LATITUDE, false),
    LONGITUDE(Fields.LONGITUDE, false),
    GEO_PRECISION(Fields.GEO_PRECISION, false),
    OUTSIDE_CONFIRMED(Fields.OUTSIDE_CONFIRMED, false);

    private final @Nullable String answer;
    private final boolean required;

    ImportField(@Nullable String answer, boolean required) {
        this.answer = answer;
        this.required = required;
    }

    /** @return name of the answer in the rules of the form, see {@link Fields} */
    @Nullable
    String answer() {
        return answer;
    }

    /** @return whether every file needs a column for it */
    public boolean isRequired() {
        return required;
    }
}
