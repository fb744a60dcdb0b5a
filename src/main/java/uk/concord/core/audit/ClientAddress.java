package uk.concord.core.audit;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The network address a request came from; empty in jobs. Behind the proxy it is the forwarded one. */
@Component
public class ClientAddress {
    /** @return the address, at most 45 characters */
    public String current() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            String address = request.getRemoteAddr();
            return address == null ? "" : address.substring(0, Math.min(45, address.length()));
        }
        return "";
    }
}
