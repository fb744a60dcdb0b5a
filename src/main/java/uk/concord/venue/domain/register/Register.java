package uk.concord.venue.domain.register;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A public register, with what its numbers look like and where anybody can read it. */
public enum Register {
    COMPANIES_HOUSE(
            "([A-Z]{0,2})(\\d{1,8})", 8, "https://find-and-update.company-information.service.gov.uk/search/companies"),
    CHARITY_COMMISSION("()(\\d{5,7})(?:-0)?", 0, "https://register-of-charities.charitycommission.gov.uk");

    private final Pattern pattern;
    private final int length;
    private final String page;

    Register(String pattern, int length, String page) {
        this.pattern = Pattern.compile(pattern);
        this.length = length;
        this.page = page;
    }

    /** @return the page where anybody can look without a key */
    public String page() {
        return page;
    }

    /** @return the number as the register writes it, or empty when the text is none of its numbers */
    public Optional<String> number(String text) {
        Matcher matcher = pattern.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        if (!matcher.matches() || matcher.group(1).length() + matcher.group(2).length() > Math.max(length, 8)) {
            return Optional.empty();
        }
        int zeros = length - matcher.group(1).length() - matcher.group(2).length();
        return Optional.of(matcher.group(1) + "0".repeat(Math.max(0, zeros)) + matcher.group(2));
    }
}
