package uk.concord.core.document;

import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * One way to reach somebody, printed as a name, what it is for, and a link.
 *
 * @param name whom one reaches, never empty
 * @param detail what it is for, may be empty
 * @param value what is printed as the link, such as a telephone number, never empty
 * @param href the address behind it: http, https, mailto or tel; empty prints the value without a link
 */
public record Contact(String name, String detail, String value, String href) {

    private static final List<String> SCHEMES = List.of("https:", "http:", "mailto:", "tel:");

    /**
     * @throws IllegalArgumentException when the name or the value is empty, or the address is of another kind
     */
    public Contact {
        if (name.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A contact needs a name and a value");
        }
        if (!href.isEmpty() && SCHEMES.stream().noneMatch(href.toLowerCase(Locale.ROOT)::startsWith)) {
            throw new IllegalArgumentException("A contact may only link to http, https, mailto or tel");
        }
        // Throws on anything that is not an address: spaces, quotes, angle brackets.
        URI.create(href);
    }

    /** A contact whose address is also what is printed. */
    public Contact(String name, String detail, String href) {
        this(name, detail, printed(href), href);
    }

    private static String printed(String href) {
        for (String scheme : SCHEMES) {
            if (href.toLowerCase(Locale.ROOT).startsWith(scheme)) {
                String rest = href.substring(scheme.length());
                return rest.startsWith("//") ? rest.substring(2) : rest;
            }
        }
        return href;
    }
}
