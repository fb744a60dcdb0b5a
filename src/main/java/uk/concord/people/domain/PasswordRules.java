package uk.concord.people.domain;

import java.util.Locale;
import java.util.Set;

/**
 * Passwords that somebody tries first. Length does the rest (NCSC, Password policy: updating your approach: deny lists
 * rather than rules about kinds of characters).
 */
final class PasswordRules {
    /** Fewer different characters than that are a pattern. */
    private static final int DIFFERENT = 6;

    private static final Set<String> COMMON =
            Set.of("password", "passwort", "welcome", "qwerty", "letmein", "administrator", "concord", "council");

    private PasswordRules() {}

    /** @return whether it holds the username, repeats a few characters or is little more than a common password */
    static boolean isEasilyGuessed(String username, String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (plain.chars().distinct().count() < DIFFERENT || plain.contains(username.toLowerCase(Locale.ROOT))) {
            return true;
        }
        String rest = plain;
        for (String common : COMMON) {
            rest = rest.replace(common, "");
        }
        long letters = rest.chars().filter(Character::isLetter).count();
        return rest.length() < plain.length() && letters < DIFFERENT;
    }
}
