package uk.concord.tension.domain.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what looks like personal data in free text, so that the form can warn. It never blocks: names cannot be found
 * by a list and false finds are possible, so a person decides (data minimisation, UK GDPR Article 5(1)(c)).
 */
public final class PersonalData {
    /** Kinds of personal data that have a recognisable form. */
    public enum Kind implements Choice {
        EMAIL,
        NATIONAL_INSURANCE,
        POSTCODE,
        VEHICLE,
        PHONE,
        DATE_OF_BIRTH,
        ADDRESS,
        HANDLE;

        @Override
        public String key() {
            return "tension.PersonalData." + name();
        }
    }

    /**
     * Something that looks like personal data.
     *
     * @param start index of its first character in the text
     * @param end index after its last
     * @param excerpt the characters found
     */
    public record Finding(Kind kind, int start, int end, String excerpt) {}

    private record Form(Kind kind, Pattern pattern, int group) {}

    private static final String DAY_MONTH_YEAR =
            "\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug"
                    + "|Sep|Oct|Nov|Dec)[a-z]{0,6} \\d{4}";
    private static final String STREET =
            "(?:Street|St|Road|Rd|Avenue|Ave|Close|Lane|Ln|Drive|Way|Crescent|Gardens|Place|Terrace|Court|Grove|Walk"
                    + "|Row|Square|Hill|View|Mews|Green|Parade|Rise|Path|Chase)";

    /** In order of precedence: a later form does not report characters an earlier one has. */
    private static final List<Form> FORMS = List.of(
            form(Kind.EMAIL, "\\b[\\w.%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}\\b"),
            form(
                    Kind.HANDLE,
                    "(?i)\\b(?:https?://)?(?:www\\.|m\\.)?(?:facebook|instagram|tiktok|x|twitter|snapchat|threads|telegram"
                            + "|linkedin|youtube)\\.(?:com|me|net)/[^\\s,;]{2,200}|(?i)\\bt\\.me/[^\\s,;]{2,100}"),
            form(Kind.HANDLE, "(?<![\\w@.])@[A-Za-z0-9_][A-Za-z0-9_.]{2,30}"),
            form(
                    Kind.NATIONAL_INSURANCE,
                    "(?i)\\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D]\\b"),
            form(
                    Kind.POSTCODE,
                    "(?i)\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d"
                            + "[ABEHMNPRVWXY]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b"),
            form(Kind.VEHICLE, "(?i)\\b[A-HJ-PR-Y][A-HJ-PR-Y]\\d{2} ?[A-HJ-PR-Z]{3}\\b"),
            form(
                    Kind.VEHICLE,
                    "\\b[A-HJ-NP-TV-Y]\\d{1,3} ?[A-HJ-PR-Y]{3}\\b|\\b[A-HJ-PR-Y]{3} ?\\d{1,3}[A-HJ-NP-TV-Y]\\b"),
            new Form(
                    Kind.DATE_OF_BIRTH,
                    Pattern.compile("(?i)\\b(?:born|d\\.?o\\.?b\\.?|date of birth|birthday)\\b.{0,20}?\\b("
                            + DAY_MONTH_YEAR + ")"),
                    1),
            form(Kind.PHONE, "(?<![\\w+])(?:\\+44 ?(?:\\(0\\) ?)?|0044 ?|\\(?0)\\d(?:[ ()-]{0,2}\\d){8,9}(?![\\w])"),
            form(Kind.ADDRESS, "\\b\\d{1,4}[A-Za-z]?,? (?:[A-Z][A-Za-z'\u2019-]{1,30} ){1,4}" + STREET + "\\b"),
            form(Kind.ADDRESS, "(?i)\\b(?:flat|apartment) \\d{1,4}[a-z]?\\b"));

    private PersonalData() {}

    private static Form form(Kind kind, String pattern) {
        return new Form(kind, Pattern.compile(pattern), 0);
    }

    /**
     * @param text anything that was typed
     * @return what was found, in the order of the text and without overlap; empty when nothing was
     */
    public static List<Finding> find(String text) {
        List<Finding> found = new ArrayList<>();
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text);
            while (matcher.find()) {
                int start = matcher.start(form.group());
                int end = matcher.end(form.group());
                if (found.stream().noneMatch(other -> start < other.end() && other.start() < end)) {
                    found.add(new Finding(form.kind(), start, end, text.substring(start, end)));
                }
            }
        }
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }
}
