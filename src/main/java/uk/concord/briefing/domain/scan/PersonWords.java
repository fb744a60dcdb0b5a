package uk.concord.briefing.domain.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What reads like somebody's name, age or place: patterns, not lists, so they warn and never block. */
final class PersonWords {

    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Cllr|Councillor|PC|PCSO|Sgt|Imam|Rev|Reverend|Rabbi|Fr)\\.? \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*");
    private static final Pattern AGE = Pattern.compile(
            "(?i)\\b\\d{1,2}[- ]?(?:year|yr)s?[- ]olds?\\b|\\b\\d{1,2} ?y/?o\\b|\\b(?:aged?|ages)(?: of| under| over| between)? \\d{1,2}\\b(?:(?: ?[-–] ?| to | and )\\d{1,2}\\b)?"
                    + "|\\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen)[- ]year[- ]olds?\\b"
                    + "|\\byear(?: group)? \\d{1,2}\\b(?! (?:to|term))");
    private static final Pattern PUPIL_AT = Pattern.compile(
            "(?i)\\b(?:an?|one|two|three|four|five|six|seven|\\d+|some|several|the) (?:\\p{L}+ ){0,2}?(?:pupil|student|child|learner|boy|girl|teacher|parent)(?:s|ren)? (?:at|from|attending|who attends?)\\b(?: \\p{L}+)?");
    private static final Pattern STREET = Pattern.compile(
            "\\b(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:Street|Road|Lane|Avenue|Close|Drive|Crescent|Gardens|Terrace|Grove|Mews|Parade|Square|Walk|Broadway|Park|Station|Estate)\\b");
    private static final Pattern UPRN = Pattern.compile("(?i)\\bUPRN:? ?\\d+|\\b\\d{11,12}\\b");

    private PersonWords() {}

    static List<Finding> find(String text, List<Token> tokens, Set<String> notNames) {
        List<Finding> found = new ArrayList<>();
        add(found, ScanRule.PERSON, TITLED, text);
        add(found, ScanRule.AGE, AGE, text);
        add(found, ScanRule.PUPIL_AT, PUPIL_AT, text);
        add(found, ScanRule.PLACE, STREET, text);
        add(found, ScanRule.UPRN, UPRN, text);
        pairs(found, text, tokens, notNames);
        return found;
    }

    private static void add(List<Finding> found, ScanRule rule, Pattern pattern, String text) {
        pattern.matcher(text).results().forEach(match -> found.add(Finding.of(rule, text, match.start(), match.end())));
    }

    /** Words with a capital letter that stand side by side, unless they are known or also used in lower case. */
    private static void pairs(List<Finding> found, String text, List<Token> tokens, Set<String> notNames) {
        Set<String> inLowerCase = new HashSet<>();
        tokens.stream().filter(token -> !token.capitalised()).map(Token::word).forEach(inLowerCase::add);
        int first = -1;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean name = i < tokens.size() && likeAName(tokens.get(i), notNames, inLowerCase);
            boolean goesOn = name && (first < 0 || tokens.get(i - 1).joins(tokens.get(i), text));
            if (!goesOn && first >= 0) {
                if (i - first >= 2) {
                    found.add(Finding.of(
                            ScanRule.PERSON,
                            text,
                            tokens.get(first).start(),
                            tokens.get(i - 1).end()));
                }
                first = -1;
            }
            if (name && first < 0) {
                first = i;
            }
        }
    }

    private static boolean likeAName(Token token, Set<String> notNames, Set<String> inLowerCase) {
        return token.capitalised()
                && token.typed().length() > 1
                && !token.typed().equals(token.typed().toUpperCase(java.util.Locale.UK))
                && token.typed().chars().noneMatch(Character::isDigit)
                && !notNames.contains(token.word())
                && !inLowerCase.contains(token.word());
    }
}
