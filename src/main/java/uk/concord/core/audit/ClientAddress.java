package uk.concord.core.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
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

    /** @return the network of {@link #current}: see {@link #networkOf} */
    public String network() {
        return networkOf(current());
    }

    /** @return the address, or for IPv6 its first 64 bits: one customer usually has all addresses behind them */
    public static String networkOf(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
