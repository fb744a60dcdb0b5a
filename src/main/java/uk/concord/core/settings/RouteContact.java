package uk.concord.core.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;

/**
 * A telephone number or address people are sent to, with where it comes from and when it was last checked.
 *
 * @param code stable, such as EMERGENCY or ATH
 * @param name what it is
 * @param value the number or address as shown
 * @param href link target, empty when there is none
 * @param source where the value was taken from
 * @param lastChecked when somebody last confirmed it
 * @param owner who keeps it right
 * @param version for optimistic locking
 */
public record RouteContact(
        String code,
        String name,
        String value,
        String href,
        String source,
        LocalDate lastChecked,
        String owner,
        int version) {

    /**
     * Whether something can be linked to.
     *
     * @param href empty for no link, else an address that begins with tel:, mailto: or https:// and holds nothing an
     *     address may not hold, such as a space
     */
    public static boolean isLink(String href) {
        if (href.isEmpty()) {
            return true;
        }
        try {
            return href.matches("(tel:|mailto:|https://).+")
                    && !new URI(href).getSchemeSpecificPart().isBlank();
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
