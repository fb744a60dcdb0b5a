package uk.concord.tension.domain.triage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;

/**
 * The marking suggested to the triage officer, with the reasons (tension monitoring domain rules §3.4): OFFICIAL unless
 * the source could be identified, a school or place of worship is named, or personal data wait to be taken out.
 */
public record MarkingSuggestion(Marking marking, List<Reason> reasons) {
    /** Why OFFICIAL-SENSITIVE is suggested. */
    public enum Reason implements Choice {
        SOURCE_IDENTIFIABLE,
        SCHOOL,
        WORSHIP,
        PERSONAL_DATA;

        @Override
        public String key() {
            return "tension.MarkingReason." + name();
        }
    }

    /** A capitalised name followed by the kind of place: "Harbour Gate Academy", "St Olave's Church". */
    private static final String NAME = "\\b[A-Z][\\w'\u2019-]{1,30} (?:[A-Z][\\w'\u2019-]{1,30} ){0,3}";

    private static final Pattern SCHOOL =
            Pattern.compile(NAME + "(?:School|Academy|College|Primary|Infants?|Juniors?|Nursery|Secondary)\\b");
    private static final Pattern WORSHIP = Pattern.compile(
            NAME + "(?:Mosque|Masjid|Church|Chapel|Temple|Gurdwara|Synagogue|Mandir|Cathedral|Islamic Centre)\\b");

    public MarkingSuggestion {
        reasons = List.copyOf(reasons);
    }

    public static MarkingSuggestion of(ReportAnswers answers) {
        String words = answers.happening().title() + "\n" + answers.happening().text() + "\n"
                + answers.place().location();
        List<Reason> reasons = new ArrayList<>();
        if (Boolean.TRUE.equals(answers.source().identifiable())) {
            reasons.add(Reason.SOURCE_IDENTIFIABLE);
        }
        PlaceType place = answers.place().placeType();
        if (place == PlaceType.SCHOOL
                || answers.happening().channels().contains(Channel.SCHOOL_COLLEGE)
                || SCHOOL.matcher(words).find()) {
            reasons.add(Reason.SCHOOL);
        }
        if (place == PlaceType.WORSHIP || WORSHIP.matcher(words).find()) {
            reasons.add(Reason.WORSHIP);
        }
        if (!PersonalData.find(answers.freeText()).isEmpty()) {
            reasons.add(Reason.PERSONAL_DATA);
        }
        return new MarkingSuggestion(reasons.isEmpty() ? Marking.OFFICIAL : Marking.OFFICIAL_SENSITIVE, reasons);
    }
}
