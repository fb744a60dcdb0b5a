package uk.concord.core.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The token GOV.UK Notify asks for with every request: a JSON Web Token (RFC 7519), signed with HMAC SHA-256, that names
 * the service and the second it was made.
 */
final class NotifyToken {

    private static final int UUID_LENGTH = 36;
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String HEADER =
            BASE64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.UTF_8));

    private final String service;
    private final SecretKeySpec secret;
    private final Clock clock;

    /**
     * @param key its name, the number of the service and the secret, joined by hyphens
     * @throws IllegalArgumentException when it is too short for that
     */
    NotifyToken(String key, Clock clock) {
        int secretAt = key.length() - UUID_LENGTH;
        int serviceAt = secretAt - 1 - UUID_LENGTH;
        if (serviceAt < 0) {
            throw new IllegalArgumentException("CONCORD_NOTIFY_KEY is not a key of GOV.UK Notify");
        }
        this.service = key.substring(serviceAt, serviceAt + UUID_LENGTH);
        this.secret = new SecretKeySpec(key.substring(secretAt).getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.clock = clock;
    }

    /** @return a token that holds for the next half minute */
    String now() {
        String claims =
                "{\"iss\":\"" + service + "\",\"iat\":" + clock.instant().getEpochSecond() + "}";
        String signed = HEADER + "." + BASE64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return signed + "." + BASE64.encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
