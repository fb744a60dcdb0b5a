package uk.concord.people.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.concord.core.RuleBrokenException;

/** What an account's values must look like; length, then characters, then form. */
final class AccountRules {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,78}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]{1,64}@[^\\s@<>]+\\.[^\\s@<>]+");

    private AccountRules() {}

    /**
     * @return the username in small letters
     * @throws RuleBrokenException when it is not 2 to 79 letters, digits, dots or hyphens
     */
    static String username(String typed) {
        String username = typed.strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            throw new RuleBrokenException("people.error.username");
        }
        return username;
    }

    /**
     * @return the username in small letters, or empty when no account can have it; the database would find "admin" for
     *     "ádmin" too, and each spelling would have attempts of its own
     */
    static Optional<String> known(String typed) {
        return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
                .filter(name -> USERNAME.matcher(name).matches());
    }

    /** @throws RuleBrokenException when the name is not 1 to 120 characters or the address is none */
    static void checkPerson(String displayName, String email) {
        if (displayName.isBlank() || displayName.strip().length() > 120) {
            throw new RuleBrokenException("people.error.name");
        }
        if (email.length() > 254 || !EMAIL.matcher(email.strip()).matches()) {
            throw new RuleBrokenException("people.error.email");
        }
    }

    /** @throws RuleBrokenException when it is not 1 to 120 characters */
    static void checkOrganisation(String organisation) {
        if (organisation.isBlank() || organisation.strip().length() > 120) {
            throw new RuleBrokenException("people.error.organisation");
        }
    }
}
