package uk.concord.briefing.domain.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers beside words they must not stand beside: small counts of people and reports, and any count of referrals. */
final class NumberWords {

    /** Words between a small number and what it counts. */
    private static final int NEAR = 3;
    /** Words between a number and "referral". */
    private static final int NEAR_REFERRAL = 6;
    /** Release rule 3: counts up to seven are shown as a band only. */
    private static final int BAND = 7;

    private static final Map<String, Integer> SMALL = Map.of(
            "zero", 0, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "couple", 2, "pair",
            2);
    private static final Set<String> LARGER = Set.of(
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "dozen",
            "dozens",
            "hundred",
            "hundreds",
            "thousand");
    private static final Set<String> COUNTED = Set.of(
            "pupil",
            "pupils",
            "child",
            "children",
            "student",
            "students",
            "learner",
            "learners",
            "boy",
            "boys",
            "girl",
            "girls",
            "teenager",
            "teenagers",
            "youth",
            "youths",
            "person",
            "people",
            "report",
            "reports",
            "incident",
            "incidents",
            "referral",
            "referrals",
            "case",
            "cases",
            "family",
            "families");
    private static final Set<String> REFERRAL = Set.of("referral", "referrals", "referred", "referring", "channel");
    private static final Set<String> LABELS = Set.of(
            "stage", "stages", "section", "sections", "page", "pages", "step", "steps", "table", "part", "level");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> UNITS = Set.of(
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "term",
            "terms",
            "year",
            "years",
            "lesson",
            "lessons",
            "session",
            "sessions",
            "pound",
            "pounds",
            "mile",
            "miles");
    private static final Set<String> NOT_COUNTING = Set.of("no", "any", "every", "each", "another", "this", "that");

    private NumberWords() {}

    static List<Finding> find(String text, List<Token> tokens, Set<String> published) {
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isDateOrLabel(tokens, i)) {
                continue;
            }
            Token token = tokens.get(i);
            if (isNumber(token) && !published.contains(token.typed())) {
                Token counted = near(tokens, i, REFERRAL, NEAR_REFERRAL);
                if (counted != null) {
                    found.add(span(ScanRule.REFERRAL_COUNT, text, token, counted));
                }
            }
            Integer value = small(token);
            if (value != null && !isBand(tokens, i) && !isPronoun(tokens, i)) {
                Token counted = near(tokens, i, COUNTED, NEAR);
                if (counted != null) {
                    found.add(span(ScanRule.SMALL_NUMBER, text, token, counted));
                }
            }
        }
        return found;
    }

    private static Finding span(ScanRule rule, String text, Token one, Token other) {
        return Finding.of(rule, text, Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.word().charAt(0))
                ? token.word().matches("\\d[\\d,]*(?:\\.\\d+)?%?")
                : SMALL.containsKey(token.word())
                        || LARGER.contains(token.word().split("-", 2)[0]);
    }

    private static @Nullable Integer small(Token token) {
        if (token.word().matches("0?\\d")) {
            int value = Integer.parseInt(token.word());
            return value <= BAND ? value : null;
        }
        return SMALL.get(token.word());
    }

    /** "7 or fewer" is how a protected figure is shown. */
    private static boolean isBand(List<Token> tokens, int at) {
        return at + 2 < tokens.size()
                && tokens.get(at + 1).word().equals("or")
                && tokens.get(at + 2).word().equals("fewer");
    }

    /** "No one", "each one": nothing is counted. */
    private static boolean isPronoun(List<Token> tokens, int at) {
        return tokens.get(at).word().equals("one")
                && at > 0
                && NOT_COUNTING.contains(tokens.get(at - 1).word());
    }

    /** A year, the day of a date, a length of time, or the number of a table, stage or page. */
    private static boolean isDateOrLabel(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        boolean year = word.matches("(?:19|20)\\d{2}");
        boolean day =
                at + 1 < tokens.size() && MONTHS.contains(tokens.get(at + 1).word());
        boolean label = at > 0 && LABELS.contains(tokens.get(at - 1).word());
        boolean unit =
                at + 1 < tokens.size() && UNITS.contains(tokens.get(at + 1).word());
        return year || day || unit || label;
    }

    private static @Nullable Token near(List<Token> tokens, int at, Set<String> words, int distance) {
        Token number = tokens.get(at);
        for (int step = 1; step <= distance; step++) {
            for (int other : new int[] {at + step, at - step}) {
                if (other >= 0
                        && other < tokens.size()
                        && tokens.get(other).sentence() == number.sentence()
                        && words.contains(tokens.get(other).word())) {
                    return tokens.get(other);
                }
            }
        }
        return null;
    }
}
