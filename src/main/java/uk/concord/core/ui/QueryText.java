package uk.concord.core.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Filter and page in the address. What somebody edited there is read leniently. */
public final class QueryText {
    private QueryText() {}

    /** @return the value, or an empty text */
    public static String of(QueryParameters query, String name) {
        return query.getSingleParameter(name).orElse("");
    }

    /** @return the number, or null when there is none */
    public static @Nullable Long number(QueryParameters query, String name) {
        String text = of(query, name);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** @return where the page before ended, or null on the first page of a list */
    public static @Nullable String cursor(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter("after")
                .orElse(null);
    }

    /**
     * @param pairs name, value, name, value …; a blank or missing value is left out
     * @return an address within the product, such as {@code audit?actor=analyst}
     */
    public static String address(String path, @Nullable String... pairs) {
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            String value = pairs[i + 1];
            if (value != null && !value.isBlank()) {
                address.append(separator)
                        .append(pairs[i])
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return address.toString();
    }
}
